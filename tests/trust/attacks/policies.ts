import type { Attack } from './attack';

/** Pages that allow least. */
export const POLICIES: readonly Attack[] = [
  {
    name: 'Trusted Types',
    headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
    overlay: 'right',
  },
  {
    name: 'a policy that allows nothing',
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; style-src 'none'; script-src 'none'; base-uri 'none'; form-action 'none'",
    },
    overlay: 'right',
    own: /Content Security Policy/,
  },
  { name: 'a sandbox', headers: { 'Content-Security-Policy': 'sandbox' }, overlay: 'right', own: /sandbox/ },
  {
    name: 'a sandbox with scripts',
    headers: { 'Content-Security-Policy': 'sandbox allow-scripts allow-forms' },
    overlay: 'right',
  },
  {
    name: 'no features at all',
    headers: {
      'Permissions-Policy': 'unload=(), clipboard-read=(), clipboard-write=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    },
    overlay: 'right',
  },
];
