/** Addresses that are not the official site's, as people have met them or could. */

/** What a swindler writes in place of a letter. */
const SIMILAR: Record<string, readonly string[]> = {
  a: ['а', 'à', 'á', 'ɑ', 'α', '4', 'q'],
  m: ['rn', 'nn', 'м', 'ṃ', 'n'],
  e: ['е', 'é', 'è', 'ė', 'ε', '3'],
  l: ['1', 'i', 'ӏ', 'ł', 'll'],
  i: ['1', 'l', 'í', 'ï', 'і', 'ı', 'j'],
};

const LETTERS = [...'ameli'];

const SUFFIXES = ['com', 'net', 'org', 'info', 'eu', 'be', 'ch', 'site', 'online', 'app', 'gouv.fr', 'fr.com', 'co'];

const WORDS = ['assure', 'compte', 'connexion', 'securite-sociale', 'remboursement', 'carte-vitale', 'espace', 'www'];

const SHARED_HOSTS = ['github.io', 'web.app', 'pages.dev', 'wixsite.com', 'blogspot.com', 'herokuapp.com', 'free.fr'];

const replaced = LETTERS.flatMap((letter, i) =>
  (SIMILAR[letter] ?? []).map((other) => [...LETTERS.slice(0, i), other, ...LETTERS.slice(i + 1)].join('')),
);
const doubled = LETTERS.map((letter, i) => [...LETTERS.slice(0, i), letter, ...LETTERS.slice(i)].join(''));
const dropped = LETTERS.map((_, i) => LETTERS.toSpliced(i, 1).join(''));
const swapped = LETTERS.slice(1).map((letter, i) => LETTERS.toSpliced(i, 2, letter, LETTERS[i] ?? '').join(''));

const GENERATED = [
  ...[...replaced, ...doubled, ...dropped, ...swapped].map((name) => `https://${name}.fr/`),
  ...replaced.map((name) => `https://assure.${name}.fr/compte/`),
  ...SUFFIXES.flatMap((suffix) => [`https://ameli.${suffix}/`, `https://assure.ameli.fr.${suffix}/`]),
  ...WORDS.flatMap((word) => [
    `https://${word}-ameli.fr/`,
    `https://ameli-${word}.fr/`,
    `https://${word}ameli.fr/`,
    `https://${word}.ameli-fr.com/`,
    `https://www.ameli.fr.${word}.example/`,
    `https://${word}.example/https://assure.ameli.fr/`,
    `https://${word}.example/?retour=https://assure.ameli.fr/`,
    `https://${word}.example/#https://assure.ameli.fr/`,
  ]),
  ...SHARED_HOSTS.flatMap((host) => [`https://ameli.${host}/`, `https://assure-ameli-fr.${host}/`]),
  ...['www', 'assure', 'ameliconnect', 'login', 'fc.assure'].map((name) => `http://${name}.ameli.fr/`),
];

const BY_HAND = [
  'http://ameli.fr/',
  'http://assure.ameli.fr:443/PortailAS/appmanager/PortailAS/assure?_nfpb=true',
  'HTTP://WWW.AMELI.FR/',
  'https://ameli-fr.com/',
  'https://assure.ameli.fr.example.org/',
  'https://assure-ameli.fr/',
  'https://assure_ameli.fr/',
  'https://ameli.fr-assure.com/',
  'https://ameli.fr.com/',
  'https://ameli.fr--connexion.info/',
  'https://wwwameli.fr/',
  'https://www-ameli.fr/',
  'https://ameliconnectameli.fr/',
  'https://xameli.fr/',
  'https://fr/',
  'https://ameli/',
  'https://ameli.f/',
  'https://ameli.frr/',
  'https://ameli.fr1/',
  // In front of an @ stands a name and a password, not a host.
  'https://ameli.fr@example.org/',
  'https://assure.ameli.fr@example.org/',
  'https://assure.ameli.fr:443@example.org/',
  'https://assure.ameli.fr%2F@example.org/',
  'https://www.ameli.fr:secret@198.51.100.7/',
  // Other ways to write what ends the host.
  'https:\\\\example.org\\assure.ameli.fr/',
  'https://example.org\\.ameli.fr/',
  'https://example.org?.ameli.fr/',
  'https://example.org#.ameli.fr',
  'https://example.org/.ameli.fr',
  'https://example.org:8443/assure.ameli.fr',
  'https:example.org/ameli.fr',
  // The final dot: the same machine in the end, but no page or link of the site is written so.
  'https://assure.ameli.fr./',
  'https://ameli.fr./',
  'https://ameli.fr../',
  'https://ameli..fr/',
  // Not a name at all.
  'https://198.51.100.7/ameli.fr/',
  'https://0xc6336407/assure.ameli.fr/',
  'https://3325256711/assure.ameli.fr/',
  'https://[2001:db8::7]/assure.ameli.fr/',
  'https://[::ffff:198.51.100.7]/',
  'https://localhost/assure.ameli.fr',
  'https://localhost:8080/ameli.fr/',
  // Other scripts, as written and as browsers show them.
  'https://аmeli.fr/',
  'https://xn--meli-5cd.fr/',
  'https://xn--mli-5cd8e.fr/',
  'https://xn--amli-dpa.fr/',
  'https://assure.xn--amel-0ra.fr/',
  'https://ameli.xn--fr-/',
  'https://ameli․fr.example.org/',
  'https://assure。ameli。fr。example。org/',
  'https://ameli.fr\u2044connexion.example.org/',
  'https://ameli.fr\u2215connexion.example.org/',
  'https://ameli.fr\u29f8connexion.example.org/',
  'https://ameli.fr\u3002example.org/',
  'https://ameli\u0131.fr/',
  'https://a\u0301meli.fr/',
  'https://ameli.\u2060fr.example/',
  'https://ameli.fr\u00b7example.org/',
  'https://ameli.fr%00.example.org/',
  'https://ameli.fr%20.example.org/',
  'https://ameli.fr .example.org/',
  // What comes from no site.
  'data:text/html,<title>ameli.fr</title><h1>Mon compte ameli</h1>',
  'data:text/html;base64,PGgxPmFtZWxpLmZyPC9oMT4=',
  'blob:https://assure.ameli.fr/5b2ad2a0-1111-4222-8333-444455556666',
  'blob:https://example.org/5b2ad2a0-1111-4222-8333-444455556666',
  'filesystem:https://assure.ameli.fr/temporary/compte.html',
  'file:///C:/Users/Public/ameli.fr/index.html',
  'file://assure.ameli.fr/compte.html',
  'ftp://assure.ameli.fr/',
  'ws://assure.ameli.fr/',
  'wss://assure.ameli.fr/',
  'javascript:location="https://assure.ameli.fr/"',
  'content://assure.ameli.fr/',
  'intent://assure.ameli.fr/#Intent;scheme=https;end',
  'httpss://assure.ameli.fr/',
  'hxxps://assure.ameli.fr/',
  'mailto:assurance@ameli.fr',
  'tel:3646',
  'urn:ameli.fr',
  // Not an address.
  'assure.ameli.fr',
  '//assure.ameli.fr/',
  'https://',
  'https:///',
  'https//assure.ameli.fr/',
  'n’importe quoi',
];

export const LOOK_ALIKES: readonly string[] = [...new Set([...GENERATED, ...BY_HAND])];

/** Tabs of the browser itself: neither right nor wrong. */
export const OF_THE_BROWSER = [
  'about:blank',
  'about:newtab',
  'about:reader?url=https%3A%2F%2Fwww.ameli.fr%2F',
  'chrome://newtab/',
  'chrome://extensions/?ameli.fr',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop/ameli.fr/index.html',
  'edge://settings/',
  'moz-extension://11111111-2222-3333-4444-555555555555/src/popup/index.html',
  'view-source:https://assure.ameli.fr/',
  'devtools://devtools/bundled/inspector.html',
];

/** The official site's. */
export const OFFICIAL = [
  'https://ameli.fr/',
  'https://www.ameli.fr/assure',
  'https://assure.ameli.fr/PortailAS/appmanager/PortailAS/assure?_nfpb=true&_pageLabel=as_login_page',
  'https://assure.ameli.fr:443/',
  'https://ameliconnect.ameli.fr/oauth2/authorize?response_type=code',
  'https://login.ameli.fr/auth/connexion',
  'https://fc.assure.ameli.fr/FRCO-app/login',
  'https://espacepro.ameli.fr/',
  'https://forum-assures.ameli.fr/',
  'https://un-service-a-venir.ameli.fr/',
  'HTTPS://ASSURE.AMELI.FR/',
  // The browser itself makes the one of the other, before it asks anybody for it.
  'https://ａｍｅｌｉ.fr/',
  'https://assure。ameli。fr/',
  // The right host, whatever else the address holds.
  'https://personne:secret@assure.ameli.fr/',
  'https://assure.ameli.fr:8443/',
  'https://www.ameli.fr/?retour=https://example.org/',
];
