import { beforeEach, expect, test } from 'vitest';
import { SETTLES_LATE } from '../e2e/checks';
import type { Session } from '../e2e/harness';
import { oneBrowser } from '../e2e/one-browser';
import { pageOfReport } from '../recognition/page-of-report';
import { clickIcon } from '../trust/popup';

/** Everything a person could be known by, typed or shown the way a signed-in site shows it. */
const CANARIES = [
  ...['Kanarienne', 'SERIN-VOGEL', 'Zostérops', '2690549588157', '2 69 05 49 588 157', '588157', '42170', '0612345678'],
  ...['06 12 34 56 78', 'k.serin@exemple.fr', 'exemple.fr', 'FR76 3000 6000 0112 3456 7890 189', '7890189', '312,40'],
  ...[
    '12 rue des Bouvreuils',
    'Bouvreuils',
    'Saint-Canari',
    '05/03/1948',
    '1948',
    'Dr Mainate',
    'Hypertension',
    'jeton-7f3a',
  ],
];
const ADDRESS = 'https://assure.ameli.fr/compte/kanarienne/preferences?nom=SERIN-VOGEL#jeton-7f3a';
const PAGE = `<!doctype html><html lang="fr"><head><title>Compte de Kanarienne SERIN-VOGEL</title></head><body>
<header>Bonjour Kanarienne SERIN-VOGEL <a href="/x?mail=k.serin@exemple.fr">Mon profil</a></header>
<main><h1>Mes préférences d’affichage</h1><p>Kanarienne, née le 05/03/1948, 12 rue des Bouvreuils, 42170 Saint-Canari.</p>
<p>N° 2 69 05 49 588 157, IBAN FR76 3000 6000 0112 3456 7890 189, e-mail k.serin@exemple.fr, tél. 06 12 34 56 78.</p>
<ul><li>Dr Mainate, Hypertension : 312,40 €</li></ul>
<form><label>Nom affiché <input value="Kanarienne" placeholder="SERIN-VOGEL"></label>
<label>Votre numéro <input id="n"></label> <label>Code <input type="password" id="p"></label>
<select aria-label="Adresse"><option>12 rue des Bouvreuils</option></select>
<textarea aria-label="Message de Kanarienne">Zostérops</textarea>
<button type="button" title="Enregistrer pour SERIN-VOGEL">Enregistrer</button></form></main></body></html>`;

const open = oneBrowser();
let session: Session;
beforeEach(async () => {
  session = await open('portal');
});

test('a report of an unknown page tells its structure, and nothing of whose page it is', async () => {
  const { page, context } = session;
  await context.route('https://assure.ameli.fr/compte/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE }),
  );
  await page.goto(ADDRESS);
  await page.fill('#n', '2690549588157');
  await page.fill('#p', 'Zostérops');
  await page.fill('textarea', 'Zostérops 0612345678');
  const popup = await clickIcon(session, ADDRESS);
  await expect
    .poll(() => popup.evaluate<number>('document.querySelectorAll(".report button").length'), SETTLES_LATE)
    .toBe(1);
  await popup.evaluate('document.querySelector(".report button").click()');
  await expect
    .poll(() => popup.evaluate<number>('document.querySelectorAll(".report pre").length'), SETTLES_LATE)
    .toBe(1);
  const report = await popup.evaluate<string>('document.querySelector(".report pre").textContent');
  await popup.evaluate(
    'fetch(document.querySelector(".report a").href).then((file) => file.text()).then((text) => { window.saved = text; })',
  );
  const [name, address] = await popup.evaluate<string[]>(
    '[document.querySelector(".report a").download, document.querySelector(".report a").href]',
  );
  expect(name).toBe('page-ameli.txt');
  expect(address).toMatch(/^blob:/);

  expect(CANARIES.filter((canary) => report.toLowerCase().includes(canary.toLowerCase()))).toEqual([]);
  const lines = report.split('\n');
  expect(lines.slice(1, 5)).toEqual([
    'adresse · assure.ameli.fr · /compte/…/preferences',
    'titre de la page · Compte de …',
    'en-tête · lien · Mon profil',
    'en-tête · texte · Bonjour … profil',
  ]);
  expect(lines).toContain('corps · champ password · Code');
  expect(lines).toContain('corps · bouton · Enregistrer / Enregistrer pour …');

  // Back as a page of the corpus, it is told in the same words.
  const made = pageOfReport(report);
  expect(made?.url).toBe('https://assure.ameli.fr/compte/x/preferences');
  await context.route('https://assure.ameli.fr/compte/x/preferences', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: made?.html ?? '' }),
  );
  await popup.close();
  await page.goto(made?.url ?? '');
  const again = await clickIcon(session, made?.url ?? '');
  await expect
    .poll(() => again.evaluate<number>('document.querySelectorAll(".report button").length'), SETTLES_LATE)
    .toBe(1);
  await again.evaluate('document.querySelector(".report button").click()');
  await expect
    .poll(() => again.evaluate<number>('document.querySelectorAll(".report pre").length'), SETTLES_LATE)
    .toBe(1);
  const second = await again.evaluate<string>('document.querySelector(".report pre").textContent');
  // A line of which nothing is left is no text any more.
  const told = (text: string) =>
    text
      .split('\n')
      .slice(3)
      .filter((line) => !/ · …$/.test(line))
      .map((line) => line.replace(/ (\/|…|#).*$/, ''));
  expect(told(second)).toEqual(told(report));
  expect(session.troubles).toEqual([]);
});

test('nothing is offered on a page that is known, nor elsewhere', async () => {
  const { page } = session;
  await page.goto('https://www.ameli.fr/assure');
  const popup = await clickIcon(session, 'https://www.ameli.fr/assure');
  await expect
    .poll(() => popup.evaluate<number>('document.querySelectorAll("li[data-step]").length'), SETTLES_LATE)
    .toBe(7);
  expect(await popup.evaluate<number>('document.querySelectorAll(".report").length')).toBe(0);
  await popup.close();
});
