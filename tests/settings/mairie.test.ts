import '../seed';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { when, whenAndWhere, whom } from '../../src/settings/mairie.fr';
import { NO_MAIRIE, parseMairie } from '../../src/settings/managed';

const WHOLE = {
  name: 'Mairie de Saint-Thomas',
  telephone: '02 99 00 00 00',
  hours: 'du lundi au vendredi 9 h – 12 h',
  desk: 'accueil, 1 place de l’Église',
  contact: 'accessibilite@mairie.example',
};

it('is named with its telephone, then with when and where to come', () => {
  expect(whom(WHOLE)).toBe('Mairie de Saint-Thomas, 02\u00a099\u00a000\u00a000\u00a000');
  expect(whenAndWhere(WHOLE)).toBe('du lundi au vendredi 9\u00a0h – 12\u00a0h, accueil, 1 place de l’Église');
});

it('has its hours in one piece each', () => {
  expect(when({ ...NO_MAIRIE, hours: 'de 8 h 30 à 17 h 30' })).toBe('de 8\u00a0h\u00a030 à 17\u00a0h\u00a030');
  expect(when({ ...NO_MAIRIE, hours: 'le 3 hiver comme été' })).toBe('le 3 hiver comme été');
});

it('is told by its desk where that is all, and then only once', () => {
  const only = { ...NO_MAIRIE, desk: WHOLE.desk };
  expect(whom(only)).toBe(WHOLE.desk);
  expect(whenAndWhere(only)).toBe('');
});

it('is not told by its hours alone: they lead to nobody', () => {
  expect(whom({ ...NO_MAIRIE, hours: WHOLE.hours })).toBe('');
});

it('has no comma for what is missing, and no part twice', () => {
  const parts = ['name', 'telephone', 'hours', 'desk'] as const;
  fc.assert(
    fc.property(fc.subarray([...parts]), fc.constantFrom('', ' ', 7, null, undefined), (set, missing) => {
      const mairie = parseMairie(
        Object.fromEntries(parts.map((part) => [part, set.includes(part) ? part.toUpperCase() : missing])),
      );
      const told = [whom(mairie), whenAndWhere(mairie)].filter((text) => text !== '').join(', ');
      expect(told.split(', ').sort()).toEqual(set.length === 0 ? [''] : set.map((part) => part.toUpperCase()).sort());
    }),
  );
});
