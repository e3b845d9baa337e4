import '../seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEXT_SIZES, USUAL_COMFORT } from '../../src/settings/comfort';
import { NO_MAIRIE, parseMairie, parseManaged } from '../../src/settings/managed';

const DEFAULTS = {
  mairie: NO_MAIRIE,
  publicComputer: false,
  minutesBeforeForgetting: null,
  comfort: USUAL_COMFORT,
};

const SET = {
  mairie: {
    name: 'Mairie de Saint-Thomas',
    telephone: '02 99 00 00 00',
    hours: 'du lundi au vendredi 9 h – 12 h',
    desk: '1 place de l’Église',
    contact: 'accessibilite@mairie.example',
  },
  publicComputer: true,
  minutesBeforeForgetting: 15,
  textSize: 150,
  strongContrast: true,
};

describe('what the technician set', () => {
  it('is taken as it is', () => {
    const { textSize, strongContrast, ...rest } = SET;
    expect(parseManaged(SET)).toEqual({ ...rest, comfort: { textSize, strongContrast } });
  });

  it.each<[unknown]>([[undefined], [null], [{}], [[]], ['publicComputer'], [7], [new Date()]])(
    '%j: all is as usual',
    (value) => {
      expect(parseManaged(value)).toEqual(DEFAULTS);
    },
  );

  it('on a public computer forgets after ten minutes where no time is set', () => {
    expect(parseManaged({ publicComputer: true })).toEqual({
      ...DEFAULTS,
      publicComputer: true,
      minutesBeforeForgetting: 10,
    });
  });

  it.each<[unknown]>([[0], [0.5], [-3], [1441], [Number.NaN], [Infinity], ['5'], [null], [[5]], [true], [{}]])(
    'takes %j for no number of minutes',
    (minutesBeforeForgetting) => {
      expect(parseManaged({ minutesBeforeForgetting }).minutesBeforeForgetting).toBeNull();
      expect(parseManaged({ minutesBeforeForgetting, publicComputer: true }).minutesBeforeForgetting).toBe(10);
    },
  );

  it.each([1, 1.5, 10, 1440])('takes %d minutes, at home too', (minutesBeforeForgetting) => {
    expect(parseManaged({ minutesBeforeForgetting }).minutesBeforeForgetting).toBe(minutesBeforeForgetting);
  });

  it.each<[unknown]>([['true'], [1], ['oui'], [{}], [null]])('takes %j for no public computer', (publicComputer) => {
    expect(parseManaged({ publicComputer })).toEqual(DEFAULTS);
  });

  it('leaves what is right as it is beside what is wrong', () => {
    for (const key of Object.keys(SET) as (keyof typeof SET)[]) {
      const wrong = parseManaged({ ...SET, [key]: Symbol('nonsense') });
      const without = parseManaged({ ...SET, [key]: undefined });
      expect(wrong).toEqual(without);
    }
    expect(parseManaged({ mairie: { ...SET.mairie, hours: 9 } }).mairie).toEqual({ ...SET.mairie, hours: '' });
  });

  it('is always something to go by, whatever it is', () => {
    const nearly = fc.record(
      {
        mairie: fc.oneof(
          fc.anything(),
          fc.record({ name: fc.anything(), telephone: fc.anything() }, { requiredKeys: [] }),
        ),
        publicComputer: fc.oneof(fc.boolean(), fc.anything()),
        minutesBeforeForgetting: fc.oneof(fc.double(), fc.anything()),
        textSize: fc.oneof(fc.constantFrom(...TEXT_SIZES), fc.anything()),
        strongContrast: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), nearly), (value) => {
        const { mairie, publicComputer, minutesBeforeForgetting: minutes, comfort } = parseManaged(value);
        expect(Object.keys(mairie).sort()).toEqual(Object.keys(NO_MAIRIE).sort());
        for (const text of Object.values(mairie)) {
          expect(text).toBeTypeOf('string');
          expect(text.length).toBeLessThanOrEqual(120);
        }
        expect(publicComputer).toBeTypeOf('boolean');
        if (minutes === null) expect(publicComputer).toBe(false);
        else expect(minutes >= 1 && minutes <= 1440).toBe(true);
        expect(TEXT_SIZES).toContain(comfort.textSize);
        expect(comfort.strongContrast).toBeTypeOf('boolean');
      }),
      { numRuns: 300 },
    );
  });
});

it('a text of the technician’s is one line, and no longer than can be shown', () => {
  expect(parseMairie({ name: '  Mairie\n de\tSaint-Thomas ' }).name).toBe('Mairie de Saint-Thomas');
  expect(parseMairie({ desk: 'a'.repeat(5000) }).desk).toHaveLength(120);
});
