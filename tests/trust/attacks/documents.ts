import { IDENTITY } from '../../e2e/scenes';
import { type Attack, html } from './attack';

/** Documents that are not what one expects. */
export const DOCUMENTS: readonly Attack[] = [
  { name: 'quirks mode', body: html(IDENTITY, { doctype: '' }), overlay: 'right' },
  {
    name: 'XHTML',
    contentType: 'application/xhtml+xml',
    body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="fr"><head><title>Création de compte</title></head>
<body>${IDENTITY.replace(/(<input[^>]*)>/g, '$1/>')}</body></html>`,
    overlay: 'absent',
  },
  { name: 'XML', contentType: 'text/xml', body: '<compte><nom>ameli</nom></compte>', overlay: 'absent', field: null },
  {
    name: 'a picture in XML',
    contentType: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Nom de famille</text></svg>',
    overlay: 'absent',
    field: null,
  },
  {
    name: 'a picture',
    contentType: 'image/gif',
    body: 'GIF89a\x01\x00\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x00;',
    overlay: 'absent',
    field: null,
  },
  {
    name: 'a PDF',
    contentType: 'application/pdf',
    body: '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>',
    overlay: 'absent',
    field: null,
  },
  { name: 'plain text', contentType: 'text/plain', body: 'Nom de famille', overlay: 'absent', field: null },
  { name: 'JSON', contentType: 'application/json', body: '{"nom":"ameli"}', overlay: 'absent', field: null },
  {
    name: 'a frameset',
    body: '<html><head><title>Compte</title></head><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset></html>',
    overlay: 'absent',
    field: null,
  },
  { name: 'nothing at all', body: '', overlay: 'absent', field: null },
  {
    name: 'a body that is not there when the script looks, and then is another element',
    body: '<!doctype html><html><head><title>Compte</title><script>document.addEventListener("readystatechange", () => document.body?.replaceWith(document.createElement("main")))</script></head></html>',
    overlay: 'absent',
    field: null,
  },
  { name: 'the body taken out', afterwards: 'document.body.remove()', overlay: 'absent', field: null },
  { name: 'the whole tree taken out', afterwards: 'document.documentElement.remove()', overlay: 'absent', field: null },
  {
    name: 'the document emptied and filled again',
    overlay: 'right',
    field: null,
    afterwards: `const root = document.documentElement; document.replaceChildren(); document.append(document.createComment('x')); document.append(root);`,
  },
  {
    name: 'a body in place of another',
    afterwards: `const body = document.createElement('body'); body.innerHTML = document.body.innerHTML; document.body.replaceWith(body)`,
    overlay: 'right',
  },
  {
    name: 'a root in place of another',
    afterwards: `document.documentElement.replaceWith(document.documentElement.cloneNode(true))`,
    overlay: 'right',
  },
  {
    name: 'written anew after the load',
    afterwards: `const text = document.documentElement.outerHTML; document.open(); document.write('<!doctype html>' + text); document.close();`,
    overlay: 'right',
  },
  {
    name: 'written anew, and never closed',
    afterwards: `document.open(); document.write('<!doctype html><p>En cours');`,
    overlay: 'absent',
    field: null,
  },
];
