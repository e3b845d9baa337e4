import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { textFiles } from '../../deploy/store/folders';
import { STORES } from '../../deploy/store/stores';
import { ROOT } from '../packaging/builds';
import { readPng } from './png';
import { storePictures } from './store-pictures';

const FOLDER = join(ROOT, 'out', 'store');

/** `npm run store`: a folder for each store, with all that its form asks for. */
async function main(): Promise<void> {
  const pictures = await storePictures();
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [path, text] of textFiles()) {
    mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
    writeFileSync(join(FOLDER, path), text);
  }
  for (const { folder, entries } of STORES) {
    for (const entry of entries) {
      if ('of' in entry) copyFileSync(join(ROOT, entry.of), join(FOLDER, folder, entry.file));
      if (!('width' in entry)) continue;
      const picture = pictures.get(entry.file);
      if (picture === undefined) throw new Error(`No picture was made for ${entry.file}.`);
      const { width, height, transparent } = readPng(picture);
      if (width !== entry.width || height !== entry.height || (transparent && !entry.transparent)) {
        throw new Error(`${entry.file} is ${width} × ${height}, ${transparent ? 'with' : 'without'} transparency.`);
      }
      writeFileSync(join(FOLDER, folder, entry.file), picture);
    }
  }
  console.log(`A folder for each store: ${resolve(FOLDER)}`);
}

await main();
