import { ADDRESSES, createSite, type SiteRequest, type SiteResponse } from '../site';

/** The pages that figures are made on: pages of the replica as they are, and made larger or restless. */

const PORTAL = createSite('portal');

export const SIGN_IN = ADDRESSES.portal.signIn;
export const IDENTITY_2026 = ADDRESSES['2026'].identity;
export const ARTICLE = ADDRESSES.portal.article;

/** A field of the 2026 identity page: from when it is there, the page can be used. */
export const FIELD_2026 = '#vue input';

const signIn = read(SIGN_IN);
const article = read(ARTICLE);
const identity = read(ADDRESSES.portal.identity);

/** The sign-in page with as many elements in all. */
export function signInOf(elements: number): string {
  return `${SIGN_IN}&bench=large&elements=${elements}`;
}

/** The article with as many elements in all. */
export function articleOf(elements: number): string {
  return `${ARTICLE}?bench=article&elements=${elements}`;
}

/** The sign-in page of 500 elements whose form and all stands in an area that scrolls. */
export const INNER_AREA = `${SIGN_IN}&bench=inner`;

/** The sign-in page of 500 elements; `change(SECONDS)` changes it 1,000 times in each of them. */
export const CHANGING = `${SIGN_IN}&bench=changing`;

/** One document whose screen is another after each `change()`, sign-in and identity by turns. */
export const SCREENS = `${SIGN_IN}&bench=screens`;

/** Answers requests of one browser: the replica in both generations, and the pages above. */
export function answerBench(): (request: SiteRequest) => SiteResponse {
  const portal = createSite('portal');
  const app2026 = createSite('2026');
  return (request) => {
    const url = new URL(request.url);
    const made = makePage(url.searchParams);
    if (made !== null) return { status: 200, headers: HEADERS, body: made };
    return url.pathname.startsWith('/compte/') ? app2026(request) : portal(request);
  };
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  // A document apart from all others gets a clock that counts in 5 µs.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

function makePage(query: URLSearchParams): string | null {
  const elements = Number(query.get('elements') ?? 500);
  switch (query.get('bench')) {
    case 'large':
      return enlarge(signIn, elements);
    case 'article':
      return enlarge(article, elements);
    case 'inner':
      return enlarge(signIn, elements).replace('<main ', '<main style="height:480px;overflow:auto" ');
    case 'changing':
      return enlarge(signIn, elements).replace('</body>', `<div id="news"></div><script>${CHANGE}</script></body>`);
    case 'screens':
      return signIn.replace('</body>', `<script>${screensScript()}</script></body>`);
    default:
      return null;
  }
}

/** Changes of the kinds that pages make: text, class, style, and nodes that come and go. A timer may be late; then it catches up. */
const CHANGE = `
const news = document.getElementById('news');
const line = news.appendChild(document.createElement('p'));
const text = line.appendChild(document.createTextNode(''));
const list = news.appendChild(document.createElement('ul'));
const kinds = [
  (i) => { text.data = 'Actualité ' + i; },
  (i) => { line.className = i % 8 ? 'brief' : 'brief new'; },
  (i) => { line.style.opacity = i % 8 ? '1' : '0.9'; },
  (i) => { list.append(Object.assign(document.createElement('li'), { textContent: 'Brève ' + i }));
    if (list.childElementCount > 5) list.firstElementChild.remove(); },
];
const change = (seconds) => new Promise((done) => {
  const start = performance.now();
  let made = 0;
  const tick = () => {
    const due = Math.min(performance.now() - start, seconds * 1000);
    for (; made < due; made++) kinds[made % kinds.length](made);
    if (made < seconds * 1000) setTimeout(tick, 1);
    else done(made);
  };
  tick();
});`;

function screensScript(): string {
  const main = (page: string) => /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '';
  return `
const screens = ${JSON.stringify([main(signIn), main(identity)]).replaceAll('</', '<\\/')};
let shown = 0;
const change = () => {
  shown++;
  history.pushState(null, '', '?_nfpb=true&_pageLabel=ecran_' + shown);
  document.querySelector('main').outerHTML = screens[shown % screens.length];
};`;
}

/** Fills a page of the replica up with news after its own content, to as many elements in all. */
function enlarge(page: string, elements: number): string {
  const missing = elements - 1 - (page.match(/<[a-z]/g)?.length ?? 0);
  if (missing <= 0) return page;
  const parts: string[] = [];
  const whole = Math.floor(missing / BLOCK);
  for (let i = 0; i < whole; i++) parts.push(block(i));
  for (let i = whole * BLOCK; i < missing; i++) parts.push('<p>Bonne lecture.</p>');
  return page.replace('</main>', `<section class="cartes">${parts.join('\n')}</section></main>`);
}

/** Elements of one piece of news. */
const BLOCK = 10;

function block(i: number): string {
  // One of eight is folded away, as menus and answers are.
  const folded = i % 8 === 7 ? ' hidden' : '';
  return `<article class="carte"${folded}><h3>Santé au quotidien, numéro ${i}</h3>
<p>Les rendez-vous de prévention ont lieu près de chez vous. <strong>Ils sont gratuits.</strong>
<a href="/assure/prevention/${i}">En savoir plus</a></p><ul><li><a href="/assure/vaccins/${i}">Vaccins</a></li>
<li>Alimentation</li><li>Sommeil</li></ul></article>`;
}

function read(url: string): string {
  return PORTAL({ method: 'GET', url, body: null }).body;
}
