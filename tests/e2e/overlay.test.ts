import type { Locator } from '@playwright/test';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPage, overlaps } from './checks';
import { type Box, boxOf, observe, type Session, SIZES } from './harness';
import { moving } from './legible';
import { oneBrowser } from './one-browser';
import { IDENTITY, IDENTITY_PAGE, openScene } from './scenes';

const open = oneBrowser();
let session: Session;
beforeEach(async () => {
  session = await open('portal');
});
afterEach(() => {
  expect(session.troubles).toEqual([]);
});

const above = (height: number) => `<div style="height:${height}px"></div>`;

test('rings stay through scrolling of the document', async () => {
  const page = await openScene(session, above(500) + IDENTITY + above(1500));
  await checkPage(page, IDENTITY_PAGE);
  for (const top of [120, 333, 700, 0]) {
    await page.evaluate((y) => scrollTo(0, y), top);
    await checkPage(page, IDENTITY_PAGE);
  }
});

test('rings stay through scrolling of an inner area, and are cut where it ends', async () => {
  const page = await openScene(
    session,
    `<div id="area" style="height:260px;overflow:auto;border:1px solid">${above(150)}${IDENTITY}${above(400)}</div>`,
  );
  await checkPage(page, IDENTITY_PAGE);
  await page.evaluate(() => document.querySelector('#area')?.scrollTo(0, 230));
  await checkPage(page, IDENTITY_PAGE);
  const clipped = page.locator('pas-a-pas-ameli [data-target="postal-code"]');
  await page.evaluate(() => document.querySelector('#area')?.scrollTo(0, 0));
  await expect.poll(() => clipped.evaluate((ring: HTMLElement) => ring.style.clipPath)).toBe('inset(50%)');
});

test('rings follow elements that move: an alert above, a panel that opens, late fonts, a resized window', async () => {
  const page = await openScene(session, IDENTITY, '.open { height: 200px !important; }');
  await checkPage(page, IDENTITY_PAGE);
  await page.evaluate(() => {
    const panel = document.createElement('div');
    panel.id = 'panel';
    panel.style.cssText = 'height: 0; transition: height 300ms; overflow: hidden';
    panel.textContent = 'Bon à savoir';
    document.body.prepend(panel);
    panel.getBoundingClientRect();
    panel.classList.add('open');
  });
  await expect.poll(() => page.locator('#panel').evaluate((panel) => panel.clientHeight)).toBe(200);
  await checkPage(page, IDENTITY_PAGE);
  await page.evaluate(() => {
    document.body.style.fontSize = '21px';
  });
  await checkPage(page, IDENTITY_PAGE);
  await page.setViewportSize({ width: 900, height: 700 });
  await checkPage(page, IDENTITY_PAGE);
  await page.evaluate(() => {
    const form = document.querySelector<HTMLElement>('#form');
    if (form) form.style.transform = 'translate(90px, 40px)';
  });
  await checkPage(page, IDENTITY_PAGE);
});

test('rings hold where the page is zoomed, shifted or scaled as a whole', async () => {
  const page = await openScene(session, IDENTITY, 'html { zoom: 1.25; margin: 30px; position: relative }');
  await checkPage(page, IDENTITY_PAGE);
  await page.evaluate(() => {
    document.documentElement.style.zoom = '2';
  });
  await page.setViewportSize(SIZES.wide);
  await expect.poll(async () => Object.keys((await observe(page)).rings).length).toBe(4);
  await checkPage(page, IDENTITY_PAGE);
});

test('a form in a modal dialog is ringed above the dialog', async () => {
  const page = await openScene(
    session,
    `<p>Bienvenue sur votre compte ameli</p><dialog id="dialog" style="width:320px">${IDENTITY}</dialog>
<script>document.querySelector('#dialog').showModal()</script>`,
  );
  await checkPage(page, IDENTITY_PAGE);
  const onTop = await page.evaluate(() => {
    const host = document.querySelector('pas-a-pas-ameli');
    const layers = [...document.querySelectorAll(':modal, :popover-open')];
    return host?.matches(':popover-open') === true && layers.includes(host);
  });
  expect(onTop).toBe(true);
});

test('what a help window covers is not ringed, and ringed again once it is closed', async () => {
  const page = await openScene(
    session,
    `${IDENTITY}<dialog id="help" style="width:600px;height:600px"><h2>Où trouver ce numéro ?</h2></dialog>`,
  );
  await checkPage(page, IDENTITY_PAGE);
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#help')?.showModal());
  await expect.poll(async () => (await observe(page)).rings).not.toHaveProperty('social-security-number');
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#help')?.close());
  await checkPage(page, IDENTITY_PAGE);
});

test('while a modal window lets nobody reach the card, it shows no buttons; they are back once it is closed', async () => {
  const page = await openScene(
    session,
    `<p>Bienvenue</p><dialog id="dialog" style="margin:10px">${IDENTITY}</dialog>${IDENTITY.replaceAll('id="', 'id="under-')}`,
  );
  const buttons = page.locator('pas-a-pas-ameli .card button:not(.skip):visible');
  await expect.poll(() => buttons.count()).toBe(6);
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')?.showModal());
  await checkPage(page, { ...IDENTITY_PAGE, hint: /./ });
  await expect.poll(() => buttons.count()).toBe(0);
  const { card } = await observe(page);
  const [left, top] = card ?? [0, 0];
  const hit = `document.elementFromPoint(${left + 30}, ${top + 30})?.localName`;
  // The browser's doing: if it no longer does it, the buttons can stay.
  expect(await page.evaluate(hit)).not.toBe('pas-a-pas-ameli');
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')?.close());
  await expect.poll(() => buttons.count()).toBe(6);
  await page.getByRole('button', { name: 'Réduire' }).click();
  await expect.poll(async () => (await observe(page)).reduced).toBe(true);
});

test('the help for a field shows while it has the focus, and covers none', async () => {
  const page = await openScene(
    session,
    `<main><h1>Créer mon compte ameli</h1><form><p><label>7 derniers chiffres de l’IBAN <input id="iban"></label></p>
<p><label>Numéro de série de la carte Vitale <input id="serial"></label></p><button>Continuer</button></form></main>`,
  );
  const targets = {
    'iban-last-digits': (p: typeof page) => p.locator('#iban'),
    'card-serial-number': (p: typeof page) => p.locator('#serial'),
  };
  await checkPage(page, { page: 'verification', step: 3, hint: /RIB/, targets });
  await page.locator('#iban').focus();
  await checkPage(page, {
    page: 'verification',
    step: 3,
    hint: /Fin de votre IBAN.*parfois avec une lettre.*La Banque Postale/s,
    targets,
  });
  expect(await page.locator('pas-a-pas-ameli svg[role=img]').count()).toBe(1);
  await page.locator('#serial').focus();
  await checkPage(page, { page: 'verification', step: 3, hint: /Carte sans photo.*au dos/s, targets });
  await page.getByRole('button', { name: 'Réduire' }).focus();
  await checkPage(page, { page: 'verification', step: 3, hint: /Carte sans photo.*au dos/s, targets });
  const pictures = page.locator('pas-a-pas-ameli svg[role=img]');
  expect(await pictures.count()).toBe(2);
  // Which card is theirs is asked, and the answer is kept as long as one stays on the page.
  await page.getByRole('button', { name: 'Ma carte a une photo' }).click();
  await checkPage(page, {
    page: 'verification',
    step: 3,
    hint: /en haut à droite de la carte.*11.*34\u00a022/s,
    targets,
  });
  expect(await pictures.count()).toBe(1);
  await page.getByRole('button', { name: 'Ma carte n’a pas de photo' }).click();
  await checkPage(page, { page: 'verification', step: 3, hint: /au dos, en haut à gauche.*8 à 13/s, targets });
  await page.locator('#iban').focus();
  await page.locator('#serial').focus();
  await checkPage(page, { page: 'verification', step: 3, hint: /au dos, en haut à gauche/, targets });
  expect(await pictures.count()).toBe(1);
});

test('the card can be reduced to a chip and back, by mouse and by keyboard, at once, and that is remembered', async () => {
  const page = await openScene(session, IDENTITY);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await checkPage(page, IDENTITY_PAGE);
  expect(await moving(page)).toEqual([]);
  await page.getByRole('button', { name: 'Réduire' }).click();
  await expect.poll(async () => (await observe(page)).reduced).toBe(true);
  expect(await moving(page)).toEqual([]);
  await page.reload();
  await expect.poll(async () => (await observe(page)).reduced).toBe(true);
  await checkPage(page, IDENTITY_PAGE);
  await page.getByRole('button', { name: /Ouvrir l’aide/ }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await observe(page)).reduced).toBe(false);
  await checkPage(page, IDENTITY_PAGE);
});

test('nothing moves under what is pressed, and the button that sends the form off is never covered', async () => {
  const page = await openScene(session, above(420) + IDENTITY.replace('type="button"', 'id="go"') + above(300));
  await page.setViewportSize(SIZES.narrow);
  await page.evaluate(() => {
    document.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      document.title = 'sent';
    });
  });
  await page.locator('#code').focus();
  await expect.poll(async () => (await observe(page)).hint).toMatch(/Code postal/);
  const go = page.locator('#go');
  await go.scrollIntoViewIfNeeded();
  await expect.poll(async () => coveredBy(go, (await observe(page)).card)).toBe(false);
  const box = await go.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  const { card } = await observe(page);
  await page.mouse.down();
  // The field lost the focus: the card says something else, where it stands.
  await expect.poll(async () => (await observe(page)).hint).toMatch(/qui vous êtes/);
  expect((await observe(page)).card).toEqual(card);
  await page.mouse.up();
  await expect.poll(() => page.title()).toBe('sent');
  expect(await coveredBy(go, (await observe(page)).card)).toBe(false);
});

async function coveredBy(element: Locator, card: Box | null): Promise<boolean> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await element.boundingBox()) ?? {};
  return card !== null && overlaps(card, [x, y, x + width, y + height]);
}

test('clicks made up by the page do not reduce the card', async () => {
  const page = await openScene(session, IDENTITY);
  await checkPage(page, IDENTITY_PAGE);
  await page.evaluate(() => {
    const host = document.querySelector('pas-a-pas-ameli');
    host?.shadowRoot?.querySelector('button')?.click();
  });
  await checkPage(page, IDENTITY_PAGE);
  expect((await observe(page)).reduced).toBe(false);
});

test('a page that leaves no room gets the chip, or nothing, but nothing of it is covered', async () => {
  const field = (id: string, name: string) =>
    `<label>${name}<input id="${id}" style="width:94vw;height:24vh;margin:0"></label>`;
  const page = await openScene(
    session,
    `<main><form style="margin:0">${field('name', 'Nom de famille')}${field('number', 'Numéro de sécurité sociale')}
${field('date', 'Date de naissance')}${field('code', 'Code postal')}</form></main>`,
    'body { margin: 4px; line-height: 1 }',
  );
  await expect.poll(async () => Object.keys((await observe(page)).rings).length).toBe(4);
  for (const size of [SIZES.narrow, SIZES.wide]) {
    await page.setViewportSize(size);
    await expect
      .poll(async () => {
        const { card, rings } = await observe(page);
        return card === null || Object.values(rings).every(([ring]) => ring === undefined || !overlaps(card, ring));
      })
      .toBe(true);
  }
});

test('what the site says is wrong stays in sight, wherever it stands', async () => {
  const message = 'Les informations fournies sont incorrectes.';
  for (const [size, corner] of [
    [SIZES.wide, 'right: 30px; bottom: 30px'],
    [SIZES.wide, 'right: 30px; top: 30px'],
    [SIZES.narrow, 'left: 0; bottom: 0'],
  ] as const) {
    const page = await openScene(
      session,
      `${IDENTITY}<p role="alert" style="position: fixed; ${corner}">${message}</p>`,
    );
    await page.setViewportSize(size);
    await checkPage(page, { ...IDENTITY_PAGE, notice: 'error', hint: /La page signale une erreur/ });
    const alert = await page.getByRole('alert').evaluate((element) => element.getBoundingClientRect().toJSON());
    expect(overlaps((await observe(page)).card as Box, boxOf(alert)), corner).toBe(false);
  }
});

test('a link that is drawn as a button stays in sight where there is another place', async () => {
  const link = `<a href="#" style="position: fixed; right: 30px; bottom: 30px; padding: 12px; background: #d0e0ff">Aide</a>`;
  const page = await openScene(session, IDENTITY + link);
  await checkPage(page, IDENTITY_PAGE);
  const box = await page.getByRole('link').evaluate((element) => element.getBoundingClientRect().toJSON());
  expect(overlaps((await observe(page)).card as Box, boxOf(box))).toBe(false);
});

test("the page's own elements are never changed", async () => {
  const page = await openScene(session, IDENTITY);
  const before = await page.evaluate(() => document.body.outerHTML);
  await checkPage(page, IDENTITY_PAGE);
  await page.locator('#number').focus();
  await checkPage(page, { ...IDENTITY_PAGE, hint: /13/ });
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  expect(await page.evaluate(() => document.documentElement.getAttributeNames())).toEqual(['lang']);
});
