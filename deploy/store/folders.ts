import * as fr from './fields.fr.ts';
import { type Entry, STORES, type Store, type TextFile } from './stores.ts';

/** The texts of out/store, by their path in it: those to paste, and what says where they go. */
export function textFiles(): ReadonlyMap<string, string> {
  const files = new Map([['LISEZMOI.md', readme()]]);
  for (const store of STORES) {
    files.set(`${store.folder}/LISEZMOI.md`, readmeOf(store));
    for (const { file, text } of store.entries.filter(isText)) files.set(`${store.folder}/${file}`, `${text.trim()}\n`);
  }
  return files;
}

export function isText(entry: Entry): entry is TextFile {
  return 'text' in entry;
}

function readme(): string {
  const stores = STORES.map(
    ({ folder, name, address }) => `- [${folder}/](${folder}/LISEZMOI.md) → [${name}](${address})`,
  );
  const toFillIn = fr.filledInByMairie.map((line) => `- [ ] ${line}`);
  return [`# ${fr.title}`, '', ...fr.introduction, '', ...stores, '', `## ${fr.toFillIn}`, '', ...toFillIn, ''].join(
    '\n',
  );
}

/** Lines of the form that follow each other under one name, as the pictures do, share one line here. */
function readmeOf({ name, address, entries }: Store): string {
  const rows = new Map<string, string[]>();
  for (const entry of entries) {
    const said = 'words' in entry ? entry.words : `\`${entry.file}\``;
    rows.set(entry.field, [...(rows.get(entry.field) ?? []), said]);
  }
  const lines = [...rows].map(([field, said]) => `| ${field} | ${said.join(', ')} |`);
  return [`# ${name}`, '', `<${address}>`, '', `| ${fr.where} | ${fr.what} |`, '| --- | --- |', ...lines, ''].join(
    '\n',
  );
}
