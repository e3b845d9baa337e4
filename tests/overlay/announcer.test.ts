import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from '../../src/overlay/announcer';

/** Long enough for anything that is to be said at once. */
const SOON = 200;

describe('what a screen reader is told', () => {
  let said: string[];
  let announcer: Announcer;
  beforeEach(() => {
    vi.useFakeTimers();
    said = [];
    announcer = new Announcer((text) => said.push(text));
    return () => vi.useRealTimers();
  });

  const pass = (time: number) => vi.advanceTimersByTime(time);
  const say = (...texts: string[]) => {
    for (const text of texts) {
      announcer.say(text, true);
      pass(SOON);
    }
  };

  it('is each hint once, however often it is drawn', () => {
    say('A', 'A', 'B', 'B');
    expect(said).toEqual(['A', 'B']);
  });

  it('is nothing of what goes as fast as it came', () => {
    say('A');
    announcer.say('B', true);
    announcer.say('A', true);
    pass(SOON);
    expect(said).toEqual(['A']);
  });

  it('is not said again on the same page; what no longer holds is not left there to be read', () => {
    say('A', 'B', 'A');
    expect(said).toEqual(['A', 'B', '']);
  });

  it('is said again on another page', () => {
    say('A', 'B');
    announcer.begin();
    say('A');
    expect(said).toEqual(['A', 'B', 'A']);
  });

  it('is said each time where that was asked for', () => {
    say('A');
    announcer.say('error', false);
    pass(SOON);
    say('A');
    announcer.say('error', false);
    pass(SOON);
    expect(said).toEqual(['A', 'error', '', 'error']);
  });

  it('is taken back at once where it does not hold any more, even from who types', () => {
    say('A');
    announcer.say('remark', false);
    announcer.takeBack('remark');
    pass(SOON);
    announcer.typed();
    announcer.takeBack('A');
    expect(said).toEqual(['A', 'remark']);
    announcer.takeBack('remark');
    announcer.say('A', true);
    expect(said).toEqual(['A', 'remark', '']);
    pass(5000);
    expect(said.filter((text) => text !== '')).toEqual(['A', 'remark']);
  });

  it('waits for whoever types, two seconds after the last key, and is only the latest then', () => {
    announcer.typed();
    announcer.say('A', true);
    pass(1900);
    announcer.typed();
    announcer.say('B', true);
    pass(1900);
    expect(said).toEqual([]);
    pass(SOON);
    expect(said).toEqual(['B']);
    pass(60_000);
    expect(said).toEqual(['B']);
  });

  it('wakes up for nothing where there is nothing to say', () => {
    announcer.typed();
    say('A');
    pass(3000);
    announcer.typed();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is nothing any more once it ended', () => {
    announcer.say('A', true);
    announcer.end();
    pass(SOON);
    expect(said).toEqual([]);
  });
});
