/// <reference types="vitest/config" />
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };

const { version } = packageJson;

type Browser = 'chrome' | 'firefox';

/** One manifest for both; what differs between the browsers stands here and nowhere else. */
function manifestFor(browser: Browser): ManifestV3Export {
  const { minimum_chrome_version, ...common } = manifest;
  const background = 'src/background/main.ts';
  if (browser === 'chrome') {
    return { ...common, version, minimum_chrome_version, background: { service_worker: background, type: 'module' } };
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
    },
  } as ManifestV3Export;
}

/** `vite build --mode firefox` makes dist/firefox, every other mode dist/chrome. */
export default defineConfig(({ mode }) => {
  const browser: Browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const testing = process.env.VITEST !== undefined;
  return {
    plugins: testing ? [preact()] : [preact(), crx({ manifest: manifestFor(browser), browser })],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      modulePreload: false,
      rollupOptions: { input: { guide: 'src/guide/index.html' } },
    },
    test: {
      include: ['tests/**/*.test.{ts,tsx}'],
      environment: 'node',
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
});
