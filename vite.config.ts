/// <reference types="vitest/config" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { licences } from './deploy/scripts/licences.ts';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };

const { version } = packageJson;

const MANAGED_SCHEMA = 'src/settings/managed-schema.json';

type Browser = 'chrome' | 'firefox';

/** One manifest for both; what differs between the browsers stands here and nowhere else. */
function manifestFor(browser: Browser): ManifestV3Export {
  const { minimum_chrome_version, ...common } = manifest;
  const background = 'src/background/main.ts';
  if (browser === 'chrome') {
    return {
      ...common,
      version,
      minimum_chrome_version,
      background: { service_worker: background, type: 'module' },
      // Chrome gives no managed setting that is not described to it; Firefox knows no such file.
      storage: { managed_schema: MANAGED_SCHEMA },
    };
  }
  return {
    ...common,
    version,
    background: { scripts: [background], type: 'module' },
    action: { ...common.action, default_area: 'navbar' },
    browser_specific_settings: {
      gecko: {
        id: 'pas-a-pas-ameli@saint-thomas.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      // The first that knows data_collection_permissions there.
      gecko_android: { strict_min_version: '142.0' },
    },
  } as ManifestV3Export;
}

/**
 * Takes the two uses of innerHTML out of Preact, which serve `dangerouslySetInnerHTML` alone, and that nothing of ours
 * uses: so the built code holds no way to turn text into elements, and the Firefox store's linter has nothing to warn of.
 * It works on what is written at the very end, because crxjs builds the content script apart, without our plugins.
 */
function withoutInnerHtml(): Plugin {
  const uses = /\b[\w$]+\.innerHTML=[\w$]+\.__html\b|\b[\w$]+\.__html==[\w$]+\.innerHTML\b/g;
  return {
    name: 'without-inner-html',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        let found = 0;
        for (const file of Object.values(bundle)) {
          if (!file.fileName.endsWith('.js')) continue;
          const code = String(file.type === 'chunk' ? file.code : file.source).replace(uses, () => {
            found++;
            return '!1';
          });
          if (code.includes('innerHTML'))
            this.error(`${file.fileName} holds an innerHTML that is not known: see ${uses}`);
          if (file.type === 'chunk') file.code = code;
          else file.source = code;
        }
        if (found === 0) this.error('No innerHTML is left to take out: remove withoutInnerHtml().');
      },
    },
  };
}

/** Files that no module asks for: the list of what ships and its licences; for Chrome, what can be set by policy. */
function withFiles(browser: Browser): Plugin {
  return {
    name: 'with-files',
    apply: 'build',
    buildStart() {
      const root = import.meta.dirname;
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licences(root) });
      if (browser === 'firefox') return;
      this.emitFile({ type: 'asset', fileName: MANAGED_SCHEMA, source: readFileSync(join(root, MANAGED_SCHEMA)) });
    },
  };
}

/** `vite build --mode firefox` makes dist/firefox, every other mode dist/chrome. */
export default defineConfig(({ mode, command }) => {
  // Whatever the surroundings say: the same sources make the same bytes.
  if (command === 'build') process.env.NODE_ENV = 'production';
  const browser: Browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const testing = process.env.VITEST !== undefined;
  return {
    plugins: testing
      ? [preact()]
      : [preact(), crx({ manifest: manifestFor(browser), browser }), withoutInnerHtml(), withFiles(browser)],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      modulePreload: false,
      rollupOptions: { input: { guide: 'src/guide/index.html' } },
    },
    test: {
      include: ['tests/**/*.test.{ts,tsx}'],
      environment: 'node',
      // More than two cores' worth: the tests in browsers mostly wait.
      maxWorkers: 3,
      testTimeout: 60_000,
      hookTimeout: 60_000,
      // A busy machine is slow, not wrong: what is waited for is waited for.
      expect: { poll: { timeout: 15_000 } },
    },
  };
});
