import '../seed';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { judge } from '../../src/address/official';
import { count } from '../figures';
import { LOOK_ALIKES, OF_THE_BROWSER, OFFICIAL } from './look-alikes';

/** What is read of it, in one piece. */
function shown(address: string): string {
  const { before, deciding, after } = judge(address);
  return `${before}[${deciding}]${after}`;
}

describe('whether an address is the official site’s', () => {
  test('no look-alike is', ({ task }) => {
    expect(LOOK_ALIKES.filter((address) => judge(address).verdict !== 'other')).toEqual([]);
    expect(LOOK_ALIKES.length).toBeGreaterThanOrEqual(200);
    count(task, { attacksTried: LOOK_ALIKES.length });
  });

  test.each(OFFICIAL)('%s is', (address) => {
    expect(judge(address).verdict).toBe('official');
    expect(judge(address).deciding).toBe('ameli.fr');
  });

  test.each(OF_THE_BROWSER)('%s is the browser’s own', (address) => {
    expect(judge(address)).toEqual({ verdict: 'browser', before: '', deciding: '', after: '' });
  });

  test.each([undefined, ''])('%s says nothing', (address) => {
    expect(judge(address).verdict).toBe('unknown');
  });

  it('is decided by the end of the host alone, over https', () => {
    const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,12}[a-z0-9])?$/).filter((text) => !text.startsWith('xn--'));
    const path = fc.oneof(fc.webPath(), fc.constantFrom('/ameli.fr', '/@ameli.fr', '?https://www.ameli.fr/', ''));
    const host = fc
      .array(fc.oneof(label, fc.constantFrom('ameli', 'fr', 'www', 'ameli.fr')), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.constantFrom('https', 'http'), host, path, (scheme, name, rest) => {
        const isOfficial = scheme === 'https' && `.${name}`.endsWith('.ameli.fr');
        expect(judge(`${scheme}://${name}${rest}`).verdict).toBe(isOfficial ? 'official' : 'other');
      }),
      { numRuns: 500 },
    );
  });

  it('is decided for anything that a browser could say', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom(...LOOK_ALIKES)), (address) => {
        const { verdict, before, deciding, after } = judge(address);
        if (verdict === 'official') expect(new URL(address).hostname).toMatch(/(^|\.)ameli\.fr$/);
        expect(before + deciding + after).not.toMatch(/\s/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the address as it is shown', () => {
  test.each([
    ['https://assure.ameli.fr/PortailAS/appmanager?jeton=7c1e0f52', 'https://assure.[ameli.fr]/…'],
    ['https://www.ameli.fr/', 'https://www.[ameli.fr]'],
    ['https://personne:secret@assure.ameli.fr:8443/', 'https://assure.[ameli.fr]:8443'],
    ['http://assure.ameli.fr/', '[http://]assure.ameli.fr'],
    ['https://assure.ameli.fr.example.org/ameli.fr', 'https://assure.ameli.fr.[example.org]/…'],
    ['https://ameli.fr@example.org/', 'https://[example.org]'],
    ['https://аmeli.fr/', 'https://[xn--meli-43d.fr]'],
    ['https://assure.ameli.co.uk/', 'https://assure.[ameli.co.uk]'],
    ['https://ameli.fr.gouv.fr/', 'https://ameli.[fr.gouv.fr]'],
    ['https://ameli.gouv.fr/', 'https://[ameli.gouv.fr]'],
    ['https://assure.ameli.fr./', 'https://assure.[ameli.fr.]'],
    ['https://ameli/', 'https://[ameli]'],
    ['https://198.51.100.7/ameli.fr/', 'https://[198.51.100.7]/…'],
    ['https://[2001:db8::7]:8443/ameli.fr', 'https://[[2001:db8::7]]:8443/…'],
    ['data:text/html,<h1>ameli.fr</h1>', '[data:]…'],
    ['blob:https://assure.ameli.fr/5b2ad2a0', '[blob:]…'],
    ['file:///C:/ameli.fr/index.html', '[file:]…'],
  ])('%s → %s', (address, expected) => {
    expect(shown(address)).toBe(expected);
  });

  it('never holds what stands behind the host, nor names and passwords before it', () => {
    const secret = 'k4n4r1';
    const places = [`/${secret}`, `/?q=${secret}`, `/#${secret}`].map((rest) => `https://assure.ameli.fr${rest}`);
    for (const address of [...places, `https://${secret}:${secret}@assure.ameli.fr/`, `data:text/html,${secret}`]) {
      expect(shown(address)).not.toContain(secret);
    }
  });
});
