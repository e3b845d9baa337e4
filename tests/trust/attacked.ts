import { expect } from 'vitest';
import { SETTLES_LATE } from '../e2e/checks';
import type { Seen } from './apart';
import { type Attack, FORGERIES, forge } from './attacks';

/** A browser with the built extension, in a tab of which pages attack it. */
export interface Attacked {
  /** Opens what the attack says, at an address of ours; ends once our script has begun, where one can tell. */
  open(attack: Attack): Promise<void>;
  /** Runs a script in the page's own world, as one of its own would. */
  run(script: string): Promise<void>;
  /** From a world apart from the page's and from ours. */
  see(): Promise<Seen>;
  type(field: string, text: string): Promise<void>;
  valueOf(field: string): Promise<string | undefined>;
  /** @throws where our script goes on and on */
  rest(): Promise<void>;
  /** All that the extension keeps anywhere, and its badge. */
  kept(): Promise<unknown>;
  /** What went wrong since this was asked last. */
  troubles(): string[];
}

export const ADDRESS = 'https://assure.ameli.fr/compte/inscription/scene';

/** By name: what is ringed on the form of step 2. */
export const CONTROLS = {
  'family-name': '#name',
  'social-security-number': '#number',
  'birth-date': '#date',
  'postal-code': '#code',
};

/** What stands in our shadow root on the form of step 2 where nobody attacks it. */
export interface Usual {
  readonly inside: readonly string[];
  readonly words: readonly string[];
  readonly kept: unknown;
}

/** Tries what is usual: as the page opens, and after something was typed into its first field. */
export async function usualIn(browser: Attacked, ordinary: Attack): Promise<Usual> {
  const any: Usual = { inside: [], words: [], kept: null };
  await browser.open(ordinary);
  const isDrawn = async () => faultsOf(await browser.see(), 'right', any).filter((fault) => !/^says/.test(fault));
  await expect.poll(isDrawn, SETTLES_LATE).toEqual([]);
  const before = await browser.see();
  expect(before.words).toContain('Indiquez qui vous êtes');
  await browser.type('#name', 'abc');
  await expect.poll(async () => (await browser.see()).words, SETTLES_LATE).not.toBe(before.words);
  await expect.poll(async () => JSON.stringify(await browser.kept()), SETTLES_LATE).toContain('"path":[2]');
  await browser.rest();
  const after = await browser.see();
  return { inside: [before.inside, after.inside], words: [before.words, after.words], kept: await browser.kept() };
}

/** The page works, the overlay is right or absent, nothing is said to the extension, nothing goes wrong, and all ends. */
export async function withstand(browser: Attacked, attack: Attack, usual: Usual): Promise<void> {
  const faults = async (wanted = attack.overlay) => faultsOf(await browser.see(), wanted, usual, attack.says);
  browser.troubles();
  await browser.open(attack);
  if (attack.afterwards !== undefined) {
    await expect.poll(() => faults('right'), SETTLES_LATE).toEqual([]);
    await browser.run(attack.afterwards);
  }
  await expect.poll(() => faults(), SETTLES_LATE).toEqual([]);
  const { field = '#name' } = attack;
  if (field !== null) {
    await browser.type(field, 'abc');
    expect(await browser.valueOf(field)).toBe('abc');
  }
  await browser.rest();
  expect(await faults()).toEqual([]);
  const { reduced, speaking } = await browser.see();
  expect({ reduced, speaking, kept: await browser.kept() }).toEqual({
    reduced: false,
    speaking: false,
    kept: usual.kept,
  });
  expect(browser.troubles().filter((trouble) => attack.own?.test(trouble) !== true)).toEqual([]);
}

/**
 * Words are put into our mouth, one way after another: none stays there, and all is drawn again as it was.
 * @returns in how many ways
 */
export async function withstandForgeries(browser: Attacked, usual: Usual): Promise<number> {
  const ways = Object.entries(FORGERIES);
  const faults = async () => faultsOf(await browser.see(), 'right', usual);
  await browser.open({ name: 'forgeries', overlay: 'right' });
  for (const [name, code] of ways) {
    await expect.poll(faults, { message: `before: ${name}`, ...SETTLES_LATE }).toEqual([]);
    await browser.run(forge(code));
    await expect.poll(faults, { message: name, ...SETTLES_LATE }).toEqual([]);
  }
  await browser.rest();
  expect(await faults()).toEqual([]);
  expect(await browser.kept()).toEqual(usual.kept);
  expect(browser.troubles()).toEqual([]);
  return ways.length;
}

/** What keeps the drawing from being right, or from being absent. */
export function faultsOf(seen: Seen, wanted: Attack['overlay'], usual: Usual, says?: RegExp): string[] {
  const { hosts, page, step, rings, card, words, inside } = seen;
  const drawn = card || Object.keys(rings).length > 0;
  if (hosts > 1) return [`${hosts} elements of ours`];
  if (wanted === 'absent' || (wanted === 'either' && !drawn)) return drawn ? [`drawn: ${JSON.stringify(seen)}`] : [];
  const faults: string[] = [];
  if (page !== 'identity' || step !== '2') faults.push(`page ${page}, step ${step}`);
  // Where there is no room for it the card makes way.
  if (!card && wanted === 'right') faults.push('no card');
  if (!usual.words.includes(words) && !says?.test(words)) faults.push(`says “${words}”`);
  else if (!usual.inside.includes(inside) && wanted === 'right') faults.push(`says, or holds, ${inside}`);
  for (const name of Object.keys(CONTROLS))
    if (!(name in rings) && wanted === 'right') faults.push(`no ring for ${name}`);
  for (const [name, off] of Object.entries(rings)) if (off > 0) faults.push(`ring of ${name} off by ${off}`);
  return faults;
}
