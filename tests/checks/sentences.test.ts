import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, isChecked } from '../../src/checks/check';
import { sayFinding } from '../../src/checks/checks.fr';
import type { Finding } from '../../src/checks/finding';
import { ALL_TARGETS } from '../journey/names';
import { RESIDENT } from '../site/resident';
import '../seed';

const TARGETS = ALL_TARGETS.filter(isChecked);
const BESIDE = { today: new Date(2026, 10, 23), email: 'helene@orange.fr' };

/** Something typed that is nearly right, so that every finding comes up. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[12378]\d{0,18}$/),
  fc.stringMatching(/^\d{0,12}[AB]?\d{0,4}$/),
  fc.stringMatching(/^[0-3]\d\/[01]\d\/(19|20|\d)\d{0,3}$/),
  fc.stringMatching(/^(FR)?[0-9A-Z]{0,28}$/),
  fc.stringMatching(/^0[1-9]\d{0,12}$/),
  fc.stringMatching(/^(www\.)?[a-zé ,]{0,8}@{0,2}(orage|gmial|free|laposte|mairie)?\.?(fr|com|fe)?$/),
);

describe('what is said of something typed', () => {
  it('is made of our own words, of counts, and of a domain of our own list', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TARGETS), typed, fc.boolean(), (target, text, left) => {
        const finding = check(target, [text], left, BESIDE);
        if (finding === null) return;
        const { says, ...rest } = finding as Finding & Record<string, unknown>;
        for (const [name, held] of Object.entries(rest)) {
          if (name === 'of') expect(['digits', 'characters']).toContain(held);
          else if (name === 'domain')
            expect(held).toMatch(
              /^(orange|wanadoo|free|sfr|laposte|gmail|hotmail|outlook|yahoo|live|bbox|icloud|numericable|aol|neuf|club-internet)\.(fr|com|net)$/,
            );
          else {
            expect(['typed', 'asked']).toContain(name);
            expect(held).toBeLessThanOrEqual(text.length + 13);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('holds no four signs of it that are not in our own words', () => {
    // Every sentence with counts and domains taken out: what is left is our own, whatever was typed.
    const own = (finding: Finding) => (sayFinding(finding) ?? '').replace(/\d+|\S+\.(fr|com|net)/g, '#');
    fc.assert(
      fc.property(fc.constantFrom(...TARGETS), typed, (target, text) => {
        const finding = check(target, [text], true, BESIDE);
        if (finding === null) return;
        const sentence = sayFinding(finding) ?? '';
        const other =
          sayFinding({
            ...finding,
            ...('typed' in finding && { typed: 3 }),
            ...('domain' in finding && { domain: 'sfr.fr' }),
          } as Finding) ?? '';
        for (let at = 0; at + 4 <= text.length; at++) {
          const four = text.slice(at, at + 4);
          const fromList = 'domain' in finding && finding.domain.includes(four);
          if (sentence.includes(four) && !other.includes(four) && !fromList)
            expect(`${sentence} holds ${four}`).toBe('');
        }
        expect(own(finding)).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('says what the mairie wants it to say', () => {
    const said = (target: (typeof TARGETS)[number], text: string) => {
      const finding = check(target, [text], true, BESIDE);
      return finding && sayFinding(finding)?.replaceAll('\u00a0', ' ');
    };
    expect(said('social-security-number', '25203452341')).toBe('Il manque 2 chiffres : vous en avez tapé 11 sur 13.');
    expect(said('social-security-number', '252034523411')).toBe('Il manque 1 chiffre : vous en avez tapé 12 sur 13.');
    expect(said('social-security-number', '7520345234117')).toMatch(
      /^Le numéro commence par 7 ou 8 : c’est un numéro provisoire\./,
    );
    expect(said('social-security-number', RESIDENT.number + RESIDENT.numberKey)).toBe(
      'Enlevez les deux derniers chiffres : c’est la clé.',
    );
    expect(said('iban-last-digits', RESIDENT.iban)).toMatch(/seulement les 7 derniers/);
    expect(said('card-serial-number', '1234567890')).toMatch(
      /photo \? Il faut alors 11 chiffres : vous en avez tapé 10/,
    );
    expect(said('email', 'helene@orage.fr')).toBe('Vouliez-vous écrire orange.fr ? Sinon, ne changez rien.');
  });

  it('of a card whose photo was told does not ask again, and never has one add a digit', () => {
    const said = (text: string, photo: boolean | null) => {
      const finding = check('card-serial-number', [text], true, BESIDE);
      return (finding && sayFinding(finding, photo))?.replaceAll('\u00a0', ' ') ?? null;
    };
    expect(said('1234567890', null)).toMatch(/photo \?.*N’ajoutez rien : appelez le 34 22\.$/);
    expect(said('1234567890', true)).toBe(
      'Il manque 1 chiffre : vous en avez tapé 10 sur 11. Vous n’en voyez que 10 ? N’ajoutez rien : appelez le 34 22.',
    );
    expect(said('12345678', true)).toBe('Il manque 3 chiffres : vous en avez tapé 8 sur 11.');
    expect(said('1234567', true)).toBe('Il manque 4 chiffres : vous en avez tapé 7 sur 11.');
    expect(said('123456789012', true)).toMatch(/^1 chiffre de trop.*les 11 derniers\.$/);
    expect(said('12345678901234', true)).toMatch(/^3 chiffres de trop/);
    expect(said('1234567890', false)).toBeNull();
    expect(said('1234567', false)).toBe('Vous avez tapé 7 chiffres, il en faut au moins 8.');
    expect(said('12345678901234', null)).toMatch(/au plus 13\. Carte avec photo : tapez les 11 derniers/);
  });

  it('counts digits as digits, and with a letter of Corsica as characters', () => {
    const said = (text: string) => {
      const finding = check('social-security-number', [text], true, BESIDE);
      return finding && sayFinding(finding)?.replaceAll('\u00a0', ' ');
    };
    expect(said('278052A123456')).toBe('Vous avez tapé 13 caractères : il n’en manque pas.');
    expect(said('278052B12345')).toMatch(/^Il manque 1 caractère /);
  });

  it('never says that what was typed is right', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[12]\d{12}$/), fc.boolean(), (number, left) => {
        const finding = check('social-security-number', [number], left, BESIDE);
        expect(finding && sayFinding(finding)).toBe('Vous avez tapé 13\u00a0chiffres\u00a0: il n’en manque pas.');
      }),
    );
    for (const target of TARGETS) {
      const right = {
        'birth-date': RESIDENT.birthDate,
        'postal-code': '31470',
        'card-serial-number': RESIDENT.cardSerial,
        phone: RESIDENT.mobile,
        email: 'helene@orange.fr',
        'email-confirmation': 'helene@orange.fr',
      }[target as string];
      if (right !== undefined) expect(check(target, [right], true, BESIDE)).toBeNull();
    }
  });
});
