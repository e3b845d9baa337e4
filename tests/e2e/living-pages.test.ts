import type { Page } from '@playwright/test';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PageName, TargetName } from '../../src/journey/steps';
import { SETTLES_LATE } from './checks';
import { observe, type Session } from './harness';
import { oneBrowser } from './one-browser';
import { say } from './public-computer';
import { openScene } from './scenes';

/** Pages that live: drawn late, changed in place, replaced. What is drawn is right once they rest, and nothing is left. */

const field = (name: string, id: string, type = 'text') =>
  `<p><label>${name} <input id="${id}" type="${type}"></label></p>`;
const screen = (title: string, ...fields: string[]) =>
  `<h1>Créer mon compte ameli</h1><h2>${title}</h2><form>${fields.join('')}<button type="button">Continuer</button></form>`;

interface Screen {
  readonly html: string;
  readonly page: PageName;
  readonly rings: readonly TargetName[];
}

const SCREENS = {
  skeleton: { html: '<div style="height:300px;background:#eee" aria-busy="true"></div>', page: 'unknown', rings: [] },
  identity: {
    html: screen(
      'Vos informations',
      field('Nom de famille', 'a'),
      field('Numéro de sécurité sociale', 'b'),
      field('Date de naissance', 'c'),
      field('Code postal', 'd'),
    ),
    page: 'identity',
    rings: ['birth-date', 'family-name', 'postal-code', 'social-security-number'],
  },
  verification: {
    html: screen(
      'Vérification',
      field('7 derniers caractères de l’IBAN', 'e'),
      field('Numéro de série de la carte Vitale', 'f'),
    ),
    page: 'verification',
    rings: ['card-serial-number', 'iban-last-digits'],
  },
  password: {
    html: screen(
      'Votre mot de passe',
      field('Mot de passe', 'g', 'password'),
      field('Confirmez le mot de passe', 'h', 'password'),
    ),
    page: 'password',
    rings: ['new-password', 'new-password-confirmation'],
  },
  contact: {
    html: screen(
      'Vos coordonnées',
      field('Adresse e-mail', 'i'),
      field('Confirmez l’adresse e-mail', 'j'),
      field('Téléphone mobile', 'k'),
    ),
    page: 'contact',
    rings: ['continue-button', 'email', 'email-confirmation', 'phone'],
  },
  sent: {
    html: '<h1>Vérifiez votre messagerie</h1><p>Un e-mail vous a été envoyé. Cliquez sur le lien pour activer votre compte ameli.</p>',
    page: 'email-sent',
    rings: [],
  },
  article: {
    html: '<h1>Mentions légales</h1><p>Le site est édité par la caisse nationale.</p>',
    page: 'unknown',
    rings: [],
  },
} as const satisfies Record<string, Screen>;

type ScreenName = keyof typeof SCREENS;

const open = oneBrowser();
let session: Session;
let page: Page;
beforeEach(async () => {
  session = await open('2026');
  page = await openScene(session, '<main id="main"></main>');
});
afterEach(() => {
  expect(session.troubles).toEqual([]);
});

const show = (name: ScreenName) =>
  page.evaluate((html) => {
    const main = document.getElementById('main');
    if (main !== null) main.innerHTML = html;
  }, SCREENS[name].html);

/** What is drawn, told as a screen is. */
async function drawn(): Promise<Pick<Screen, 'page' | 'rings'>> {
  const seen = await observe(page);
  return { page: (seen.page ?? 'unknown') as PageName, rings: Object.keys(seen.rings).sort() as TargetName[] };
}

async function expectScreen(name: ScreenName): Promise<void> {
  const { page, rings } = SCREENS[name];
  await expect.poll(drawn, SETTLES_LATE).toEqual({ page, rings });
}

test('a skeleton first, the screen late', async () => {
  await show('skeleton');
  await expectScreen('skeleton');
  await show('identity');
  await expectScreen('identity');
});

test('every screen after every other at one address, and nothing left of the former', {
  timeout: 180_000,
}, async () => {
  const names = Object.keys(SCREENS) as ScreenName[];
  // One, two, one, three, …: from each to each, and back.
  const walk = names.flatMap((one, i) => names.slice(i + 1).flatMap((other) => [one, other]));
  for (const name of walk) {
    await show(name);
    await expectScreen(name);
  }
});

test('screens that race past: only the last one counts', async () => {
  await page.evaluate(
    async (screens) => {
      const main = document.getElementById('main');
      for (const html of screens) {
        if (main !== null) main.innerHTML = html;
        await new Promise(requestAnimationFrame);
      }
    },
    (['identity', 'verification', 'password', 'contact'] as const).map((name) => SCREENS[name].html),
  );
  await expectScreen('contact');
});

test('the body is replaced whole, again and again', async () => {
  for (const name of ['identity', 'article', 'contact'] as const) {
    await page.evaluate((html) => {
      const body = document.createElement('body');
      body.innerHTML = html;
      document.body.replaceWith(body);
    }, SCREENS[name].html);
    await expectScreen(name);
  }
  await page.evaluate(() => {
    document.body.innerHTML = '<main id="main"></main>';
  });
});

test('the whole document is written anew', async () => {
  await show('identity');
  await expectScreen('identity');
  await page.evaluate((html) => {
    document.documentElement.innerHTML = `<head><title>Création de compte</title></head><body>${html}</body>`;
  }, SCREENS.verification.html);
  await expectScreen('verification');
});

test('screens of one application, by its own history, back and forth', async () => {
  await page.evaluate(
    (screens) => {
      const go = (name: string) => {
        const main = document.getElementById('main');
        if (main !== null) main.innerHTML = screens[name] ?? '';
      };
      addEventListener('popstate', ({ state }) => go(state));
      history.replaceState('identity', '', '?ecran=1');
      go('identity');
      history.pushState('verification', '', '?ecran=2');
      go('verification');
    },
    Object.fromEntries(Object.entries(SCREENS).map(([name, { html }]) => [name, html])) as Record<string, string>,
  );
  await expectScreen('verification');
  await page.evaluate(() => history.back());
  await expectScreen('identity');
  await page.evaluate(() => history.forward());
  await expectScreen('verification');
});

test('an accordion that hides the form, and shows it', async () => {
  await page.evaluate(
    (html) => {
      const main = document.getElementById('main');
      if (main !== null)
        main.innerHTML = `<h1>Créer mon compte ameli</h1><details><summary>Commencer</summary>${html}</details>`;
    },
    SCREENS.identity.html.replace(/<h1>.*?<\/h1>/, ''),
  );
  await expect.poll(async () => (await drawn()).rings, SETTLES_LATE).toEqual([]);
  await page.click('summary');
  await expectScreen('identity');
  await page.click('summary');
  await expect.poll(async () => (await drawn()).rings, SETTLES_LATE).toEqual([]);
});

test('a screen that fades in, by the end of which no tree has changed', async () => {
  await page.addStyleTag({ content: 'main { transition: opacity 500ms } main.away { opacity: 0 }' });
  await page.evaluate(() => document.getElementById('main')?.classList.add('away'));
  await show('password');
  await expect.poll(async () => (await drawn()).rings, SETTLES_LATE).toEqual([]);
  await page.evaluate(() => document.getElementById('main')?.classList.remove('away'));
  await expectScreen('password');
});

test('fields one after another: each is ringed as it comes', async () => {
  await show('identity');
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('main p')) part.toggleAttribute('hidden', true);
  });
  await expect.poll(async () => (await drawn()).rings, SETTLES_LATE).toEqual([]);
  for (const part of [0, 1, 2, 3]) {
    await page.evaluate((i) => document.querySelectorAll('main p')[i]?.removeAttribute('hidden'), part);
  }
  await expectScreen('identity');
});

describe('a screen that does not say what it is for', () => {
  const unsaid = (name: 'identity' | 'verification') => SCREENS[name].html.replace(/<h1>.*?<\/h1>/, '');
  const WITHOUT_A_WORD = 'https://assure.ameli.fr/compte/ecran';

  const openUnsaid = async (html: string) => {
    await page.route(WITHOUT_A_WORD, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="fr"><title>ameli</title><body><main id="main">${html}</main></body></html>`,
      }),
    );
    await page.goto(WITHOUT_A_WORD);
  };
  /** What the script in the page takes it for, once it is there to be asked. */
  const takenFor = () =>
    session.popup.evaluate(`chrome.tabs.query({})
      .then((tabs) => Promise.any(tabs.map(({ id }) => chrome.tabs.sendMessage(id, { type: 'which-page' }))))
      .catch(() => null)`);

  test('is one of the journey where it comes next in the one that is on, and only there', async () => {
    await show('identity');
    await expectScreen('identity');
    await openUnsaid(unsaid('verification'));
    await expectScreen('verification');
    await say(session, { type: 'forget' });
    await page.reload();
    await expect.poll(takenFor).not.toBeNull();
    expect(await takenFor()).toBe('unknown');
    await page.evaluate(() => document.querySelector('h2')?.append(' : création de votre compte'));
    await expectScreen('verification');
  });

  test('is that of step 2 in place of the page from which it was reached', async () => {
    await openUnsaid('<h1>Compte ameli</h1><a href="#a">Connectez-vous</a> <a href="#b">Créez votre compte</a>');
    await expect.poll(async () => (await drawn()).page, SETTLES_LATE).toBe('sign-in');
    await page.evaluate((html) => {
      const main = document.getElementById('main');
      if (main !== null) main.innerHTML = html;
    }, unsaid('identity'));
    await expectScreen('identity');
    await say(session, { type: 'forget' });
    await openUnsaid(unsaid('identity'));
    await expect.poll(takenFor).not.toBeNull();
    expect(await takenFor()).toBe('unknown');
  });
});
