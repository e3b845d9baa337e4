import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A build with ears: a script of ours in front of its content script and of its background, in the very worlds that
 * they run in. It hears what no page of the extension can: what one part says to another alone, what is answered, and
 * what the background writes to its console. The code of the extension itself is as it is shipped.
 */

/** Asked of a part, it tells what it heard since it was last asked. */
export const EARS = 'ears';

/** Hears what is written to the console of where it runs, and what goes wrong there; it calls `note`. */
export const CONSOLE = `for (const way of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table']) {
  const write = console[way].bind(console);
  console[way] = (...what) => { note('console', what.map(String)); write(...what); };
}
for (const type of ['error', 'unhandledrejection']) {
  globalThis.addEventListener(type, (event) => note('console', String(event.reason ?? event.message)));
}`;

const SCRIPT = `(() => {
const heard = [];
const note = (how, what) => heard.push(how + ' ' + JSON.stringify(what));
// In Firefox these are two objects.
const apis = new Set([globalThis.browser, globalThis.chrome].filter((api) => api?.runtime?.id !== undefined));
for (const { runtime: { onMessage } } of apis) {
  const listen = onMessage.addListener.bind(onMessage);
  onMessage.addListener = (listener) => listen((message, sender, answer) => {
    const returned = listener(message, sender, (said) => { note('answer', said); answer(said); });
    Promise.resolve(returned).then((said) => note('answer', said), (error) => note('answer', String(error)));
    return returned;
  });
  if (onMessage !== [...apis][0].runtime.onMessage) continue;
  listen((message, _, answer) => {
    if (message?.type === '${EARS}') answer(heard.splice(0));
    else note('message', message);
  });
}
[...apis][0].runtime.onConnect.addListener((port) => {
  note('port', port.name);
  port.onMessage.addListener((said) => note('port', said));
});
${CONSOLE}
})();`;

/** Makes a copy of a build that has ears. */
export function withEars(build: string, folder: string): void {
  cpSync(build, folder, { recursive: true });
  writeFileSync(join(folder, 'ears.js'), SCRIPT);
  const edit = (name: string, change: (text: string) => string) =>
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));
  edit('service-worker-loader.js', (text) => `import './ears.js';\n${text}`);
  edit('manifest.json', (text) => {
    const manifest = JSON.parse(text);
    manifest.content_scripts[0].js.unshift('ears.js');
    return JSON.stringify(manifest);
  });
}
