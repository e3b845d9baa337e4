import { existsSync } from 'node:fs';
import { findOrInstallChromium } from '../browser/chromium';
import { EXTENSION, openSession } from '../e2e/harness';
import { ADDRESSES, type Generation, RESIDENT } from '../site';
import { writeJourney } from './journey-page';

/**
 * `npm start`: the extension at work on the replica of ameli.fr. With a display it opens a browser to try it by
 * hand; without one it plays the journey by itself and writes a page of pictures.
 * `npm start -- --2026` opens the newer generation of the site.
 */
async function main(): Promise<void> {
  findOrInstallChromium();
  if (!existsSync(EXTENSION)) throw new Error('The extension is not built: run “npm run build” first.');
  const arguments_ = new Set(process.argv.slice(2));
  const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (!display) {
    console.log(`The journey, step by step: ${await writeJourney('out', false)}`);
    return;
  }
  await openWindow(arguments_.has('--2026') ? '2026' : 'portal');
}

async function openWindow(generation: Generation): Promise<void> {
  const { context, page } = await openSession(generation, { window: true });
  await page.goto(ADDRESSES[generation].home);
  console.log('A browser is open on a replica of ameli.fr; nothing leaves this machine. Fictitious answers to type:');
  console.table(RESIDENT);
  console.log(`The mailbox: ${ADDRESSES[generation].mailbox}. Close the browser to end.`);
  await new Promise<void>((resolve) => context.on('close', () => resolve()));
}

await main();
