import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Comfort, USUAL_COMFORT } from '../../src/settings/comfort';
import { faultsOfPage } from '../e2e/axe';
import { statesIn } from '../e2e/checks';
import { openSession, type Session, SIZES } from '../e2e/harness';
import { moving } from '../e2e/legible';
import { MODES } from '../e2e/modes';
import { MAIRIE, say, setManaged } from '../e2e/public-computer';
import { pdfOf, sheetsOf } from './pdf';

/** 14 pt, in CSS pixels; a little less, for rounding. */
const LETTERS = (14 * 96) / 72 - 0.01;

/** As long as each may be. */
const LONG = 'la grande salle du rez-de-chaussée, à droite '.repeat(3).slice(0, 120);

let session: Session;
let guide: Page;

async function open(): Promise<void> {
  await guide.reload();
  await guide.locator('[data-step="7"]').waitFor();
}

/** What the technician set reaches the guide with the next answer of the background, or the one after. */
async function setMairie(mairie: object, shown: string): Promise<void> {
  await setManaged(session, { mairie });
  await expect
    .poll(async () => {
      await open();
      return guide.locator('main').textContent();
    })
    .toContain(shown);
}

beforeAll(async () => {
  session = await openSession('portal');
  guide = session.popup;
  await guide.goto(guide.url().replace('popup', 'guide'));
  await open();
});
afterAll(async () => {
  expect(session.troubles).toEqual([]);
  await session.close();
});

test('holds the seven steps with pictures, what to bring, and ten words', async () => {
  expect(await guide.locator('ol > li[data-step]').count()).toBe(7);
  expect(await guide.locator('[data-step="2"] svg[role=img]').count()).toBe(1);
  expect(await guide.locator('[data-step="3"] svg[role=img]').count()).toBe(3);
  expect(await guide.getByText('Préparez ceci').count()).toBe(1);
  const words = (await guide.locator('dl dt').allTextContents()).map((word) => word.replace(/\s*:\s*$/, ''));
  expect(words).toHaveLength(10);
  expect(words).toEqual(expect.arrayContaining(['RIB', 'IBAN', 'CPAM', 'Zéro papier']));
  expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b, 'fr')));
  expect(await guide.locator('main').textContent()).toMatch(/Alt\+Maj\+M/);
});

const LONGEST_MAIRIE = { ...MAIRIE, name: LONG, hours: LONG, desk: LONG };

test.each([
  ['in the longest words a mairie can set', LONGEST_MAIRIE, ''],
  // Where there is no Arial, nor its equal.
  ['in wide letters', MAIRIE, 'DejaVu Sans'],
])('prints on two A4 sheets %s', async (_, mairie, font) => {
  await setMairie(mairie, mairie.desk);
  await guide.evaluate((font) => {
    document.body.style.fontFamily = font;
  }, font);
  const pdf = await pdfOf(guide);
  expect(sheetsOf(pdf)).toBe(2);
  // A4, in points.
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  await setMairie({}, 'La mairie de Saint-Thomas\u00a0: présentez-vous');
});

test('the drawings hold their words in wide letters too', async () => {
  const outside = await guide.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>('svg[role=img]')].flatMap((drawing) => {
      drawing.setAttribute('font-family', 'DejaVu Sans');
      const { left, right } = drawing.getBoundingClientRect();
      const words = [...drawing.querySelectorAll('text')];
      return words
        .filter((text) => {
          const box = text.getBoundingClientRect();
          return box.left < left || box.right > right;
        })
        .map(({ textContent }) => textContent);
    }),
  );
  expect(outside).toEqual([]);
  await open();
});

/** How large the words in the drawings are shown, in CSS pixels. */
function wordsDrawn(): Promise<{ word: string | null; size: number }[]> {
  return guide.evaluate(() =>
    [...document.querySelectorAll<SVGTextElement>('svg[role=img] text')].map((text) => ({
      word: text.textContent,
      size: Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
    })),
  );
}

test('the words in the drawings are of 12 pixels at least where these are 120 pixels wide', async () => {
  await guide.evaluate(() => {
    for (const drawing of document.querySelectorAll<SVGElement>('svg[role=img]'))
      drawing.style.cssText = 'width: 120px; padding: 0';
  });
  const words = await wordsDrawn();
  expect(words.length).toBeGreaterThan(15);
  expect(words.filter(({ size }) => size < 12)).toEqual([]);
  await open();
});

test('the social security number in the drawing has the key that belongs to it', async () => {
  const drawn = await guide.locator('[data-step="2"] svg g').allTextContents();
  expect(drawn.slice(0, -1).join('')).toMatch(/^\d{13}$/);
  expect(97 - (Number(drawn.slice(0, -1).join('')) % 97)).toBe(Number(drawn.at(-1)));
  const alternative = await guide.locator('[data-step="2"] svg title').textContent();
  expect(alternative).toContain(`${drawn.slice(0, -1).join(', ')}, puis ${drawn.at(-1)}.`);
});

test('prints every word in 14 pt at least, those in the drawings too, and the declaration not at all', async () => {
  await guide.emulateMedia({ media: 'print' });
  const printed = await guide.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main, main :not(svg, svg *)')]
      .filter((element) => element.checkVisibility())
      .filter(({ childNodes }) =>
        [...childNodes].some(({ nodeType, data }: Node & { data?: string }) => nodeType === 3 && data?.trim()),
      )
      .map((element) => ({ text: element.textContent, size: Number.parseFloat(getComputedStyle(element).fontSize) })),
  );
  expect(await guide.locator('.declaration').isVisible()).toBe(false);
  expect(await guide.locator('svg[role=img]:visible').count()).toBe(4);
  const drawn = await wordsDrawn();
  await guide.emulateMedia({ media: null });
  expect(drawn.filter(({ size }) => size < LETTERS)).toEqual([]);
  expect(printed.length).toBeGreaterThan(50);
  expect(printed.filter(({ size }) => size < LETTERS)).toEqual([]);
});

test('holds the declaration of accessibility in its legal form, opened by keyboard, in the name of the mairie', async () => {
  const declaration = guide.locator('.declaration');
  const summary = declaration.locator('summary');
  expect(await summary.textContent()).toMatch(/^Accessibilité\s: non conforme/);
  await summary.focus();
  await guide.keyboard.press('Enter');
  await declaration.getByRole('heading', { name: 'Déclaration d’accessibilité' }).waitFor();
  expect(await declaration.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    'État de conformité',
    'Résultats des tests',
    'Contenus non accessibles',
    'Établissement de cette déclaration',
    'Retour d’information et contact',
    'Voies de recours',
  ]);
  expect(await declaration.textContent()).toMatch(/Libre réponse 71120, 75342 Paris CEDEX\s07/);
  expect(await declaration.textContent()).toMatch(/La mairie de Saint-Thomas s’engage/);
  const writeTo = async (contact: string) => {
    const mairie = { name: 'Mairie de Vauville', telephone: '02 99 00 00 00', contact };
    await setMairie(mairie, `Envoyez un message\u00a0: ${contact}`);
    return declaration.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  };
  const appeal = ['https://formulaire.defenseurdesdroits.fr/', 'https://www.defenseurdesdroits.fr/saisir/delegues'];
  expect(await declaration.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(
    appeal,
  );
  expect(await writeTo('acces@vauville.example')).toEqual(['mailto:acces@vauville.example', ...appeal]);
  expect(await writeTo('https://vauville.example/contact')).toEqual(['https://vauville.example/contact', ...appeal]);
  expect(await writeTo('javascript:alert(1)')).toEqual(appeal);
  expect(await declaration.textContent()).toMatch(/Mairie de Vauville s’engage.*Mairie de Vauville, 02\s99/);
});

/** How the guide is shown. */
async function shown(): Promise<Comfort> {
  const [size, strongContrast] = await guide.evaluate(() => {
    const { style, classList } = document.documentElement;
    return [Number(style.getPropertyValue('--size')), classList.contains('strong')] as const;
  });
  return { textSize: (size * 100) as Comfort['textSize'], strongContrast };
}

/** Set elsewhere, in the card or the popup, while the guide is open. */
async function setComfort(comfort: Comfort): Promise<void> {
  await say(session, { type: 'comfort', comfort });
  await expect.poll(shown).toEqual(comfort);
}

test('text size and contrast take one click, are the same as in card and popup, and stay', async () => {
  await guide.getByRole('button', { name: 'Texte plus grand' }).click();
  await guide.getByRole('button', { name: 'Contraste fort' }).click();
  await expect.poll(shown).toEqual({ textSize: 125, strongContrast: true });
  expect(await guide.evaluate(() => getComputedStyle(document.body).fontSize)).toBe(`${19 * 1.25}px`);
  const kept = async () => (await say(session, { type: 'ask' })).comfort;
  await expect.poll(kept).toEqual({ textSize: 125, strongContrast: true });
  await open();
  await expect.poll(shown).toEqual({ textSize: 125, strongContrast: true });
  await setComfort(USUAL_COMFORT);
});

test('follows the journey while it is open', async () => {
  await say(session, { type: 'saw', page: 'identity' });
  await expect.poll(() => statesIn(guide)).toEqual(['todo', 'current', 'todo', 'todo', 'todo', 'todo', 'todo']);
  await say(session, { type: 'saw', page: 'verification' });
  await expect.poll(() => statesIn(guide)).toEqual(['todo', 'done', 'current', 'todo', 'todo', 'todo', 'todo']);
  expect(await guide.locator('[aria-current=step]').getAttribute('data-step')).toBe('3');
});

test('prints the same in large text and strong contrast', async () => {
  const print = async () => (await pdfOf(guide)).toString('latin1').replace(/\/(CreationDate|ModDate) ?\([^)]*\)/g, '');
  const usual = await print();
  await setComfort({ textSize: 200, strongContrast: true });
  expect((await print()).length).toBe(usual.length);
  await setComfort(USUAL_COMFORT);
});

test.each(Object.entries({ ...SIZES, '320 pixels': { width: 320, height: 256 } }))(
  'is without fault and nothing is cut in any mode, %s',
  async (_, viewport) => {
    await guide.setViewportSize(viewport);
    await guide.locator('.declaration').evaluate((details: HTMLDetailsElement) => {
      details.open = true;
    });
    // Steps that are done, in hand and to come are all there.
    await say(session, { type: 'saw', page: 'identity' });
    await say(session, { type: 'saw', page: 'verification' });
    expect(await moving(guide)).toEqual([]);
    for (const { name, comfort, forcedColors } of MODES) {
      await guide.emulateMedia({ forcedColors: forcedColors ? 'active' : 'none' });
      await setComfort(comfort);
      expect(await faultsOfPage(guide), name).toEqual([]);
      const wider = await guide.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, name).toBeLessThanOrEqual(0);
    }
  },
);
