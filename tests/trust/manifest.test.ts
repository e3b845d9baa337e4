import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

/** The built manifests, word for word. Whoever widens a right, or adds anything, has to write it here, and say why. */

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

const ICONS = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/icon-${size}.png`]));
const { 128: _, ...SMALL_ICONS } = ICONS;

const ACTION = { default_title: 'Pas à pas ameli', default_popup: 'src/popup/index.html', default_icon: SMALL_ICONS };

const LOADER = 'service-worker-loader.js';

const COMMON = {
  manifest_version: 3,
  name: 'Pas à pas ameli',
  short_name: 'Pas à pas',
  // Not official, and says so wherever it is listed.
  description: expect.stringMatching(/mairie.*N’est pas un service de l’Assurance Maladie\.$/),
  version: packageJson.version,
  icons: ICONS,
  commands: {
    'switch-focus': { suggested_key: { default: 'Alt+Shift+M' }, description: expect.any(String) },
  },
  // `alarms` is for forgetting: the service worker sleeps, and a timer of its own would sleep with it.
  permissions: ['storage', 'activeTab', 'alarms'],
  // One script, in the top documents of the named hosts, apart from the page.
  content_scripts: [{ js: ['src/content/main.iife.js'], matches: HOSTS, run_at: 'document_start', all_frames: false }],
  // Its own pages load nothing from elsewhere, connect to nothing, and are framed by nobody.
  content_security_policy: {
    extension_pages: Object.entries(POLICY)
      .map((directive) => directive.join(' '))
      .join('; '),
  },
};

const MANIFESTS = {
  chrome: {
    ...COMMON,
    minimum_chrome_version: '114',
    action: ACTION,
    background: { service_worker: LOADER, type: 'module' },
    storage: { managed_schema: 'src/settings/managed-schema.json' },
  },
  firefox: {
    ...COMMON,
    action: { ...ACTION, default_area: 'navbar' },
    background: { scripts: [LOADER], type: 'module' },
    browser_specific_settings: {
      // No address to update from: that is the store's, or the mairie's policy.
      gecko: {
        id: 'pas-a-pas-ameli@saint-thomas.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  },
};

describe.each(['chrome', 'firefox'] as const)('the manifest built for %s', (browser) => {
  test('is this one, to the word', () => {
    const manifest = JSON.parse(readFileSync(`dist/${browser}/manifest.json`, 'utf8'));
    expect(manifest).toStrictEqual(MANIFESTS[browser]);
  });
});
