import { type Files, readFiles } from './archive.ts';

/** What stands in the files of deploy/ in place of what only the mairie's own key and server decide. */
export const EXAMPLE_ID = 'abcdefghijklmnopabcdefghijklmnop';
export const EXAMPLE_ADDRESS = 'https://extensions.saint-thomas.example/pas-a-pas-ameli/';

const SYSTEMS = ['linux', 'macos', 'windows'];

/** The files for the technician, as they are in deploy/. */
export function readyFiles(root: string): Files {
  return new Map(SYSTEMS.flatMap((system) => [...readFiles(`${root}/deploy`, system)]));
}

/** The same with the extension's own id and address in them. */
export function filled(files: Files, id: string, address: string): Files {
  return new Map(
    [...files].map(([path, content]) => {
      const { text, encoding } = decode(content);
      const own = text.replaceAll(EXAMPLE_ID, id).replaceAll(EXAMPLE_ADDRESS, address);
      return [path, Buffer.from(own, encoding)];
    }),
  );
}

/** Windows's registry files are UTF-16, told by their first character; all others UTF-8. */
export function decode(content: Uint8Array): { text: string; encoding: 'utf16le' | 'utf8' } {
  const encoding = content[0] === 0xff && content[1] === 0xfe ? 'utf16le' : 'utf8';
  return { text: Buffer.from(content).toString(encoding), encoding };
}
