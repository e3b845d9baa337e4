/** Draws icon-16.png to icon-128.png from icon.svg: `node icons/render.mjs`, after each change of the drawing. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const SIZES = [16, 32, 48, 128];
const inThisFolder = (name) => fileURLToPath(new URL(name, import.meta.url));

const svg = await readFile(inThisFolder('icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({
      path: inThisFolder(`icon-${size}.png`),
      clip: { x: 0, y: 0, width: size, height: size },
      omitBackground: true,
    });
  }
} finally {
  await browser.close();
}
