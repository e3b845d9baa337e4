import { afterAll } from 'vitest';
import { createSite, type Generation, type SiteOptions } from '../site';
import { giveSite, openSession, type Session, type SessionOptions } from './harness';
import { say } from './public-computer';

/**
 * One Chromium for all tests of a file. Each call is given it as if it had just been started, in a tenth of the time:
 * tabs of its own, and nothing kept of what was before. Not for tests that stop the background or change what it runs.
 */
export function oneBrowser(
  ofBrowser: SessionOptions = {},
): (generation: Generation, ofSite?: SiteOptions) => Promise<Session> {
  let session: Session | undefined;
  afterAll(() => session?.close());
  return async (generation, ofSite = {}) => {
    session = await (session === undefined
      ? openSession(generation, { ...ofBrowser, ...ofSite })
      : afresh(session, generation, ofSite));
    return session;
  };
}

/** What is kept, and what is shown of it. */
const CLEAR = `Promise.all([chrome.storage.session.clear(), chrome.storage.local.clear(),
  chrome.action.setBadgeText({ text: '' })]).then(() => {})`;

async function afresh(session: Session, generation: Generation, ofSite: SiteOptions): Promise<Session> {
  const { context, worker, troubles } = session;
  const popup = await context.newPage();
  const others = context.pages().filter((page) => page !== popup && page !== session.popup);
  await Promise.all(others.map((page) => page.close()));
  // Answered after all that those pages had asked for: nothing is stored of them any more.
  await say(session, { type: 'forget' });
  await session.popup.close();
  await worker.evaluate(CLEAR);
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.clearCookies();
  await giveSite(context, createSite(generation, ofSite));
  await popup.goto(session.popup.url());
  const page = await context.newPage();
  troubles.length = 0;
  return { ...session, page, popup };
}
