import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_STATE, type Request, type State } from '../../src/messages';
import { saidLater } from './said-later';

/** As much of a browser as the background asks for, with storage that keeps and pages that hear. */
const { browser, heard, managed } = vi.hoisted(() => {
  const area = () => {
    let held: Record<string, unknown> = {};
    return {
      get: async (key?: string) => (key === undefined ? { ...held } : key in held ? { [key]: held[key] } : {}),
      set: vi.fn(async (items: object) => {
        held = { ...held, ...items };
      }),
      remove: vi.fn(async () => {}),
      clear: vi.fn(async () => {
        held = {};
      }),
    };
  };
  const listeners: ((message: unknown, sender: object) => Promise<unknown> | undefined)[] = [];
  const nothing = { addListener: () => {} };
  const managed = { get: vi.fn(async (): Promise<object> => ({})) };
  const sendMessage = vi.fn(async (..._: unknown[]): Promise<unknown> => undefined);
  const sendToTab = vi.fn(async (..._: unknown[]): Promise<unknown> => undefined);
  const browser = {
    runtime: {
      id: 'ours',
      getURL: (path: string) => `ours://extension/${path}`,
      getManifest: () => ({ content_scripts: [{ matches: ['https://assure.ameli.fr/*'] }] }),
      onMessage: { addListener: (listener: (typeof listeners)[number]) => listeners.push(listener) },
      onStartup: nothing,
      sendMessage,
    },
    storage: { session: area(), local: area(), managed, onChanged: nothing },
    alarms: { onAlarm: nothing, get: async () => undefined, create: vi.fn(), clear: vi.fn(async () => true) },
    action: { setBadgeText: vi.fn(async () => {}), setBadgeBackgroundColor: vi.fn(async () => {}) },
    tabs: { query: async () => [{ id: 1 }, { id: 2 }, {}], sendMessage: sendToTab },
    commands: { onCommand: nothing },
  };
  return { browser, heard: { listeners, sendMessage, sendToTab }, managed };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.stubGlobal('chrome', browser);

beforeEach(async () => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  managed.get.mockReset().mockResolvedValue({});
  await browser.storage.session.clear();
  heard.listeners.length = 0;
  vi.resetModules();
  await import('../../src/background/main');
});
afterEach(() => vi.useRealTimers());

const PAGE = { id: 'ours', tab: { id: 1 }, frameId: 0, url: 'https://assure.ameli.fr/compte' };
const POPUP = { id: 'ours', url: 'ours://extension/src/popup/index.html' };

const hear = (request: Request, sender: object) => heard.listeners[0]?.(request, sender) as Promise<State> | undefined;

/** From the page in tab 1; to forget, from the popup. */
const send = (request: Request) => hear(request, request.type === 'forget' ? POPUP : PAGE) as Promise<State>;

it('answers a page, and tells the others', async () => {
  const state = await send({ type: 'saw', page: 'identity' });
  expect(state).toMatchObject({ progress: { path: [2], current: 2 } });
  expect(heard.sendToTab.mock.calls).toEqual([[2, { type: 'state-changed', state }]]);
  expect(heard.sendMessage.mock.calls).toEqual([[{ type: 'state-changed', state }]]);
  expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '2' });
});

it('does not wait for a page that hangs', async () => {
  heard.sendToTab.mockReturnValue(new Promise(() => {}));
  heard.sendMessage.mockReturnValue(new Promise(() => {}));
  await send({ type: 'saw', page: 'identity' });
  expect(await send({ type: 'saw', page: 'terms' })).toMatchObject({ progress: { path: [2, 4] } });
});

it('answers without the mairie’s settings where they are slow to come, and tells them to who asked as well', async () => {
  const answerManaged = saidLater(managed.get);
  const answered = send({ type: 'saw', page: 'identity' });
  await vi.advanceTimersByTimeAsync(50);
  // As at home, but forgotten as on a public computer, which it may be.
  const progress = { path: [2], current: 2, finished: false };
  expect(await answered).toEqual({ ...EMPTY_STATE, progress, forgetsWithoutUse: true });
  expect(browser.storage.session.set).not.toHaveBeenCalled();
  // The other tab knows at once where the resident is.
  expect(heard.sendToTab.mock.calls).toEqual([
    [
      2,
      { type: 'state-changed', state: expect.objectContaining({ progress: expect.objectContaining({ path: [2] }) }) },
    ],
  ]);
  heard.sendToTab.mockClear();
  answerManaged({ publicComputer: true });
  await vi.waitFor(() => expect(heard.sendToTab).toHaveBeenCalledTimes(2));
  const [first, second] = heard.sendToTab.mock.calls;
  expect(first).toEqual([
    1,
    { type: 'state-changed', state: expect.objectContaining({ publicComputer: true, forgetsWithoutUse: true }) },
  ]);
  expect(second?.[1]).toEqual(first?.[1]);
  expect(await send({ type: 'ask' })).toMatchObject({ publicComputer: true, progress: { path: [2] } });
});

it('goes on from page to page while the mairie’s settings are on their way, and keeps all of it then', async () => {
  const answerManaged = saidLater(managed.get);
  const answers = (['identity', 'verification', 'terms'] as const).map((page) => send({ type: 'saw', page }));
  await vi.advanceTimersByTimeAsync(50);
  const paths = (await Promise.all(answers)).map(({ progress }) => progress.path);
  expect(paths).toEqual([[2], [2, 3], [2, 3, 4]]);
  answerManaged({});
  expect(await send({ type: 'ask' })).toMatchObject({ progress: { path: [2, 3, 4], current: 4 } });
});

it('puts nothing on the disk of how one likes to read before it is known whether the computer is a public one', async () => {
  const answerManaged = saidLater(managed.get);
  const answered = send({ type: 'comfort', comfort: { textSize: 200, strongContrast: true } });
  await vi.advanceTimersByTimeAsync(5000);
  expect(await answered).toMatchObject({ publicComputer: false, comfort: { textSize: 200 } });
  answerManaged({ publicComputer: true });
  expect(await send({ type: 'ask' })).toMatchObject({ publicComputer: true, comfort: { textSize: 200 } });
  expect(browser.storage.local.set).not.toHaveBeenCalled();
});

it('goes on where the browser never says what the mairie set, and tells all pages where it does so late', async () => {
  const answerManaged = saidLater(managed.get);
  const went = send({ type: 'saw', page: 'identity' });
  const reduced = send({ type: 'reduce', reduced: true });
  await vi.advanceTimersByTimeAsync(5500);
  expect(await went).toMatchObject({ progress: { path: [2] } });
  expect(await reduced).toMatchObject({ progress: { path: [2] }, reduced: true });
  expect(browser.storage.session.set).toHaveBeenCalled();
  // Who asks now is told what was done since.
  const asked = send({ type: 'ask' });
  await vi.advanceTimersByTimeAsync(250);
  expect(await asked).toMatchObject({ progress: { path: [2] }, reduced: true });
  heard.sendToTab.mockClear();
  answerManaged({ publicComputer: true });
  await vi.waitFor(() => expect(heard.sendToTab).toHaveBeenCalledTimes(2));
  expect(heard.sendToTab.mock.calls[0]?.[1]).toMatchObject({ state: { publicComputer: true, reduced: true } });
});

describe('a background that is started again, and never told what the mairie set', () => {
  /** With what was kept, and the hour that it is by then. */
  async function startAgain(minutes: number): Promise<void> {
    vi.setSystemTime(Date.now() + minutes * 60_000);
    heard.listeners.length = 0;
    vi.clearAllMocks();
    saidLater(managed.get);
    vi.resetModules();
    await import('../../src/background/main');
  }

  const answered = async (request: Request): Promise<State> => {
    const state = send(request);
    await vi.advanceTimersByTimeAsync(50);
    return state;
  };

  it('goes by what was said to the one before it', async () => {
    managed.get.mockResolvedValue({ publicComputer: true, minutesBeforeForgetting: 30, mairie: { name: 'Vauville' } });
    await send({ type: 'saw', page: 'identity' });
    await startAgain(15);
    expect(await answered({ type: 'ask' })).toMatchObject({
      progress: { path: [2] },
      publicComputer: true,
      mairie: { name: 'Vauville' },
    });
    await vi.advanceTimersByTimeAsync(5000);
    expect(browser.alarms.clear).not.toHaveBeenCalled();
    expect(browser.alarms.create).toHaveBeenCalled();
    await startAgain(15);
    expect(await answered({ type: 'ask' })).toMatchObject({ progress: { path: [] } });
  });

  it('at home keeps all for as long as that takes', async () => {
    await send({ type: 'saw', page: 'identity' });
    await startAgain(10_000);
    expect(await answered({ type: 'ask' })).toMatchObject({ progress: { path: [2] }, forgetsWithoutUse: false });
  });

  it('where none was ever told, forgets as on a public computer: the next person sees nothing of the former', async () => {
    saidLater(managed.get);
    void send({ type: 'saw', page: 'identity' });
    await vi.advanceTimersByTimeAsync(5500);
    expect(browser.storage.session.set).toHaveBeenCalled();
    expect(browser.alarms.create).toHaveBeenCalled();
    await startAgain(9);
    expect(await answered({ type: 'ask' })).toMatchObject({ progress: { path: [2] } });
    await startAgain(2);
    expect(await answered({ type: 'ask' })).toMatchObject({ progress: { path: [] } });
    await vi.advanceTimersByTimeAsync(5500);
    expect(await browser.storage.session.get()).toEqual({});
  });
});

it('once it has the mairie’s settings, answers with them and nothing else, however long that takes', async () => {
  await send({ type: 'ask' });
  const answerManaged = saidLater(managed.get);
  const answered = send({ type: 'ask' });
  await vi.advanceTimersByTimeAsync(1000);
  answerManaged({ publicComputer: true });
  expect(await answered).toMatchObject({ publicComputer: true });
});

it('says that it did not forget where storage did not', async () => {
  await send({ type: 'saw', page: 'identity' });
  browser.storage.session.clear.mockRejectedValueOnce(new Error('broken'));
  browser.storage.session.set.mockRejectedValueOnce(new Error('broken'));
  await expect(send({ type: 'forget' })).rejects.toThrow();
  // It is forgotten all the same, as far as anybody is shown.
  expect(await send({ type: 'ask' })).toMatchObject({ progress: { path: [] } });
});

it('gives an answer where neither badge, alarm nor tabs are to be had', async () => {
  browser.action.setBadgeText.mockRejectedValueOnce(new Error('no badge'));
  browser.alarms.create.mockImplementationOnce(() => {
    throw new Error('no alarm');
  });
  managed.get.mockResolvedValue({ publicComputer: true });
  expect(await send({ type: 'saw', page: 'identity' })).toMatchObject({ progress: { path: [2] } });
});

it('hears nobody but its own', () => {
  expect(hear({ type: 'forget' }, { ...POPUP, id: 'another' })).toBeUndefined();
  expect(hear({ type: 'ask' }, { id: 'ours' })).toBeUndefined();
});

it('forgets for its own pages only', async () => {
  await send({ type: 'saw', page: 'identity' });
  expect(hear({ type: 'forget' }, PAGE)).toBeUndefined();
  expect(hear({ type: 'forget' }, { ...PAGE, url: 'https://assure.ameli.fr/?ours://extension/' })).toBeUndefined();
  expect(await send({ type: 'ask' })).toMatchObject({ progress: { path: [2] } });
  expect(await send({ type: 'forget' })).toMatchObject({ progress: { path: [] } });
});

it.each([
  ['a frame', { frameId: 3 }],
  ['another site', { url: 'https://example.org/compte' }],
  ['a look-alike', { url: 'https://assure.ameli.fr.example.org/' }],
  ['another host of ameli.fr', { url: 'https://espacepro.ameli.fr/' }],
  ['the site without https', { url: 'http://assure.ameli.fr/' }],
])('%s says nothing of where one is', (_, from) => {
  const sender = { ...PAGE, ...from };
  expect(hear({ type: 'saw', page: 'identity' }, sender)).toBeUndefined();
  expect(hear({ type: 'reduce', reduced: true }, sender)).toBeUndefined();
  expect(hear({ type: 'here' }, sender)).toBeUndefined();
});
