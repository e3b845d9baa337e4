// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { ADDRESSES, createSite, type Generation, ONE_TIME_CODE, OTHER_NUMBERS, RESIDENT } from './index';
import type { SiteRequest, SiteResponse } from './types';

type Site = (request: SiteRequest) => SiteResponse;
type Values = Record<string, string>;

const PREFIX = 'creationImmediate_1';
const get = (site: Site, url: string): string => site({ method: 'GET', url, body: null }).body;
const post = (site: Site, url: string, values: Values): string =>
  site({ method: 'POST', url, body: new URLSearchParams(values).toString() }).body;

/** Markup as a person reads it. */
function read(body: string): string {
  return body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');
}

const RIGHT: Record<'portal' | '2026', Values[]> = {
  portal: [
    {
      nomFamille: 'martin lefevre',
      numSecuriteSociale: '2 52 03 45 234 117',
      dateNaissance: RESIDENT.birthDate,
      codePostal: RESIDENT.postalCode,
    },
    { finIban: RESIDENT.ibanEnd, numSerieVitale: RESIDENT.cardSerial },
    { acceptationConditions: 'true' },
    { codePersonnel: RESIDENT.password, confirmationCodePersonnel: RESIDENT.password },
    { adresseEmail: RESIDENT.email, confirmationEmail: RESIDENT.email, telephonePortable: '06 39 98 12 34' },
  ],
  '2026': [
    {
      nom: RESIDENT.familyName,
      numero: RESIDENT.number,
      dateNaissance: RESIDENT.birthDate,
      codePostal: RESIDENT.postalCode,
    },
    { iban: RESIDENT.ibanEndWithLetter.toLowerCase(), serie: RESIDENT.cardSerial },
    { consentement: 'accepte' },
    { motDePasse: RESIDENT.password, confirmation: RESIDENT.password },
    { courriel: RESIDENT.email, confirmationCourriel: RESIDENT.email, mobile: RESIDENT.mobile },
  ],
};

/** Sends one of the five screens; gives back what a person would read then. */
const SEND: Record<Generation, (site: Site, step: number, values: Values) => string> = {
  portal: (site, step, values) => {
    const named = Object.entries(values).map(([name, value]) => [PREFIX + name, value]);
    const form = { [`${PREFIX}execution`]: `e1s${step}`, ...Object.fromEntries(named) };
    return post(site, `${ADDRESSES.portal.identity}&_windowLabel=${PREFIX}`, form);
  },
  '2026': (site, step, values) => {
    const url = `https://assure.ameli.fr/compte/api/inscription/${step}`;
    return site({ method: 'POST', url, body: JSON.stringify(values) }).body;
  },
};

function upTo(generation: Generation, step: number): Site {
  const site = createSite(generation);
  RIGHT[generation].slice(0, step - 1).forEach((values, i) => {
    SEND[generation](site, i + 1, values);
  });
  return site;
}

function answered(generation: Generation, step: number, wrong: Values): { site: Site; text: string } {
  const site = upTo(generation, step);
  const text = SEND[generation](site, step, { ...RIGHT[generation][step - 1], ...wrong });
  return { site, text: generation === 'portal' ? read(text) : text };
}

const currentStep2026 = (site: Site): number =>
  JSON.parse(get(site, 'https://assure.ameli.fr/compte/api/inscription')).etape;

const PORTAL_LEGENDS = [
  "Je m'identifie",
  'Je confirme mon identité',
  "J'accepte les conditions d'utilisation",
  'Je choisis un code personnel',
  'Je renseigne mes coordonnées',
];

function activationLink(site: Site): string {
  const link = /<a href="([^"]+)">Activer mon compte/.exec(get(site, ADDRESSES.portal.mailbox))?.[1];
  return (link ?? '').replaceAll('&amp;', '&');
}

const signInPortal = (site: Site, password: string, number: string = RESIDENT.number) =>
  post(site, ADDRESSES.portal.signIn, {
    connexioncompte_2numSecuriteSociale: number,
    connexioncompte_2codeConfidentiel: password,
  });
const signIn2026 = (site: Site, password: string) =>
  post(site, ADDRESSES['2026'].signIn, { user: RESIDENT.number, password });
const giveCode = (site: Site, code: string) =>
  post(site, ADDRESSES['2026'].oneTimeCode, Object.fromEntries([...code].map((digit, i) => [`numOTP${i + 1}`, digit])));

describe('the whole journey', () => {
  test('portal: one address, another screen after each post, then the e-mail, the activation, the account', () => {
    const site = createSite('portal');
    expect(get(site, ADDRESSES.portal.home)).toContain(ADDRESSES.portal.signIn.replaceAll('&', '&amp;'));
    expect(read(get(site, ADDRESSES.portal.signIn))).toContain('Première visite ? Créer un compte');
    let screen = get(site, ADDRESSES.portal.identity);
    RIGHT.portal.forEach((values, i) => {
      const legend = /<legend>([^<]*)/.exec(screen)?.[1] ?? '';
      expect(read(legend)).toBe(PORTAL_LEGENDS[i]);
      expect(get(site, ADDRESSES.portal.mailbox)).toContain('Aucun message');
      screen = SEND.portal(site, i + 1, values);
    });
    expect(screen).toContain('Un e-mail vient de vous être envoyé');
    expect(screen).toContain(RESIDENT.email);
    expect(read(signInPortal(site, RESIDENT.password))).toContain("n'est pas encore activé");
    expect(activationLink(site)).toBe(ADDRESSES.portal.activation);
    expect(read(get(site, activationLink(site)))).toContain('Votre compte ameli est activé');
    expect(signInPortal(site, RESIDENT.password, '2 52 03 45 234 117')).toContain('http-equiv="refresh"');
    expect(get(site, ADDRESSES.portal.signedIn)).toContain('Bonjour Mme Hélène MARTIN-LEFÈVRE');
    expect(get(site, ADDRESSES.portal.personalData)).toContain(RESIDENT.iban);
    expect(get(site, ADDRESSES.portal.signedOut)).toContain('Vous êtes déconnecté');
    expect(get(site, ADDRESSES.portal.signedIn)).toContain('as_login_page');
    expect(get(site, ADDRESSES.portal.signedIn)).not.toContain('Bonjour');
  });

  test('2026: the cookie screen once, JSON for each screen, then the e-mail, the activation, a one-time code', () => {
    const site = createSite('2026');
    const at = ADDRESSES['2026'];
    expect(get(site, at.landing)).toContain('id="pageConsentement"');
    site({ method: 'POST', url: 'https://ameliconnect.ameli.fr/consentement', body: '{}' });
    const landing = get(site, at.landing);
    expect(landing).not.toContain('pageConsentement');
    expect(landing.match(/id="id_r_cnx_btn_code"/g)).toHaveLength(2);
    expect(get(site, at.identity)).toContain('v-skeleton-loader');
    RIGHT['2026'].forEach((values, i) => {
      expect(currentStep2026(site)).toBe(i + 1);
      expect(JSON.parse(SEND['2026'](site, i + 1, values))).toMatchObject({ etape: i + 2 });
    });
    expect(read(signIn2026(site, RESIDENT.password))).toContain('pas encore activé');
    const jeton = new URL(activationLink(site)).searchParams.get('jeton');
    const activation = { method: 'POST', url: 'https://assure.ameli.fr/compte/api/activation' };
    expect(site({ ...activation, body: '{"jeton":"x"}' }).status).toBe(410);
    expect(site({ ...activation, body: JSON.stringify({ jeton }) }).status).toBe(200);
    const account = { method: 'GET', url: 'https://assure.ameli.fr/compte/api/compte', body: null };
    expect(signIn2026(site, RESIDENT.password)).toContain('id="numOTP6"');
    expect(read(get(site, at.mailbox))).toContain(`code de sécurité : ${ONE_TIME_CODE}`);
    expect(giveCode(site, '111111')).toContain('Le code saisi est incorrect');
    expect(site(account).status).toBe(401);
    expect(giveCode(site, ONE_TIME_CODE)).toContain(`url=${at.signedIn}`);
    expect(JSON.parse(site(account).body).iban).toBe(RESIDENT.iban);
    site({ method: 'POST', url: 'https://assure.ameli.fr/compte/api/deconnexion', body: '{}' });
    expect(site(account).status).toBe(401);
  });
});

describe('wrong answers are told on the same screen', () => {
  const NAMES_2026: Record<string, string> = {
    nomFamille: 'nom',
    numSecuriteSociale: 'numero',
    finIban: 'iban',
    numSerieVitale: 'serie',
    codePersonnel: 'motDePasse',
    confirmationCodePersonnel: 'confirmation',
    adresseEmail: 'courriel',
    confirmationEmail: 'confirmationCourriel',
    telephonePortable: 'mobile',
  };
  const CASES: [step: number, wrong: Values, error: string][] = [
    [1, { nomFamille: '' }, 'Veuillez saisir votre nom de famille.'],
    [1, { numSecuriteSociale: '' }, 'Veuillez saisir votre numéro de sécurité sociale.'],
    [1, { numSecuriteSociale: '25203XYZ34117' }, 'doit contenir des chiffres, A ou B. Veuillez recommencer.'],
    [1, { numSecuriteSociale: '25203' }, 'ne peut pas être inférieur à 13 chiffres.'],
    [1, { numSecuriteSociale: '252034523411709' }, 'sans la clé'],
    [1, { numSecuriteSociale: OTHER_NUMBERS.temporary }, 'Un numéro provisoire ne permet pas'],
    [1, { numSecuriteSociale: OTHER_NUMBERS.otherScheme }, "vous ne dépendez plus du régime général de l'Assurance"],
    [1, { dateNaissance: '1952-03-14' }, "La date n'a pas un format correct (jj/mm/aaaa)."],
    [1, { dateNaissance: '15/13/1952' }, "La date n'a pas un format correct (jj/mm/aaaa)."],
    [1, { dateNaissance: '31/02/1952' }, "La date n'a pas un format correct (jj/mm/aaaa)."],
    [1, { dateNaissance: '15/03/1952' }, 'Les informations fournies sont incorrectes.'],
    [1, { codePostal: '314' }, 'Le code postal doit contenir 5 chiffres.'],
    [1, { codePostal: '31000' }, 'Les informations fournies sont incorrectes.'],
    [1, { nomFamille: 'DUPONT' }, 'Le nom et le numéro de sécurité sociale ne correspondent pas.'],
    [2, { finIban: '123' }, '7 derniers caractères'],
    [2, { finIban: '1234567' }, 'ne correspondent pas au compte bancaire connu de votre CPAM.'],
    [2, { numSerieVitale: '12' }, 'comporte de 8 à 13 chiffres'],
    [2, { numSerieVitale: '12345678' }, 'Le numéro de série ne correspond pas'],
    [4, { codePersonnel: 'lavande', confirmationCodePersonnel: 'lavande' }, 'au moins 8 caractères'],
    [4, { codePersonnel: 'lavande2026', confirmationCodePersonnel: 'lavande2026' }, 'une majuscule'],
    [4, { confirmationCodePersonnel: 'Lavande2027!' }, 'Les deux saisies ne correspondent pas.'],
    [5, { adresseEmail: 'helene.martin', confirmationEmail: 'helene.martin' }, "n'a pas un format correct (exemple"],
    [5, { confirmationEmail: 'autre@courriel.example' }, 'Les deux adresses e-mail ne correspondent pas.'],
    [5, { telephonePortable: '0561000000' }, "Le numéro de téléphone portable n'a pas un format correct"],
  ];

  for (const [step, wrong, error] of CASES) {
    test(`portal, screen ${step}: ${JSON.stringify(wrong)}`, () => {
      const { text } = answered('portal', step, wrong);
      expect(text).toContain(error);
      expect(text).toContain(PORTAL_LEGENDS[step - 1]);
    });

    test(`2026, screen ${step}: ${JSON.stringify(wrong)}`, () => {
      const renamed = Object.entries(wrong).map(([name, value]) => [NAMES_2026[name] ?? name, value]);
      const { site, text } = answered('2026', step, Object.fromEntries(renamed));
      const { erreurs } = JSON.parse(text);
      expect(erreurs).toHaveLength(1);
      expect(erreurs[0].message).toContain(error);
      expect(currentStep2026(site)).toBe(step);
    });
  }

  test('the terms: not accepted, or refused', () => {
    const silent = read(SEND.portal(upTo('portal', 3), 3, {}));
    expect(silent).toContain("Vous devez accepter les conditions d'utilisation pour créer un compte.");
    const refused = answered('2026', 3, { consentement: 'refuse' });
    expect(refused.text).toContain('Sans accord de votre part');
    expect(currentStep2026(refused.site)).toBe(3);
  });

  test('what was typed is kept and escaped, passwords are not', () => {
    const body = SEND.portal(createSite('portal'), 1, { nomFamille: '"><b>Zoé', dateNaissance: '1' });
    expect(body).toContain('value="&quot;&gt;&lt;b&gt;Zoé"');
    expect(body).not.toContain('<b>Zoé');
    expect(SEND.portal(upTo('portal', 4), 4, { codePersonnel: 'secret-1' })).not.toContain('secret-1');
    const site = answered('2026', 4, { confirmation: 'secret-2' }).site;
    expect(get(site, 'https://assure.ameli.fr/compte/api/inscription')).not.toMatch(/secret-2|Lavande/);
  });

  test('three wrong passwords lock the account, a forgotten code opens it again', () => {
    for (const [generation, signIn, locked] of [
      ['portal', signInPortal, 'Compte bloqué'],
      ['2026', signIn2026, 'Votre compte est bloqué'],
    ] as const) {
      const site = createSite(generation, { account: 'active' });
      expect(read(signIn(site, 'a'))).toContain('Les informations fournies sont incorrectes.');
      expect(read(signIn(site, 'b'))).toContain('Les informations fournies sont incorrectes.');
      expect(read(signIn(site, 'c'))).toContain(locked);
      expect(read(signIn(site, RESIDENT.password))).toContain(locked);
      const names = generation === 'portal' ? ['reinitCodePerso_1numero', 'reinitCodePerso_1dateNaissance'] : [];
      const [number = 'user', date = 'naissance'] = names;
      const form = { [number]: RESIDENT.number, [date]: RESIDENT.birthDate, cp: '31470', reinitCodePerso_1cp: '31470' };
      post(site, ADDRESSES[generation].forgottenCode, form);
      expect(read(signIn(site, RESIDENT.password))).not.toContain(locked);
    }
  });
});

describe('going back and again', () => {
  test('portal: « Précédent », a post sent again, a screen not reached yet', () => {
    const site = upTo('portal', 3);
    const back = post(site, ADDRESSES.portal.terms, {
      [`${PREFIX}execution`]: 'e1s3',
      [`${PREFIX}precedent`]: '1',
    });
    expect(back).toContain(PORTAL_LEGENDS[1]);
    expect(back).toContain(`value="${RESIDENT.ibanEnd}"`);
    expect(read(SEND.portal(site, 1, RIGHT.portal[0] ?? {}))).toContain(PORTAL_LEGENDS[1]);
    expect(read(SEND.portal(site, 5, RIGHT.portal[4] ?? {}))).toContain(PORTAL_LEGENDS[1]);
    expect(get(site, ADDRESSES.portal.identity)).toContain(`value="martin lefevre"`);
  });

  test.each(['portal', '2026'] as const)('%s: once the e-mail is sent, nothing is sent twice', (generation) => {
    const site = upTo(generation, 6);
    const again = SEND[generation](site, 5, RIGHT[generation][4] ?? {});
    expect(again).toContain(generation === 'portal' ? 'Un e-mail vient' : '"etape":6');
    expect(get(site, ADDRESSES[generation].mailbox).match(/<article>/g)).toHaveLength(1);
  });

  test.each(['portal', '2026'] as const)('%s: who has an account cannot create another', (generation) => {
    const site = createSite(generation, { account: 'active' });
    expect(SEND[generation](site, 1, RIGHT[generation][0] ?? {})).toContain('existe déjà');
  });

  test('an expired session forgets what was begun', () => {
    const site = upTo('2026', 4);
    site({ method: 'POST', url: 'https://assure.ameli.fr/compte/api/session', body: '{}' });
    expect(currentStep2026(site)).toBe(1);
  });
});

describe('every address answers', () => {
  const WORDS: Partial<Record<keyof (typeof ADDRESSES)['portal'], string>> = {
    home: 'Assurés : vos droits',
    article: 'Comment créer votre compte ameli ?',
    searchResults: 'Résultats pour « créer un compte »',
    unavailable: 'Oups... votre compte ameli est momentanément indisponible.',
    rejected: 'Your support ID is',
    forgottenCode: 'oublié',
    accountLocked: 'bloqué',
    mailbox: 'Boîte de réception',
  };

  for (const generation of ['portal', '2026'] as const) {
    for (const [name, address] of Object.entries(ADDRESSES[generation])) {
      test(`${generation}: ${name}`, () => {
        const { status, headers, body } = createSite(generation)({ method: 'GET', url: address, body: null });
        expect(status).toBe(200);
        expect(headers['content-type']).toContain('text/html');
        expect(read(body)).toContain(WORDS[name as keyof typeof WORDS] ?? 'ameli');
        expect(body).not.toMatch(/undefined|\[object|NaN/);
      });
    }
  }

  test('signed in, the account has its pages', () => {
    const site = createSite('portal', { account: 'active' });
    signInPortal(site, RESIDENT.password);
    expect(read(get(site, ADDRESSES.portal.bankDetails))).toContain('Modifier mes coordonnées bancaires');
    expect(read(get(site, ADDRESSES.portal.payments))).toContain('Mes paiements');
  });

  test('scripts and style sheets that the pages name are there, the rest is not', () => {
    for (const generation of ['portal', '2026'] as const) {
      for (const address of Object.values(ADDRESSES[generation])) {
        const site = createSite(generation);
        for (const [, path = ''] of get(site, address).matchAll(/(?:src|rel="stylesheet" href)="(\/[^"]+)"/g)) {
          const url = new URL(path, address).href;
          expect(site({ method: 'GET', url, body: null }).status, url).toBe(200);
        }
      }
      for (const importer of ['app.js', 'creation.js']) {
        const script = 'https://assure.ameli.fr/compte/assets/';
        for (const [, file] of get(createSite('2026'), script + importer).matchAll(/from '.\/([^']+)'/g)) {
          expect(createSite('2026')({ method: 'GET', url: script + file, body: null }).status, file).toBe(200);
        }
      }
      const status = (url: string) => createSite(generation)({ method: 'GET', url, body: null }).status;
      expect(status('https://assure.ameli.fr/favicon.ico')).toBe(204);
      expect(status('https://assure.ameli.fr/compte/inconnu')).toBe(404);
      expect(status('https://www.ameli.fr/assure/inconnu')).toBe(404);
      expect(status('https://espacepro.ameli.fr/')).toBe(404);
      expect(status('https://example.net/')).toBe(404);
    }
  });
});
