import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { BROWSERS, buildOf, filesIn, ROOT } from './builds';

/** All that ships: whoever adds another kind of file has to write it here. */
const PLACES = [
  /^manifest\.json$/,
  /^licences\.txt$/,
  /^service-worker-loader\.js$/,
  /^src\/content\/main\.iife\.js$/,
  /^src\/(popup|guide)\/index\.html$/,
  /^assets\/[\w.-]+\.(js|css|svg)$/,
  /^icons\/icon-(16|32|48|128)\.png$/,
];
const IN_CHROME_ALONE = /^src\/settings\/managed-schema\.json$/;

describe.each(BROWSERS)('what is built for %s', (browser) => {
  const scripts = [...filesIn(buildOf(browser))].filter(([path]) => path.endsWith('.js'));

  test('holds scripts, the content script and the popup’s among them', () => {
    expect(scripts.map(([path]) => path)).toContain('src/content/main.iife.js');
    expect(scripts.length).toBeGreaterThan(2);
  });

  test.each(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write', 'eval(', 'Function('])(
    'holds no %s',
    (word) => {
      expect(scripts.filter(([, code]) => code.includes(word)).map(([path]) => path)).toEqual([]);
    },
  );

  test('is made of these kinds of files, in these places', () => {
    const paths = [...filesIn(buildOf(browser)).keys()];
    const places = browser === 'chrome' ? [...PLACES, IN_CHROME_ALONE] : PLACES;
    expect(paths.filter((path) => !places.some((place) => place.test(path)))).toEqual([]);
    expect(places.filter((place) => !paths.some((path) => place.test(path)))).toEqual([]);
  });

  test('holds nothing of the machine that built it', () => {
    const all = [...filesIn(buildOf(browser))];
    const places = [ROOT, 'node_modules/', 'file:///', 'sourceMappingURL'];
    expect(all.filter(([, code]) => places.some((place) => code.includes(place))).map(([path]) => path)).toEqual([]);
  });
});

test('the linter of the Firefox store has nothing to say: no error, no warning, no notice', () => {
  const { stdout, stderr } = spawnSync(
    'npx',
    [
      '--no-install',
      'web-ext',
      'lint',
      '--source-dir',
      buildOf('firefox'),
      '--output',
      'json',
      '--no-config-discovery',
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(stdout, stderr).toContain('summary');
  const { errors, warnings, notices } = JSON.parse(stdout);
  expect([...errors, ...warnings, ...notices].map(({ code, file, message }) => ({ code, file, message }))).toEqual([]);
});
