import type { Region } from '../../src/recognition/regions';
import * as fr from '../../src/report/report.fr';

export interface PageOfReport {
  readonly html: string;
  readonly url: string;
  /** Its controls, each with the report's line, for whoever writes down the right answer. */
  readonly controls: readonly { readonly id: string; readonly line: string }[];
}

const TAGS: Record<Region, readonly [open: string, close: string]> = {
  main: ['<main>', '</main>'],
  header: ['<header>', '</header>'],
  nav: ['<nav>', '</nav>'],
  footer: ['<footer>', '</footer>'],
  aside: ['<aside>', '</aside>'],
  steps: ['<div class="etapes">', '</div>'],
  chat: ['<div class="chatbot">', '</div>'],
};

/**
 * A page as a report tells it: the same words and controls, in the same order and parts.
 * @returns null for what is no report
 */
export function pageOfReport(report: string): PageOfReport | null {
  const [, address = '', title = '', ...lines] = report.replace(/^\ufeff/, '').split(/\r?\n/);
  const [isAddress, host, path = '/'] = address.split(SEPARATOR);
  if (isAddress !== fr.address || host === undefined) return null;
  const controls: { id: string; line: string }[] = [];
  let region: Region | null = null;
  let body = '';
  for (const line of lines) {
    const [where = '', kind = '', text = ''] = line.split(SEPARATOR);
    const next = REGIONS.find((one) => fr.regions[one] === where);
    if (next === undefined) continue;
    if (next !== region) {
      body += `${region === null ? '' : TAGS[region][1]}\n${TAGS[next][0]}\n`;
      region = next;
    }
    const id = `c${controls.length + 1}`;
    const written = markup(kind, text, id);
    if (written.includes(`id="${id}"`)) controls.push({ id, line });
    body += `${written}\n`;
  }
  if (region !== null) body += TAGS[region][1];
  const html = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>${escaped(title.split(SEPARATOR)[1] ?? '')}</title>
</head>
<body>${body}
</body>
</html>
`;
  return { html, url: `https://${host}${path.replaceAll('…', 'x')}`, controls };
}

const SEPARATOR = ' · ';
const REGIONS = Object.keys(fr.regions) as Region[];

function markup(kind: string, text: string, id: string): string {
  const [name = '', ...more] = text.split(` ${fr.or} `).map(escaped);
  const level = kind.match(/^titre (\d)$/)?.[1];
  if (level !== undefined) return `<h${Math.min(Number(level), 6)}>${escaped(text)}</h${Math.min(Number(level), 6)}>`;
  const field = kind.match(/^champ (\w+)(?: (\d+))?$/);
  const label = `<label for="${id}">${name}</label>`;
  const placeholder = more.length > 0 ? ` placeholder="${more.join(' ')}"` : '';
  if (field !== null) {
    const most = field[2] === undefined ? '' : ` maxlength="${field[2]}"`;
    return `<p>${label} <input id="${id}" type="${field[1]}"${most}${placeholder}></p>`;
  }
  switch (kind) {
    case fr.kinds.radio:
      return `<p><input type="radio" name="choix" id="${id}"> ${label}</p>`;
    case fr.kinds.box:
      return `<p><input type="checkbox" id="${id}"> ${label}</p>`;
    case fr.kinds.list:
      return `<p>${label} <select id="${id}"></select></p>`;
    case fr.kinds.area:
      return `<p>${label} <textarea id="${id}"></textarea></p>`;
    case fr.kinds.link:
      return `<p><a href="#" id="${id}">${name}</a></p>`;
    case fr.kinds.button:
      return `<p><button type="button" id="${id}">${name}</button></p>`;
    default:
      return `<p>${escaped(text)}</p>`;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
