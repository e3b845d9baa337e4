// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FieldChecks, type Findings } from '../../src/content/field-checks';
import type { TargetName } from '../../src/journey/steps';
import { RESIDENT } from '../site/resident';

const FIELDS = {
  number: 'social-security-number',
  code: 'postal-code',
  email: 'email',
  again: 'email-confirmation',
} as const;

let life: AbortController;
let checks: FieldChecks;
let ours: HTMLElement;
let said: Findings[];

const field = (id: string) => document.getElementById(id) as HTMLInputElement;
const scene = (page: 'identity' | 'contact' = 'identity', fields: Record<string, TargetName> = FIELDS) => ({
  page,
  targets: new Map(
    Object.entries(fields).map(([id, target]) => [target, [...document.querySelectorAll(`#${id}, .${id}`)]]),
  ),
});
/** The frame at whose end what was done is looked at. */
const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

async function go(id: string | null): Promise<void> {
  const from = document.activeElement;
  if (id === null) (from as HTMLElement | null)?.blur();
  else field(id).focus();
  await frame();
}

async function type(id: string, text: string): Promise<void> {
  field(id).value = text;
  field(id).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await frame();
}

/** What is said at last: by target, the one left last last; and which of them aloud. */
function last(): [string[], TargetName | null] {
  const { of, left } = said.at(-1) ?? { of: new Map(), left: null };
  return [[...of].map(([target, finding]) => `${target} ${finding.says}`), left];
}

beforeEach(() => {
  document.body.innerHTML = `${Object.keys(FIELDS)
    .map((id) => `<input id="${id}">`)
    .join('')}<button id="ours"></button>`;
  ours = document.getElementById('ours') as HTMLElement;
  life = new AbortController();
  said = [];
  checks = new FieldChecks(document, ours, (findings) => said.push(findings), life.signal);
  checks.watch(scene());
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

describe('what is missing', () => {
  it('is said once the field was left, aloud once, and until it is there', async () => {
    await go('number');
    await type('number', '25203452341');
    expect(said).toEqual([]);
    await go('code');
    expect(last()).toEqual([['social-security-number missing'], 'social-security-number']);
    await type('code', '3');
    expect(said).toHaveLength(1);
    await type('code', '31470');
    await go('number');
    expect(last()).toEqual([['social-security-number missing'], null]);
    await type('number', '252034523411');
    expect(last()).toEqual([['social-security-number missing'], null]);
    expect(said.at(-1)?.of.get('social-security-number')).toMatchObject({ typed: 12, asked: 13 });
    await type('number', RESIDENT.number);
    expect(last()).toEqual([['social-security-number none-missing'], null]);
    await go('code');
    expect(last()).toEqual([[], null]);
  });

  it('is said aloud again only where one leaves the field again', async () => {
    await go('number');
    await type('number', '25203');
    await go(null);
    expect(last()[1]).toBe('social-security-number');
    await go('number');
    expect(last()).toEqual([['social-security-number missing'], null]);
    await type('number', '252034');
    expect(last()[1]).toBeNull();
    await go(null);
    expect(last()[1]).toBe('social-security-number');
  });

  it('is said of the field left last, last', async () => {
    for (const id of ['number', 'code', 'number', 'email']) {
      await go(id);
      await type(id, '123');
    }
    expect(last()).toEqual([['postal-code missing', 'social-security-number missing'], 'social-security-number']);
  });

  it('is not said of a field that is empty, nor any more of one that was emptied', async () => {
    await go('number');
    await go('code');
    expect(said).toEqual([]);
    await type('code', '123');
    await go(null);
    expect(last()[0]).toEqual(['postal-code missing']);
    await go('code');
    await type('code', '');
    expect(last()).toEqual([[], null]);
    await type('code', '1');
    expect(last()).toEqual([[], null]);
  });

  it('is said at once of what stood there before one came', async () => {
    field('number').value = '25203';
    await go('number');
    expect(last()).toEqual([['social-security-number missing'], null]);
  });

  it('is said of what the browser filled in by itself', async () => {
    await type('number', '25203');
    expect(last()[0]).toEqual(['social-security-number missing']);
  });

  it('is not said while one reads in the card, but when one leaves it for elsewhere', async () => {
    await go('number');
    await type('number', '25203');
    ours.focus();
    await frame();
    expect(said).toEqual([]);
    ours.blur();
    await frame();
    expect(last()).toEqual([['social-security-number missing'], 'social-security-number']);
  });
});

describe('what cannot be mended by going on', () => {
  it('is said while one types, and not aloud', async () => {
    await go('number');
    await type('number', '752');
    expect(last()).toEqual([['social-security-number temporary'], null]);
  });
});

describe('fields', () => {
  it('in pieces are left when the last of them is', async () => {
    document.body.innerHTML =
      '<input id="d" class="date"><input id="m" class="date"><input id="y" class="date"><input id="x">';
    checks.watch(scene('identity', { date: 'birth-date', x: 'family-name' }));
    await go('d');
    await type('d', '31');
    await go('m');
    expect(said).toEqual([]);
    await type('m', '04');
    expect(last()).toEqual([['birth-date no-such-day'], null]);
    await type('m', '03');
    expect(last()).toEqual([[], null]);
    await go('x');
    expect(last()).toEqual([['birth-date date-unfinished'], 'birth-date']);
  });

  it('are read after the page’s own scripts have rewritten them', async () => {
    field('code').addEventListener('input', () => {
      field('code').value = field('code').value.slice(0, 5);
    });
    await go('code');
    await type('code', '314709');
    expect(said).toEqual([]);
    // Some masks act when the key comes up, and say nothing of it.
    await type('number', `${RESIDENT.number}1`);
    expect(last()[0]).toEqual(['social-security-number too-many']);
    field('number').value = RESIDENT.number;
    field('number').dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
    await frame();
    expect(last()[0]).toEqual([]);
  });

  it('for the e-mail address are compared, whichever of them changes', async () => {
    await go('email');
    await type('email', 'helene@orange.fr');
    await go('again');
    await type('again', 'helen@orange.fr');
    await go('email');
    expect(last()).toEqual([['email-confirmation addresses-differ'], 'email-confirmation']);
    await type('email', 'helen@orange.fr');
    expect(last()).toEqual([[], null]);
    await type('email', 'hele@orange.fr');
    // Not aloud: one is typing.
    expect(last()).toEqual([['email-confirmation addresses-differ'], null]);
  });

  it('of another page, and none at all, leave nothing behind', async () => {
    await go('number');
    await type('number', '25203');
    await go(null);
    expect(last()[0]).toEqual(['social-security-number missing']);
    checks.watch(scene('contact'));
    expect(last()).toEqual([[], null]);
    checks.watch(scene());
    expect(last()).toEqual([[], null]);
    checks.watch(null);
    await go('number');
    await type('number', '999');
    expect(last()).toEqual([[], null]);
  });

  it('that are not drawn over for a while are as before when they are again, but for another person', async () => {
    await go('number');
    await type('number', '25203');
    checks.watch(null);
    await frame();
    expect(said).toEqual([]);
    checks.watch(scene());
    expect(said).toEqual([]);
    await go('code');
    expect(last()[0]).toEqual(['social-security-number missing']);
    checks.watch(null);
    expect(last()).toEqual([[], null]);
    checks.watch(scene());
    expect(last()[0]).toEqual(['social-security-number missing']);
    checks.forget();
    checks.watch(scene());
    expect(last()).toEqual([[], null]);
  });

  it('that are asked nothing of are not read: no others, no passwords, whatever they are taken for', async () => {
    let reads = 0;
    for (const id of ['number', 'code', 'again']) {
      Object.defineProperty(field(id), 'value', {
        get: () => {
          reads++;
          return '7520345';
        },
      });
    }
    field('number').type = 'password';
    field('again').type = 'password';
    checks.watch(scene('identity', { number: 'social-security-number', code: 'new-password', again: 'postal-code' }));
    // Shown by the page before anybody comes to it.
    field('again').type = 'text';
    for (const id of ['number', 'code', 'email', 'again']) {
      await go(id);
      field(id).dispatchEvent(new Event('input', { bubbles: true }));
      field(id).dispatchEvent(new Event('change', { bubbles: true }));
      await frame();
    }
    field('number').type = 'text';
    await go('number');
    expect(reads).toBe(0);
    expect(said).toEqual([]);
    checks.watch(scene('identity', { code: 'postal-code' }));
    await go('code');
    expect(reads).toBeGreaterThan(0);
  });

  it('that are not there are not listened for', () => {
    const listen = vi.spyOn(document, 'addEventListener');
    const other = new FieldChecks(document, ours, () => {}, life.signal);
    other.watch(null);
    other.watch(scene('identity', { number: 'account-link', code: 'new-password' }));
    expect(listen).not.toHaveBeenCalled();
    other.watch(scene());
    expect(listen).toHaveBeenCalled();
  });

  it('are not looked at any more when the extension is gone', async () => {
    await go('number');
    life.abort();
    await type('number', '752');
    expect(said).toEqual([]);
  });
});
