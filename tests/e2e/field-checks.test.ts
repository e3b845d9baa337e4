import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Generation } from '../site';
import { ADDRESSES, RESIDENT } from '../site';
import { firstOf } from '../whole';
import { checkPage, SETTLES } from './checks';
import { mouse } from './hands';
import type { Session } from './harness';
import { oneBrowser } from './one-browser';
import { IDENTITY, openScene } from './scenes';
import { type Stage, stagesOf } from './stages';

/** A page of the replica may be there for a while before a busy machine has read it. */
const ARRIVES = { timeout: 20_000, interval: 50 };

const open = oneBrowser();
let session: Session;
const leave = () => expect(session.troubles).toEqual([]);

/** What the card says of what was typed, its name before it where it is not the field in use. */
function remarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const remark = document.querySelector('pas-a-pas-ameli')?.shadowRoot?.querySelectorAll('[data-hint] .remark') ?? [];
    return [...remark].map(({ children }) =>
      [...children].map((line) => line.textContent?.replaceAll('\u00a0', ' ')).join(' | '),
    );
  });
}

/** What screen readers are given to say. */
function aloud(page: Page): Promise<string> {
  return page.evaluate(() => {
    const regions = document.querySelector('pas-a-pas-ameli')?.shadowRoot?.querySelectorAll('[role=status]') ?? [];
    return [...regions].map((region) => region.textContent?.replaceAll('\u00a0', ' ')).join(' / ');
  });
}

/** Everything of ours in the page, and everything that was sent or kept, as text without what only places it. */
async function allOfOurs({ page, worker }: Session): Promise<string> {
  const drawn = await page.evaluate(() => {
    const host = document.querySelector('pas-a-pas-ameli');
    const styles = / style="[^"]*"|<style>[\s\S]*<\/style>/g;
    return `${host?.outerHTML} ${host?.shadowRoot?.innerHTML.replace(styles, '')}`;
  });
  const kept = await worker.evaluate(`(async () => JSON.stringify([
    globalThis.heard, await chrome.storage.session.get(), await chrome.storage.local.get(), await chrome.storage.sync.get(),
  ]))()`);
  return `${drawn} ${kept}`;
}

/** All that is typed in a test, to be looked for at every stop. */
class Typist {
  private readonly typed: string[] = [];
  constructor(private readonly session: Session) {}

  async type(stage: Stage, target: keyof Stage['targets'], text: string): Promise<void> {
    const find = stage.targets[target];
    if (find === undefined) throw new Error(`${stage.name} has no ${target}`);
    await mouse.enter(this.session.page, { into: find, text });
    this.typed.push(text);
  }

  /** Holds what is said to what must be said, and looks for what was typed in everything of ours. */
  async expect(said: readonly (string | RegExp)[]): Promise<void> {
    const { page } = this.session;
    const wanted = said.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one)));
    await expect.poll(() => remarks(page), SETTLES).toEqual(wanted);
    const ours = (await allOfOurs(this.session)).replace(/\s|&nbsp;/g, '').replaceAll('orange.fr?', '');
    for (const text of this.typed.map((one) => one.replace(/\s/g, ''))) {
      for (let at = 0; at + 5 <= text.length; at++) {
        const five = text.slice(at, at + 5);
        if (ours.includes(five)) throw new Error(`“${five}” of what was typed is in what is ours`);
      }
    }
  }
}

/** Who told which card is theirs is not asked again, neither in writing nor aloud. */
async function tellWhichCard(page: Session['page'], stage: Stage, typist: Typist): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name }).click();
  const go = (target: 'iban-last-digits' | 'card-serial-number') => stage.targets[target]?.(page).click();
  await typist.type(stage, 'card-serial-number', '9174620385');
  await press('Ma carte n’a pas de photo');
  await go('iban-last-digits');
  await typist.expect(['Vous avez tapé 7 caractères : il n’en manque pas.']);
  await go('card-serial-number');
  await press('Ma carte a une photo');
  await go('iban-last-digits');
  const toCall = /^Numéro de série de la carte Vitale( \||\.) Il manque 1 chiffre.*appelez le 34 22\.$/;
  await typist.expect([toCall]);
  await expect.poll(() => aloud(page), SETTLES).toMatch(toCall);
}

/** Walks through the creation, types wrongly wherever it can be wrong, then rightly. */
async function walk(generation: Generation): Promise<void> {
  session = await open(generation);
  const { page, worker } = session;
  await worker.evaluate(
    'globalThis.heard = []; chrome.runtime.onMessage.addListener((message) => void heard.push(message))',
  );
  const typist = new Typist(session);
  await page.goto(ADDRESSES[generation].identity);
  for (const name of ['identity', 'verification', 'terms', 'password', 'contact']) {
    const stage = stagesOf(generation).find((one) => one.name === name) as Stage;
    await expect.poll(() => page.locator('pas-a-pas-ameli').getAttribute('data-page'), ARRIVES).toBe(stage.page);
    // What is known of the journey is known by now.
    await expect.poll(() => worker.evaluate('chrome.action.getBadgeText({})'), SETTLES).toBe(stage.badge);
    const type = (target: keyof Stage['targets'], text: string) => typist.type(stage, target, text);
    if (stage.page === 'identity') {
      await type('social-security-number', '25203452341');
      await typist.expect([]);
      await type('birth-date', '31/0');
      await typist.expect(['Numéro de sécurité sociale | Il manque 2 chiffres : vous en avez tapé 11 sur 13.']);
      if (generation === 'portal') await checkPage(page, { ...stage, hint: /Il manque 2.*Date de naissance/s });
      await expect.poll(() => aloud(page), SETTLES).toMatch(/^Numéro de sécurité sociale\. Il manque 2 chiffres/);
      await type('birth-date', '31/04');
      await typist.expect(['Ce mois n’a pas ce jour-là. Vérifiez le jour et le mois.']);
      await type('postal-code', '3147');
      await typist.expect(['Date de naissance | Ce mois n’a pas ce jour-là. Vérifiez le jour et le mois.']);
      await stage.targets['social-security-number']?.(page).click();
      await typist.expect(['Il manque 2 chiffres : vous en avez tapé 11 sur 13.']);
      // The site takes no more than 13.
      await type('social-security-number', RESIDENT.number + RESIDENT.numberKey);
      await typist.expect(['Code postal | Il manque 1 chiffre : vous en avez tapé 4 sur 5.']);
      await type('social-security-number', '7520345234117');
      await typist.expect([/^Le numéro commence par 7 ou 8 : c’est un numéro provisoire/]);
    } else if (stage.page === 'verification') {
      await type('iban-last-digits', 'FR14 20');
      await typist.expect([/^C’est le début de l’IBAN/]);
      await type('iban-last-digits', '5T88 413');
      await typist.expect(['Vous avez tapé 7 caractères : il n’en manque pas.']);
      await type('card-serial-number', '8025001');
      await typist.expect([]);
      await stage.targets['iban-last-digits']?.(page).click();
      await typist.expect([/^Numéro de série de la carte Vitale \| Vous avez tapé 7 chiffres, il en faut au moins 8/]);
      if (generation === 'portal') await tellWhichCard(page, stage, typist);
    } else if (stage.page === 'password') {
      await type('new-password', 'Trop court 7,é@ornage.fr');
      await type('new-password-confirmation', 'x');
      await typist.expect([]);
      expect(await aloud(page)).not.toMatch(/Il manque|Vouliez/);
    } else if (stage.page === 'contact') {
      await type('email', 'helene.martin@ornage.fr');
      await type('email-confirmation', 'helene.martin@orange.fr');
      await typist.expect(['Adresse e-mail | Vouliez-vous écrire orange.fr ? Sinon, ne changez rien.']);
      await type('phone', '056');
      await typist.expect([
        'Adresse e-mail | Les deux adresses e-mail ne sont pas les mêmes. Comparez-les lettre par lettre.',
      ]);
      await type('phone', '0561234567');
      await typist.expect(['Un portable commence par 06 ou 07. Ce numéro semble être un téléphone fixe.']);
    }
    for (const { into, text } of stage.entries ?? []) await mouse.enter(page, { into, text });
    await stage.next(page).focus();
    await typist.expect([]);
    await stage.next(page).click();
  }
}

describe.each(firstOf(['portal', '2026'] as const, 1))('in the creation, %s', (generation) => {
  afterAll(leave);

  test(
    'each field says what is wrong with the form of what was typed, and nothing of it goes anywhere',
    {
      timeout: 120_000,
    },
    () => walk(generation),
  );
});

const PIECES = `<main><h1>Créer mon compte ameli</h1><form>
<p><label>Nom de famille <input id="name"></label></p>
<fieldset><legend>Numéro de sécurité sociale</legend>
${[1, 2, 2, 2, 3, 3].map((size, i) => `<input id="n${i}" aria-label="groupe ${i + 1}" maxlength="${size}">`).join('')}</fieldset>
<fieldset><legend>Date de naissance</legend>
<select id="day" aria-label="Jour"><option>Jour</option><option>29</option><option>30</option></select>
<select id="month" aria-label="Mois"><option>Mois</option><option>février</option><option>mars</option></select>
<select id="year" aria-label="Année"><option>Année</option><option>1951</option><option>1952</option></select></fieldset>
<p><label>Code postal <input id="code"></label></p><button type="button">Continuer</button></form></main>`;

const IN_A_ROW = 'fieldset input { display: inline-block; width: 44px } fieldset { width: 560px }';

describe('on pages of another make', () => {
  beforeAll(async () => {
    session = await open('portal');
  });
  afterAll(leave);

  test('fields in pieces are one, from the first to the last', async () => {
    const page = await openScene(session, PIECES, IN_A_ROW);
    await expect.poll(() => page.locator('pas-a-pas-ameli [data-target]').count(), SETTLES).toBe(4);
    await page.locator('#n0').click();
    for (const [i, text] of ['2', '52', '03', '45', '234', '11'].entries()) {
      await page.locator(`#n${i}`).click();
      await page.keyboard.type(text);
    }
    expect(await remarks(page)).toEqual([]);
    await page.locator('#day').focus();
    await page.locator('#day').selectOption('30');
    await expect
      .poll(() => remarks(page), SETTLES)
      .toEqual([expect.stringMatching(/^Numéro de sécurité sociale \| Il manque 1 chiffre/)]);
    await page.locator('#month').focus();
    await page.locator('#month').selectOption('février');
    await expect.poll(() => remarks(page), SETTLES).toEqual([expect.stringMatching(/^Ce mois n’a pas ce jour-là/)]);
    await page.locator('#day').selectOption('29');
    await page.locator('#year').selectOption('1952');
    await page.locator('#n5').fill('117');
    await page.locator('#code').click();
    await expect.poll(() => remarks(page), SETTLES).toEqual([]);
  });

  test('what is pasted whole is told what is too much of it; where it stood before one came, at once', async () => {
    const page = await openScene(session, IDENTITY);
    await expect.poll(() => page.locator('pas-a-pas-ameli [data-target]').count(), SETTLES).toBe(4);
    await page.locator('#code').evaluate((code: HTMLInputElement) => {
      code.value = '3147';
    });
    await page.locator('#number').click();
    await page.keyboard.insertText('2 52 03 45 234 117 09');
    await expect.poll(() => remarks(page), SETTLES).toEqual(['Enlevez les deux derniers chiffres : c’est la clé.']);
    await page.locator('#number').fill('2 52 03 45 234 117');
    await page.locator('#code').focus();
    await expect.poll(() => remarks(page), SETTLES).toEqual(['Il manque 1 chiffre : vous en avez tapé 4 sur 5.']);
    // What covers the form for a while takes nothing away for good: the field in use is still known.
    await page.evaluate(() => {
      const layer = document.createElement('div');
      layer.id = 'layer';
      layer.style.cssText = 'position: fixed; inset: 0; z-index: 9; background: #fff';
      layer.textContent = 'Bon à savoir';
      document.body.append(layer);
    });
    await expect.poll(() => remarks(page), SETTLES).toEqual([]);
    await page.evaluate(() => document.querySelector('#layer')?.remove());
    await expect.poll(() => remarks(page), SETTLES).toEqual(['Il manque 1 chiffre : vous en avez tapé 4 sur 5.']);
    await page.locator('#code').fill('');
    await expect.poll(() => remarks(page), SETTLES).toEqual([]);
  });

  test('what somebody writes into an editor on the page is no part of the page', async () => {
    const error = '<p role="alert" style="color:#c00">Le numéro est incorrect.</p>';
    const page = await openScene(session, `<div id="editor" contenteditable="true">${error}</div>${PIECES}`, IN_A_ROW);
    const host = page.locator('pas-a-pas-ameli');
    await expect.poll(() => host.getAttribute('data-page'), SETTLES).toBe('identity');
    expect(await host.getAttribute('data-notice')).toBeNull();
    await page.locator('#editor').evaluate((editor) => editor.setAttribute('contenteditable', 'false'));
    await page.locator('#editor').evaluate((editor) => editor.append('.'));
    await expect.poll(() => host.getAttribute('data-notice'), SETTLES).toBe('error');
  });
});
