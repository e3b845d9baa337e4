import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../../../manifest.json' with { type: 'json' };
import { bundle } from '../bundle';

/**
 * Peers, each as an extension of the same kind as ours: one content script on the same hosts, from the same
 * moment on. Both are under the MIT licence.
 */
const PEERS = {
  limit: { script: 'limit.ts', style: null },
  driver: { script: 'driver.ts', style: 'driver.js/dist/driver.css' },
  tourGuide: { script: 'tour-guide.ts', style: '@sjmc11/tourguidejs/dist/css/tour.min.css' },
} as const;

export type Peer = keyof typeof PEERS;

const ROOT = new URL('../../../', import.meta.url);

/** @returns the folder of the unpacked extension */
export async function buildPeer(peer: Peer): Promise<string> {
  const { script, style } = PEERS[peer];
  const folder = new URL(`out/bench/${peer}/`, ROOT);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('content.js', folder), await bundle(new URL(script, import.meta.url)));
  if (style !== null) copyFileSync(new URL(`node_modules/${style}`, ROOT), new URL('content.css', folder));
  const [ours] = manifest.content_scripts;
  if (ours === undefined) throw new Error('our manifest has no content script');
  const content = { ...ours, js: ['content.js'], ...(style !== null && { css: ['content.css'] }) };
  writeFileSync(
    new URL('manifest.json', folder),
    JSON.stringify({ manifest_version: 3, name: `bench: ${peer}`, version: '1', content_scripts: [content] }),
  );
  return fileURLToPath(folder);
}
