import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { captions, popup as popupWords, tile } from '../../deploy/store/listing.fr';
import manifest from '../../manifest.json' with { type: 'json' };
import { goOn, mouse } from '../e2e/hands';
import { observe, openSession, type Session, SIZES } from '../e2e/harness';
import { type Stage, stagesOf } from '../e2e/stages';
import { ROOT } from '../packaging/builds';
import { ADDRESSES, RESIDENT } from '../site';
import { clickIcon } from '../trust/popup';

/** As wide as a browser shows it. */
const POPUP_WIDTH = 400;

/**
 * The pictures for the stores, by the name of their file: the built extension at work on the replica, and tiles made of
 * its icon and its card.
 */
export async function storePictures(): Promise<ReadonlyMap<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  const inPortal = await openSession('portal');
  const { page, popup } = inPortal;
  const { step, popup: drawn } = await readmePictures(inPortal);
  pictures.set('capture-1.png', step);
  const card = await page.locator('pas-a-pas-ameli .card').screenshot();
  pictures.set('capture-5.png', await guidePicture(popup));

  await goTo(inPortal, 'portal', 'terms');
  await page.getByRole('button', { name: 'Je suis bloqué' }).click();
  await page.locator('pas-a-pas-ameli summary').first().click();
  pictures.set('capture-3.png', await page.screenshot());

  const drawing = await inPortal.context.newPage();
  pictures.set('capture-4.png', await draw(drawing, 1280, 800, popupHtml(drawn)));
  pictures.set('vignette-440x280.png', await draw(drawing, 440, 280, smallTile()));
  pictures.set('vignette-1400x560.png', await draw(drawing, 1400, 560, largeTile(card)));
  pictures.set('logo-300x300.png', await drawIcon(drawing, 300, 0));
  // Chrome’s store wants a margin of 16 pixels around its icon.
  pictures.set('icone-128.png', await drawIcon(drawing, 128, 16));
  await inPortal.close();

  const in2026 = await openSession('2026');
  await goTo(in2026, '2026', 'identity');
  const field = in2026.page.getByLabel('Numéro de sécurité sociale', { exact: true });
  await field.click();
  await in2026.page.keyboard.type(RESIDENT.number.slice(0, 7));
  await seen(in2026.page, /13\s+premiers/);
  pictures.set('capture-2.png', await in2026.page.screenshot());
  await in2026.close();
  return pictures;
}

/** Those of the README: step 3 with the field that needs a drawing, and the popup there. */
export async function readmePictures(session: Session): Promise<{ step: Buffer; popup: Buffer }> {
  const { page } = session;
  await goTo(session, 'portal', 'verification');
  await page.locator('#creationImmediate_1numSerieVitale').focus();
  await seen(page, /11\s+derniers/);
  return { step: await page.screenshot(), popup: await popupPicture(session) };
}

/** Plays the journey from where one is up to a page. */
async function goTo(session: Session, generation: 'portal' | '2026', page: Stage['page']): Promise<void> {
  const stages = stagesOf(generation);
  const { page: here } = await observe(session.page);
  for (const stage of stages.slice(
    Math.max(
      stages.findIndex((stage) => stage.page === here),
      0,
    ),
  )) {
    if (stage.from !== undefined) await session.page.goto(stage.from);
    await expect.poll(async () => (await observe(session.page)).page).toBe(stage.page);
    if (stage.page === page) return;
    await goOn(session.page, stage, mouse, ADDRESSES[generation].mailbox);
  }
}

async function seen(page: Page, hint: RegExp): Promise<void> {
  await expect.poll(async () => (await observe(page)).hint).toMatch(hint);
}

/** As it opens on the page that is in front: the click lends the right to know its address. */
async function popupPicture(session: Session): Promise<Buffer> {
  const { page, popup } = session;
  await page.bringToFront();
  await (await clickIcon(session, page.url())).close();
  await popup.setViewportSize({ width: POPUP_WIDTH, height: SIZES.wide.height });
  await popup.reload();
  await popup.locator('[data-verdict="official"]').waitFor();
  const lastShown = await popup.getByRole('link', { name: 'Aller sur ameli.fr' }).boundingBox();
  if (lastShown === null) throw new Error('the popup lacks its link');
  const height = Math.ceil(lastShown.y + lastShown.height) + 10;
  return popup.screenshot({ clip: { x: 0, y: 0, width: POPUP_WIDTH, height } });
}

/** From its title to the end of the first step, a little smaller where it has to be. */
async function guidePicture(guide: Page): Promise<Buffer> {
  await guide.setViewportSize(SIZES.wide);
  await guide.goto(guide.url().replace('popup', 'guide'));
  await guide.locator('[data-step="7"]').waitFor();
  await guide.evaluate(() => {
    const { bottom } = document.querySelector('[data-step="1"]')?.getBoundingClientRect() ?? { bottom: 0 };
    document.documentElement.style.zoom = String(Math.min(1, innerHeight / (bottom + 8)));
  });
  return guide.screenshot();
}

async function draw(page: Page, width: number, height: number, html: string): Promise<Buffer> {
  await page.setViewportSize({ width, height });
  await page.setContent(html);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  return page.screenshot();
}

const svg = readFileSync(join(ROOT, 'icons/icon.svg'), 'utf8');

async function drawIcon(page: Page, side: number, margin: number): Promise<Buffer> {
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(`<style>body{margin:${margin}px}svg{display:block;width:100%}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

/** The colours of the overlay and of the popup. */
const STYLE = `
* { box-sizing: border-box; margin: 0 }
body { height: 100vh; overflow: hidden; background: #fffdf7; color: #1b1b1f; font: 20px/1.4 system-ui, sans-serif }
h1, h2 { color: #5b2a6e; line-height: 1.15; text-wrap: balance }
p { text-wrap: balance }
img { display: block }`;

const image = (png: Buffer, alt: string) => `<img src="data:image/png;base64,${png.toString('base64')}" alt="${alt}">`;

function popupHtml(drawn: Buffer): string {
  const lines = popupWords.lines.map((line) => `<p>${line}</p>`).join('');
  return `<style>${STYLE}
body { display: flex; align-items: center; justify-content: center; gap: 90px; background: #f3e8f7 }
div { width: 520px } svg { width: 96px } h2 { margin: 28px 0 20px; font-size: 44px } p { margin-top: 14px; font-size: 24px }
img { border: 1px solid #5b2a6e; border-radius: 10px; box-shadow: 0 8px 30px rgb(0 0 0 / 25%) }
</style><div>${svg}<h2>${popupWords.title}</h2>${lines}</div>${image(drawn, captions[3])}`;
}

function smallTile(): string {
  return `<style>${STYLE}
body { padding: 30px 34px; border-bottom: 12px solid #5b2a6e }
header { display: flex; align-items: center; gap: 18px } svg { flex: none; width: 76px } h1 { font-size: 31px; white-space: nowrap }
p { margin-top: 18px; font-size: 23px; line-height: 1.25 } small { display: block; margin-top: 16px; font-size: 15px }
</style><header>${svg}<h1>${manifest.name}</h1></header><p>${tile.purpose}</p>
<small>${tile.aid}. ${tile.notOfficial}.</small>`;
}

function largeTile(card: Buffer): string {
  return `<style>${STYLE}
body { display: flex; align-items: center; justify-content: space-between; padding: 0 110px; background: #f3e8f7 }
header { display: flex; align-items: center; gap: 28px } svg { flex: none; width: 120px } h1 { font-size: 68px }
p { width: 700px; margin-top: 34px; font-size: 36px; line-height: 1.25 }
small { display: block; margin-top: 28px; font-size: 24px }
img { max-height: 500px; border-radius: 12px; box-shadow: 0 8px 30px rgb(0 0 0 / 25%) }
</style><div><header>${svg}<h1>${manifest.name}</h1></header><p>${tile.purpose}</p>
<small>${tile.aid}. ${tile.notOfficial}.</small></div>${image(card, captions[0])}`;
}
