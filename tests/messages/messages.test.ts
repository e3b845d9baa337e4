import '../seed';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  EMPTY_STATE,
  isFromBackground,
  isFromUs,
  parseRequest,
  parseState,
  type Request,
  type State,
  send,
} from '../../src/messages';
import { TEXT_SIZES } from '../../src/settings/comfort';
import { ALL_PAGES } from '../journey/names';

const sendMessage = vi.fn();
vi.stubGlobal('chrome', { runtime: { id: 'ours', sendMessage } });

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

const comfort = fc.record({ textSize: fc.constantFrom(...TEXT_SIZES), strongContrast: fc.boolean() });

const request: fc.Arbitrary<Request> = fc.oneof(
  fc.record({ type: fc.constant('saw' as const), page: fc.constantFrom(...ALL_PAGES) }),
  fc.record({ type: fc.constant('reduce' as const), reduced: fc.boolean() }),
  fc.constant({ type: 'ask' as const }),
  fc.constant({ type: 'forget' as const }),
  fc.constant({ type: 'here' as const }),
  fc.record({ type: fc.constant('comfort' as const), comfort }),
);

describe('parseRequest', () => {
  it('takes our requests as they are', () => {
    fc.assert(
      fc.property(request, (sent) => {
        expect(parseRequest(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
      }),
    );
  });

  it('lets nothing through beside them', () => {
    fc.assert(
      fc.property(request, fc.dictionary(fc.string(), anything), (sent, more) => {
        expect(parseRequest({ ...more, ...sent })).toEqual(sent);
      }),
    );
  });

  it.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', 'valueOf', '', 'Home', 'home ', 'espacepro'])(
    'knows no page « %s »',
    (page) => {
      expect(parseRequest({ type: 'saw', page })).toBeNull();
    },
  );

  it.each<[unknown]>([
    [undefined],
    [null],
    ['ask'],
    [[]],
    [['ask']],
    [{}],
    [{ type: 'ASK' }],
    [{ type: 'saw' }],
    [{ type: 'saw', page: ['home'] }],
    [{ type: 'saw', page: { toString: () => 'home' } }],
    [{ type: 'reduce' }],
    [{ type: 'reduce', reduced: 'true' }],
    [{ type: 'reduce', reduced: 1 }],
    [{ type: 'state-changed', state: {} }],
    [{ type: { toString: () => 'forget' } }],
  ])('refuses %j', (message) => {
    expect(parseRequest(message)).toBeNull();
  });

  it('reads anything at all, and makes of it nothing or one of the six', () => {
    const nearly = fc.record(
      {
        type: fc.oneof(fc.constantFrom('saw', 'reduce', 'ask', 'forget', 'here', 'comfort'), anything),
        page: fc.oneof(fc.constantFrom(...ALL_PAGES), anything),
        reduced: fc.oneof(fc.boolean(), anything),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, nearly), (message) => {
        const read = parseRequest(message);
        if (read === null) return;
        if (read.type === 'saw') expect(ALL_PAGES).toContain(read.page);
        else if (read.type === 'reduce') expect(read.reduced).toBeTypeOf('boolean');
        else if (read.type === 'comfort') expect(TEXT_SIZES).toContain(read.comfort.textSize);
        else expect(['ask', 'forget', 'here']).toContain(read.type);
      }),
      { numRuns: 1000 },
    );
  });
});

const EMPTY = EMPTY_STATE;

describe('parseState', () => {
  it('takes a state as it is', () => {
    const state: State = {
      ...EMPTY_STATE,
      progress: { path: [1, 2, 4], current: 2, finished: false },
      reduced: true,
    };
    expect(parseState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it.each<[unknown]>([
    [undefined],
    [null],
    [7],
    ['state'],
    [[]],
    [{}],
    [{ progress: null, reduced: 'true' }],
    [{ progress: { path: [9], current: 9, finished: false }, reduced: 1 }],
  ])('reads %j as the empty one', (value) => {
    expect(parseState(value)).toEqual(EMPTY);
  });

  it('keeps what is right beside what is wrong', () => {
    expect(parseState({ progress: 'lost', reduced: true })).toEqual({ ...EMPTY, reduced: true });
  });

  it('reads anything at all as a state that it reads as itself again', () => {
    fc.assert(
      fc.property(anything, anything, anything, (value, progress, reduced) => {
        for (const state of [parseState(value), parseState({ progress, reduced })]) {
          expect(Object.keys(state).sort()).toEqual(Object.keys(EMPTY).sort());
          expect(state.reduced).toBeTypeOf('boolean');
          expect(parseState(state)).toEqual(state);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('isFromUs', () => {
  it('is so for this extension alone', () => {
    expect(isFromUs({ id: 'ours' })).toBe(true);
    expect(isFromUs({ id: 'another' })).toBe(false);
    expect(isFromUs({})).toBe(false);
  });

  it('is not enough for what only the background knows: content scripts have the same name', () => {
    expect(isFromBackground({ id: 'ours' })).toBe(true);
    expect(isFromBackground({ id: 'another' })).toBe(false);
    expect(isFromBackground({ id: 'ours', tab: { id: 1 } as never })).toBe(false);
  });

  it('is asked wherever a message is received', () => {
    const files = Object.entries(
      import.meta.glob<string>('../../src/**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' }),
    );
    const receiving = files.filter(([, code]) => /\.on(Message|Connect)(External)?\.addListener/.test(code));
    expect(receiving.map(([file]) => file.replace('../../src/', ''))).toEqual([
      'background/main.ts',
      'content/main.iife.ts',
      'messages.ts',
    ]);
    for (const [file, code] of receiving)
      expect(code, file).toMatch(
        /onMessage\.addListener\(+[^\n]*sender[^\n]*\n([^\n]*isFrom(Us|Background)\(sender\)|[^\n]*\n[^\n]*!mayAsk\(request, sender\))/,
      );
    // Other extensions and pages have no way in at all.
    expect(files.filter(([, code]) => /on(Message|Connect)External|onConnect\b|onUserScript/.test(code))).toEqual([]);
  });
});

describe('send', () => {
  beforeEach(() => {
    sendMessage.mockReset();
  });

  it('sends the request to the letter and reads the answer', async () => {
    sendMessage.mockResolvedValue({ progress: { path: [2], current: 2, finished: false }, reduced: true, more: 1 });
    expect(await send({ type: 'saw', page: 'identity' })).toEqual({
      ...EMPTY,
      progress: { path: [2], current: 2, finished: false },
      reduced: true,
    });
    expect(sendMessage.mock.calls).toEqual([[{ type: 'saw', page: 'identity' }]]);
  });

  it('fails where it is heard, but not by the background', async () => {
    sendMessage.mockResolvedValue(undefined);
    await expect(send({ type: 'ask' })).rejects.toThrow('no answer');
  });

  it('fails where the background is gone', async () => {
    sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
    await expect(send({ type: 'forget' })).rejects.toThrow('Extension context invalidated.');
  });
});
