import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The rights of the built extension, word for word. Whoever widens them has to write it here, and say why. */

/** `alarms` is for forgetting: the service worker sleeps, and a timer of its own would sleep with it. */
const PERMISSIONS = ['storage', 'activeTab', 'alarms'];

const HOSTS = [
  'https://www.ameli.fr/*',
  'https://assure.ameli.fr/*',
  'https://ameliconnect.ameli.fr/*',
  'https://login.ameli.fr/*',
  'https://fc.assure.ameli.fr/*',
];

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'none'",
  'object-src': "'none'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'trusted-types': "'none'",
  'require-trusted-types-for': "'script'",
};

/** Keys that give the extension no right over anything. */
const KEYS = [
  ...['manifest_version', 'name', 'short_name', 'description', 'version', 'author', 'homepage_url', 'icons', 'action'],
  ...['permissions', 'content_scripts', 'content_security_policy', 'background', 'storage', 'commands'],
];

const KEYS_OF = {
  chrome: ['minimum_chrome_version'],
  firefox: ['browser_specific_settings'],
} as const;

describe.each(['chrome', 'firefox'] as const)('the manifest built for %s', (browser) => {
  const manifest = JSON.parse(readFileSync(`dist/${browser}/manifest.json`, 'utf8'));

  test('holds no key beside those of this list', () => {
    expect(Object.keys(manifest).filter((key) => ![...KEYS, ...KEYS_OF[browser]].includes(key))).toEqual([]);
    for (const key of [
      ...['host_permissions', 'optional_permissions', 'optional_host_permissions', 'web_accessible_resources'],
      ...['externally_connectable', 'sandbox', 'devtools_page', 'chrome_url_overrides', 'declarative_net_request'],
    ]) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  test('asks for the permissions of this list and no other', () => {
    expect(manifest.permissions).toEqual(PERMISSIONS);
  });

  test('runs one script, in the top documents of the named hosts, apart from the page', () => {
    expect(manifest.content_scripts).toEqual([
      { js: ['src/content/main.iife.js'], matches: HOSTS, run_at: 'document_start', all_frames: false },
    ]);
  });

  test('lets its own pages load nothing from elsewhere, connect to nothing, and be framed by nobody', () => {
    const { extension_pages, ...others } = manifest.content_security_policy;
    expect(others).toEqual({});
    const directives = String(extension_pages)
      .split(/;\s*/)
      .map((directive) => [directive.slice(0, directive.indexOf(' ')), directive.slice(directive.indexOf(' ') + 1)]);
    expect(Object.fromEntries(directives)).toEqual(POLICY);
    expect(directives).toHaveLength(Object.keys(POLICY).length);
  });

  test('runs its background from its own files', () => {
    const loader = 'service-worker-loader.js';
    expect(manifest.background).toEqual(
      browser === 'chrome' ? { service_worker: loader, type: 'module' } : { scripts: [loader], type: 'module' },
    );
  });

  test('tells Firefox that it collects nothing', () => {
    const { gecko, ...others } = manifest.browser_specific_settings ?? {};
    expect(others).toEqual(browser === 'firefox' ? { gecko_android: { strict_min_version: '142.0' } } : {});
    expect(gecko?.data_collection_permissions).toEqual(browser === 'firefox' ? { required: ['none'] } : undefined);
  });
});
