import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckedTarget, check, isChecked, isEmpty } from '../../src/checks/check';
import type { Beside, Finding } from '../../src/checks/finding';
import { keyOf } from '../../src/checks/social-security-number';
import { ALL_TARGETS } from '../journey/names';
import { OTHER_NUMBERS, RESIDENT } from '../site/resident';
import '../seed';

const BESIDE: Beside = { today: new Date(2026, 10, 23), email: '' };

/** What is said once the field was left, and while it is typed into for the first time. */
const left = (target: CheckedTarget, ...typed: string[]) => check(target, typed, true, BESIDE);
const typing = (target: CheckedTarget, ...typed: string[]) => check(target, typed, false, BESIDE);

/** In one word, and numbers where there are some. */
function brief(finding: Finding | null): string | null {
  if (finding === null) return null;
  if ('asked' in finding) return `${finding.says} ${finding.typed}/${finding.asked}`;
  return 'domain' in finding ? `${finding.says} ${finding.domain}` : finding.says;
}

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const digits = (minLength: number, maxLength = minLength) =>
  fc.array(digit, { minLength, maxLength }).map((all) => all.join(''));

/** A number such as people have: 13 characters, one in five from Corsica. */
const number = fc
  .tuple(
    fc.constantFrom('1', '2'),
    digits(4),
    fc.oneof({ weight: 4, arbitrary: digits(2) }, fc.constantFrom('2A', '2B')),
    digits(6),
  )
  .map((parts) => parts.join(''));

/** As people and masks write it: in groups, with spaces, dots or dashes, small letters. */
function written(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(text, fc.constantFrom('', ' ', '.', '-', '\u00a0', '\u202f'), fc.integer({ min: 1, max: 5 }), fc.boolean())
    .map(([all, sign, size, small]) => {
      const groups = all.match(new RegExp(`.{1,${size}}`, 'gu')) ?? [];
      return small ? groups.join(sign).toLowerCase() : groups.join(sign);
    });
}

/** The text cut into pieces, as fields made of several boxes hold it. */
function cut(text: string, ...sizes: number[]): string[] {
  let from = 0;
  return sizes.map((size) => {
    from += size;
    return text.slice(from - size, from);
  });
}

describe('whatever is typed', () => {
  const targets = ALL_TARGETS.filter(isChecked);
  const typed = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string(), digits(0, 30)), {
    minLength: 1,
    maxLength: 15,
  });

  it('is looked at without a fault, and judged in the same way again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...targets), typed, fc.boolean(), fc.string(), (target, pieces, once, email) => {
        const finding = check(target, pieces, once, { ...BESIDE, email });
        expect(check(target, pieces, once, { ...BESIDE, email })).toEqual(finding);
        if (isEmpty(target, pieces)) expect(finding).toBeNull();
      }),
    );
  });

  it('gets at most what is said once it was left, where it is not left yet', () => {
    fc.assert(
      fc.property(fc.constantFrom(...targets), typed, (target, pieces) => {
        const early = check(target, pieces, false, BESIDE);
        if (early !== null) expect(check(target, pieces, true, BESIDE)).toEqual(early);
      }),
    );
  });

  it('is not looked at where it is a name, a password or a code', () => {
    expect(ALL_TARGETS.filter((target) => !isChecked(target))).toEqual(
      expect.arrayContaining(['password', 'new-password', 'new-password-confirmation', 'one-time-code', 'family-name']),
    );
    expect(targets).toHaveLength(8);
  });

  it('is left alone where nobody could have typed it', () => {
    for (const target of targets) {
      expect(left(target, `a@${'b'.repeat(1e6)}`), target).toBeNull();
      expect(left(target, '7'.repeat(1e6)), target).toBeNull();
    }
  });

  it('is left alone where the page hides some of it', () => {
    expect(left('social-security-number', '2 52 03 45 *** ***')).toBeNull();
    expect(left('card-serial-number', '••••1234')).toBeNull();
  });
});

describe('a social security number', () => {
  const of = (text: string) => brief(left('social-security-number', text));

  it('with its key is told that the key is too much, and no other fault is found in it', () => {
    fc.assert(
      fc.property(written(number), (text) => {
        const thirteen = text.replace(/[\s.-]/g, '').toUpperCase();
        expect(of(text)).toBe('none-missing 13/13');
        expect(of(text + String(keyOf(thirteen)).padStart(2, '0'))).toBe('key');
      }),
    );
  });

  it('with one wrong digit does not go with its key', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 9 }), (text, at, more) => {
        const wrong = `${text.slice(0, at)}${(Number(text[at]) + more) % 10}${text.slice(at + 1)}`;
        expect(of(wrong + String(keyOf(text)).padStart(2, '0'))).toBe('wrong-key');
      }),
    );
  });

  it('has the key that is published for it, in Corsica as well', () => {
    expect(String(keyOf(RESIDENT.number)).padStart(2, '0')).toBe(RESIDENT.numberKey);
    // https://fr.wikipedia.org/wiki/Numéro_de_sécurité_sociale_en_France, and with the letter by its rule.
    expect(keyOf('2690549588157')).toBe(80);
    expect(keyOf('278052A123456')).toBe(97 - (2780519123456 % 97));
    expect(keyOf('278052B123456')).toBe(97 - (2780518123456 % 97));
  });

  it.each([
    ['25203452341', 'missing 11/13'],
    ['2', 'missing 1/13'],
    ['2 52 03 45 234 117 0', 'too-many 14/13'],
    ['2520345234117091', 'too-many 16/13'],
    ['252034523411709', 'key'],
    ['252034523411708', 'wrong-key'],
    ['278 05 2A 123 45', 'missing 12/13'],
    [OTHER_NUMBERS.temporary, 'temporary'],
    ['812', 'temporary'],
    ['78', 'missing 2/13'],
    ['052034523411', 'first-digit'],
    ['352034523411', 'first-digit'],
    ['252O345234117', 'letter-o'],
    ['278052C123456', 'letter-outside-corsica'],
    ['27805A2123456', 'letter-outside-corsica'],
    ['', null],
    ['_ __ __ __ ___ ___', null],
    ['2 52 03 4_ ___ ___', 'missing 6/13'],
  ])('%s: %s', (text, said) => {
    expect(of(text)).toBe(said);
  });

  it('is not called incomplete while it is typed, and is told at once of what goes on wrongly', () => {
    for (let length = 1; length < 13; length++) {
      expect(typing('social-security-number', RESIDENT.number.slice(0, length))).toBeNull();
    }
    expect(brief(typing('social-security-number', '7'))).toBeNull();
    expect(brief(typing('social-security-number', '752'))).toBe('temporary');
    expect(brief(typing('social-security-number', '2o'))).toBe('letter-o');
    expect(brief(typing('social-security-number', `${RESIDENT.number}0`))).toBe('too-many 14/13');
  });

  it('in boxes is one number; where there are boxes for the key, the key is asked', () => {
    const groups = cut(RESIDENT.number, 1, 2, 2, 2, 3, 3);
    expect(brief(left('social-security-number', ...groups))).toBe('none-missing 13/13');
    expect(brief(left('social-security-number', ...groups.slice(0, 5), ''))).toBe('missing 10/13');
    expect(left('social-security-number', ...groups, RESIDENT.numberKey)).toBeNull();
    expect(brief(left('social-security-number', ...groups, '10'))).toBe('wrong-key');
  });
});

describe('a birth date', () => {
  const of = (...typed: string[]) => brief(left('birth-date', ...typed));
  const two = (part: number) => String(part).padStart(2, '0');

  it('of the last 119 years is never complained of, however it is written', () => {
    const lived = fc.date({ min: new Date(1907, 0, 2), max: new Date(2026, 10, 23), noInvalidDate: true });
    fc.assert(
      fc.property(lived, (date) => {
        const [d, m, y] = [date.getDate(), date.getMonth() + 1, date.getFullYear()];
        const ways = [
          [`${two(d)}/${two(m)}/${y}`],
          [`${two(d)} ${two(m)} ${y}`],
          [`${two(d)}${two(m)}${y}`],
          [`${d}/${m}/${y}`],
          [`${y}-${two(m)}-${two(d)}`],
          [two(d), two(m), String(y)],
          [...`${two(d)}${two(m)}${y}`],
          [String(d), date.toLocaleDateString('fr', { month: 'long' }), String(y)],
          [String(d), date.toLocaleDateString('fr', { month: 'short' }), String(y)],
          [two(d), `${two(m)} - ${date.toLocaleDateString('fr', { month: 'long' })}`, String(y)],
        ];
        for (const way of ways) expect(of(...way), way.join('|')).toBeNull();
        const text = `${two(d)}/${two(m)}/${y}`;
        for (let end = 1; end < text.length; end++) {
          expect(typing('birth-date', text.slice(0, end)), text.slice(0, end)).toBeNull();
          expect(typing('birth-date', text.slice(0, end) + '__/__/____'.slice(end)), 'in a mask').toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [['31/04/1950'], 'no-such-day'],
    [['30/02/1952'], 'no-such-day'],
    [['29/02/1951'], 'no-such-day'],
    [['29/02/1952'], null],
    [['32'], 'no-day-at-all'],
    [['32/01/1950'], 'no-day-at-all'],
    [['00/03/1950'], 'no-day-at-all'],
    [['12/13/1950'], 'no-such-month'],
    [['12/00/1950'], 'no-such-month'],
    [['1948-13-05'], 'no-such-month'],
    [['24/11/2026'], 'future'],
    [['23/11/2026'], null],
    [['31/12/1905'], 'too-long-ago'],
    [['14/03/0952'], 'year'],
    [['14/03/52'], 'year'],
    [['14/03/19522'], 'year'],
    [['14/03'], 'date-unfinished'],
    [['14'], 'date-unfinished'],
    [['14/03/____'], 'date-unfinished'],
    [['14 mars 1952'], 'date-format'],
    [['o5/03/1948'], 'date-format'],
    [['5/3/19/48'], 'date-format'],
    [['jj/mm/aaaa'], null],
    [['__/__/____'], null],
    [['Jour', 'Mois', 'Année'], null],
    [['JJ', 'MM', 'AAAA'], null],
    [['--', '--', ''], null],
    [['31', 'Mois', 'Année'], 'date-unfinished'],
    [['', 'mars', ''], 'date-unfinished'],
    [['31', 'févr.', ''], 'no-such-day'],
    [['29', 'Février', '1951'], 'no-such-day'],
    [['1952', '03', '14'], null],
    [['3', '1', '0', '4', '1', '9', '5', '0'], 'no-such-day'],
  ])('%j: %s', (typed, said) => {
    expect(of(...typed)).toBe(said);
  });
});

describe('a postal code', () => {
  it('of five digits is never complained of', () => {
    fc.assert(
      fc.property(written(digits(5)), (text) => {
        expect(left('postal-code', text)).toBeNull();
      }),
    );
  });

  it.each([
    ['3147', 'missing 4/5'],
    ['314701', 'too-many 6/5'],
    ['2A004', 'digits-only'],
    ['', null],
  ])('%s: %s', (text, said) => {
    expect(brief(left('postal-code', text))).toBe(said);
  });

  it('is counted once it was left only', () => {
    expect(typing('postal-code', '3147')).toBeNull();
    expect(brief(typing('postal-code', '314701'))).toBe('too-many 6/5');
  });
});

describe('the end of an IBAN', () => {
  const of = (text: string) => brief(left('iban-last-digits', text));

  it('of seven characters is never complained of, letters or not', () => {
    const end = fc.tuple(
      fc.array(fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), { minLength: 5, maxLength: 5 }),
      digits(2),
    );
    const ends = end.map(([account, key]) => account.join('') + key).filter((text) => !/^FR\d\d/.test(text));
    fc.assert(
      fc.property(written(ends), (text) => {
        expect(of(text)).toBe('none-missing 7/7');
        expect(brief(left('iban-last-digits', ...cut(text.replace(/[\s.-]/g, ''), 1, 1, 1, 1, 1, 1, 1)))).toBe(
          'none-missing 7/7',
        );
      }),
    );
  });

  it.each([
    [RESIDENT.ibanEnd, 'none-missing 7/7'],
    ['3M02 606', 'none-missing 7/7'],
    [RESIDENT.iban, 'whole-iban'],
    [RESIDENT.ibanWithLetter, 'whole-iban'],
    ['FR76300', 'beginning-of-iban'],
    ['3M0260', 'missing 6/7'],
    ['13M02606', 'too-many 8/7'],
    ['3M02é06', 'other-signs'],
    ['', null],
  ])('%s: %s', (text, said) => {
    expect(of(text)).toBe(said);
  });
});

describe('the serial number of a card', () => {
  const of = (text: string) => brief(left('card-serial-number', text));

  it('of 8 to 13 digits is at most asked whether the card has a photo, of 11 not even that', () => {
    fc.assert(
      fc.property(written(digits(8, 13)), (text) => {
        const eleven = text.replace(/\D/g, '').length === 11;
        expect(of(text)).toBe(eleven ? null : 'count-of-card-with-photo');
        expect(typing('card-serial-number', text)).toBeNull();
      }),
    );
  });

  it.each([
    ['8025001', 'serial-missing 7/8'],
    ['80250000014732', 'serial-too-many 14/13'],
    ['8025OO14732', 'letter-o'],
    ['8025AA14732', 'digits-only'],
  ])('%s: %s', (text, said) => {
    expect(of(text)).toBe(said);
  });
});

describe('a telephone number', () => {
  const of = (...typed: string[]) => brief(left('phone', ...typed));

  it('of a mobile is never complained of, however it is written', () => {
    const rest = fc.tuple(fc.constantFrom('6', '7'), digits(8)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(rest, (nine) => {
        for (const start of ['0', '+33', '+33 ', '0033', '+33 (0)', '']) expect(of(start + nine)).toBeNull();
        expect(of(...cut(`0${nine}`, 2, 2, 2, 2, 2))).toBeNull();
      }),
    );
  });

  it.each([
    ['05 61 23 45 67', 'landline'],
    ['+33 5 61 23 45 67', 'landline'],
    ['+33 (0)5 61 23 45 67', 'landline'],
    ['0912345678', 'landline'],
    ['0812345678', 'not-mobile'],
    ['1234567890', 'not-mobile'],
    ['063999123', 'missing 9/10'],
    ['06399812345', 'too-many 11/10'],
    ['06 39 99 I2 34', 'digits-only'],
    ['+590 690 12 34 56', null],
    ['+32 470 12 34 56', null],
    ['', null],
  ])('%s: %s', (text, said) => {
    expect(of(text)).toBe(said);
  });

  it('is not judged by its first digits alone', () => {
    for (const text of ['0', '05', '056', '1', '12', '+', '+3']) expect(typing('phone', text)).toBeNull();
    expect(brief(typing('phone', '0561'))).toBe('landline');
  });
});

describe('an e-mail address', () => {
  const of = (text: string) => brief(left('email', text));

  it.each([
    ['helene.martin@orange.fr', null],
    [' Helene_Martin-31@Orange.FR ', null],
    ["h+ameli.o'neil@mairie.saint-thomas.fr", null],
    [RESIDENT.email, null],
    ['helene.martin', 'no-at'],
    ['@', 'no-name'],
    ['@orange.fr', 'no-name'],
    ['helene@', 'no-domain'],
    ['helene@mairie', 'no-domain'],
    ['helene@mairie.', 'no-domain'],
    ['helene martin@orange.fr', 'space'],
    ['helene,martin@orange.fr', 'comma'],
    ['hélène@orange.fr', 'accent'],
    ['helene@xn--orang-fsa.fr', 'accent'],
    ['helene@@orange.fr', 'two-ats'],
    ['www.helene@orange.fr', 'www'],
    ['helene;martin@orange.fr', 'sign'],
    ['helene..martin@orange.fr', 'dot'],
    ['.helene@orange.fr', 'dot'],
    ['helene.@orange.fr', 'dot'],
    ['helene@.orange.fr', 'dot'],
    ['helene@ornage.fr', 'similar-domain orange.fr'],
    ['helene@orange', 'unfinished-domain orange.fr'],
    ['helene@fre', 'unfinished-domain free.fr'],
    ['', null],
  ])('%s: %s', (text, said) => {
    expect(of(text)).toBe(said);
  });

  it('is not called unfinished, nor likened to another, while it is typed', () => {
    const text = 'helene.martin@wanadoo.fr';
    for (let end = 1; end < text.length; end++)
      expect(typing('email', text.slice(0, end)), text.slice(0, end)).toBeNull();
    expect(typing('email', 'helene@gmial.com')).toBeNull();
    expect(brief(typing('email', 'hélène'))).toBe('accent');
  });

  it('typed a second time is compared with the first, small letters or not, once it was left', () => {
    const again = (text: string, email: string, once = true) =>
      brief(check('email-confirmation', [text], once, { ...BESIDE, email }));
    expect(again('helene@orange.fr', 'Helene@orange.fr ')).toBeNull();
    expect(again('helen@orange.fr', 'helene@orange.fr')).toBe('addresses-differ');
    expect(again('helen@orange.fr', 'helene@orange.fr', false)).toBeNull();
    expect(again('helen@orange.fr', '')).toBeNull();
    expect(again('', 'helene@orange.fr')).toBeNull();
  });
});
