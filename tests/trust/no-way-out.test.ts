import { describe, expect, test } from 'vitest';
import { BROWSERS, buildOf, filesIn } from '../packaging/builds';

/**
 * The built code holds none of the ways by which a browser lets something out. What the manifest forbids holds for the
 * extension's own pages and its background; for the script in the page no policy of ours does: there, this is the proof.
 */

interface Way {
  readonly way: RegExp;
  /** What it must find, and what only looks like it. */
  readonly found: readonly string[];
  readonly passed: readonly string[];
}

/** A name as code uses it, however it is reached; not as a part of a longer one, nor with a letter more in a text. */
const name = (...names: string[]) => new RegExp(`(?<![\\w$-])(${names.join('|')})(?![\\w$-])`);

const ANYWHERE: Readonly<Record<string, Way>> = {
  'asking the network': {
    way: name('fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'sendBeacon'),
    found: ['fetch(a)', 'globalThis.fetch', "self['fetch']", 'new XMLHttpRequest', 'navigator.sendBeacon(a,b)'],
    passed: ['prefetching', 'fetched', 'a.fetchAll'],
  },
  'calls, and whoever else could ask for it': {
    way: /(?<![\w$-])(RTC\w+|webkitRTC\w+|(Shared)?Worker|serviceWorker|importScripts|Worklet|PresentationRequest)(?![\w$-])/,
    found: ['new RTCPeerConnection', 'new Worker(a)', 'navigator.serviceWorker', 'importScripts(a)'],
    passed: ['service_worker', 'workers'],
  },
  'loading something to see': {
    way: /\bnew\s+(Image|Audio|FontFace)\b|\.srcset\b|\.src\s*=(?!=)|\bdns-prefetch\b|\bpreconnect\b|['"`](src|srcset|poster|ping|background)['"`]|[{,](src|srcset|poster|ping):/,
    found: ['new Image().src=a', "e.setAttribute('src',a)", 't(`img`,{src:a})', 'x.src = a', 'l.rel=`preconnect`'],
    passed: ['a.source=1', 'src===a', '`srcdoc`'],
  },
  // `this.constructor(` is Preact’s, which calls a component by it.
  'code from a text or from elsewhere': {
    way: /\beval\(|\bFunction\(|(?<!\bthis)\.constructor\(|\bset(Timeout|Interval)\(\s*['"`]|\bimport\(|\bsetHTMLUnsafe\b|\bcreateContextualFragment\b/,
    found: ['eval(a)', 'new Function(a)', 'a.constructor(b)', 'setTimeout(`a()`,1)', 'import(a)'],
    passed: [
      'Function.call.bind(a)',
      'return this.constructor(a,b)',
      'constructor(a){',
      'setTimeout(()=>a)',
      'importer(a)',
    ],
  },
  'what others can read': {
    way: name('clipboard', 'execCommand', 'cookie', 'cookieStore', 'BroadcastChannel', 'MessageChannel', 'postMessage'),
    found: ['navigator.clipboard', 'document.cookie=a', 'window.postMessage(a)', 'new BroadcastChannel(a)'],
    passed: ['`cookies`', 'cookies?|traceurs'],
  },
  'what stays on the disk': {
    way: name('localStorage', 'sessionStorage', 'indexedDB', 'caches', 'showSaveFilePicker', 'webkitRequestFileSystem'),
    found: ['localStorage.a=b', 'indexedDB.open(a)', 'caches.open(a)'],
    passed: ['cached', 'storage.session'],
  },
};

/** What the extension's own pages may do, and the script in the page has no use for. */
const IN_THE_PAGE: Readonly<Record<string, Way>> = {
  'going somewhere': {
    way: /\blocation(\.href)?\s*=(?!=)|\blocation\.(assign|replace|reload)\b|(window|self|globalThis|defaultView)\??\.open\(|\bhistory\.(push|replace)State\b|\.(action|formAction|href)\s*=(?!=)|\bnavigation\.navigate\b/,
    found: [
      'location.href=a',
      'location=a',
      'window.open(a)',
      'history.pushState(a)',
      'a.href=b',
      'location.assign(a)',
    ],
    passed: ['location.href===a', 'this.open()', '{href:a}', 'a[href]'],
  },
  'a log': {
    way: name('console', 'reportError'),
    found: ['console.log(a)', 'globalThis.console'],
    passed: ['consoled'],
  },
  'anything of the extension but its messages': {
    way: /(browser|chrome)\??\.(?!runtime\b)\w+|\.storage\b|\bruntime\b[^;,]{0,9}\.(connect|connectNative|getURL)\b/,
    found: ['chrome.storage.local', 'browser.tabs', 'runtime().connect(a)'],
    passed: ['browser?.runtime', 'chrome.runtime'],
  },
  'the title of the page': {
    way: /\bdocument\.title\s*=(?!=)/,
    found: ['document.title=a'],
    passed: ['this.title=a', 'document.title===a'],
  },
};

describe.each(BROWSERS)('what is built for %s has no way out by', (browser) => {
  const scripts = [...filesIn(buildOf(browser))].filter(([path]) => path.endsWith('.js'));
  const content = scripts.filter(([path]) => path === 'src/content/main.iife.js');

  const holding = (way: RegExp, files: typeof scripts) =>
    files.flatMap(([path, code]) => {
      const at = code.toString().search(way);
      return at < 0 ? [] : [`${path}: …${code.toString().slice(Math.max(at - 40, 0), at + 60)}…`];
    });

  test.each(Object.entries(ANYWHERE))('%s', (_, { way }) => {
    expect(holding(way, scripts)).toEqual([]);
    expect(scripts.length).toBeGreaterThan(3);
  });

  test.each(Object.entries(IN_THE_PAGE))('%s, in the page', (_, { way }) => {
    expect(holding(way, content)).toEqual([]);
    expect(content).toHaveLength(1);
  });
});

describe.each(Object.entries({ ...ANYWHERE, ...IN_THE_PAGE }))('the rule about %s', (_, { way, found, passed }) => {
  test('finds what it is for, and only that', () => {
    expect(found.filter((code) => !way.test(code))).toEqual([]);
    expect(passed.filter((code) => way.test(code))).toEqual([]);
  });
});
