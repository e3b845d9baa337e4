import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * An extension as it must never be: it takes what a page makes up for a person's doing, throws, never rests, and draws
 * twice. What the hostile pages show is worth something if each of these is noticed.
 */
const IN_THE_PAGE = `;{ document.addEventListener('keydown', () => { throw new Error('the page part throws'); });
  (function again() { setTimeout(again, 10); })();
  setTimeout(() => { const twin = document.createElement('pas-a-pas-ameli');
    twin.attachShadow({ mode: 'open' }).innerHTML = '<div class="root"></div>'; document.documentElement.append(twin); }, 500); }`;

const IN_THE_BACKGROUND = `;chrome.runtime.onMessage.addListener(() => { Promise.reject(new Error('the background rejects')); });`;

/** Makes such a copy of a build. */
export function unsafeBuild(build: string, folder: string): void {
  cpSync(build, folder, { recursive: true });
  const script = join(folder, 'src/content/main.iife.js');
  // What is asked of an event is its type instead, which is always true.
  writeFileSync(script, readFileSync(script, 'utf8').replaceAll('isTrusted', 'type') + IN_THE_PAGE);
  appendFileSync(join(folder, 'service-worker-loader.js'), IN_THE_BACKGROUND);
}
