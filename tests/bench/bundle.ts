import { build } from 'vite';

/** Makes one script of an entry and all that it imports, minified as the extension is. */
export async function bundle(entry: URL): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: entry.pathname, formats: ['iife'], name: 'bench' } },
  });
  const [result] = Array.isArray(output) ? output : [output];
  if (result === undefined || !('output' in result)) throw new Error(`${entry} was not bundled`);
  return result.output[0].code;
}
