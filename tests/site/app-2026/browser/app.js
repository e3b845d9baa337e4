/** Draws one screen after another: a skeleton first, the screen a little later, as the data comes. */
import * as account from './account.js';
import { creationScreen } from './creation.js';
import { h } from './dom.js';

const WAIT = 220;
const BASE = '/compte/';
const view = document.getElementById('vue');
const accountZone = document.getElementById('zone-compte');

const wait = (time) => new Promise((done) => setTimeout(done, time));

async function api(name, body) {
  const options = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(`${BASE}api/${name}`, options);
  return { status: response.status, data: await response.json() };
}

function skeleton() {
  view.replaceChildren(h('div', { class: 'v-skeleton-loader' }, h('div'), h('div'), h('div')));
}

function go(path) {
  history.pushState(null, '', BASE + path);
  return show();
}

async function creation(asked) {
  const { data } = await api('inscription');
  // What is not reached yet cannot be shown, what is finished for good is not gone back into.
  const step = data.etape === 6 ? 6 : Math.min(asked, data.etape);
  if (step !== asked) history.replaceState(null, '', `${BASE}inscription/${step}`);
  return creationScreen(step, data.saisies, {
    send: async (from, values) => (await api(`inscription/${from}`, values)).data,
    go: (next) => go(`inscription/${next}`),
  });
}

async function signedInOnly(draw) {
  const { status, data } = await api('compte');
  if (status === 401) {
    location.replace(data.connexion);
    return null;
  }
  accountZone.replaceChildren(
    h('span', { class: 'qui' }, data.identite),
    account.signOutLink((event) => {
      event.preventDefault();
      go('deconnexion');
    }),
  );
  return draw(data);
}

const ROUTES = {
  activation: async () => {
    const jeton = new URLSearchParams(location.search).get('jeton');
    const { status } = await api('activation', { jeton });
    return account.activated(status === 200);
  },
  accueil: () => signedInOnly(account.home),
  'mes-informations': () => signedInOnly(account.personalData),
  'mes-informations/coordonnees-bancaires': () => signedInOnly(account.bankDetails),
  'mes-paiements': () => signedInOnly(account.payments),
  deconnexion: async () => {
    await api('deconnexion', {});
    accountZone.replaceChildren();
    return account.signedOut();
  },
  'session-expiree': async () => {
    await api('session', {});
    return account.expired();
  },
  'conditions-utilisation': async () => account.terms(),
  accessibilite: async () => account.accessibility(),
};

let visit = 0;
async function show() {
  visit += 1;
  const mine = visit;
  skeleton();
  const path = location.pathname.slice(BASE.length);
  const step = /^inscription\/(\d)$/.exec(path)?.[1];
  const [screen] = await Promise.all([step ? creation(Number(step)) : ROUTES[path]?.(), wait(WAIT)]);
  if (mine !== visit || !screen) return;
  view.replaceChildren(...screen);
  scrollTo(0, 0);
}

addEventListener('popstate', show);
view.addEventListener('click', (event) => {
  const link = event.target.closest('a.interne');
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  go(link.pathname.slice(BASE.length));
});
show();
