import { afterEach, expect, test } from 'vitest';
import { checkProgress, statesIn } from './checks';
import { goOn, mouse } from './hands';
import { observe, openSession, type Session } from './harness';
import { stagesOf } from './stages';

let session: Session;
afterEach(() => session.close());

async function upToVerification(): Promise<void> {
  for (const stage of stagesOf('portal').slice(0, 3)) {
    if (stage.from !== undefined) await session.page.goto(stage.from);
    await expect.poll(async () => (await observe(session.page)).page).toBe(stage.page);
    await goOn(session.page, stage, mouse, '');
  }
  await checkProgress(session, { current: 3, done: [1, 2], badge: '3' });
}

test('« Terminer et effacer » forgets everything, and says so', async () => {
  session = await openSession('portal');
  await upToVerification();
  await session.popup.getByRole('button', { name: 'Terminer et effacer' }).click();
  await checkProgress(session, { current: 1, done: [], badge: '' });
  expect(await session.popup.getByRole('status').textContent()).toMatch(
    /effacé.*Déconnectez-vous aussi d’ameli et de votre messagerie/,
  );
  expect(await session.worker.evaluate('chrome.storage.session.get()')).toEqual({});
  expect(await session.worker.evaluate('chrome.storage.local.get()')).toEqual({});
});

test('progress is kept in memory only', async () => {
  session = await openSession('portal');
  await upToVerification();
  expect(await session.worker.evaluate('chrome.storage.local.get()')).toEqual({});
  expect(await session.worker.evaluate('chrome.storage.sync.get()')).toEqual({});
});

test('« Aller sur ameli.fr » and the guide open in tabs of their own', async () => {
  session = await openSession('portal');
  const { context, popup } = session;
  const link = popup.getByRole('link', { name: 'Aller sur ameli.fr' });
  expect(await link.getAttribute('href')).toBe('https://assure.ameli.fr/');
  const opened = context.waitForEvent('page');
  await link.click();
  expect((await opened).url()).toMatch(/^https:\/\/assure\.ameli\.fr\//);
  await upToVerification();
  const guideOpened = context.waitForEvent('page');
  await popup.getByRole('link', { name: /guide/ }).click();
  const guide = await guideOpened;
  await expect.poll(() => statesIn(guide)).toEqual(['done', 'done', 'current', 'todo', 'todo', 'todo', 'todo']);
  expect(await guide.locator('svg[role=img]').count()).toBe(4);
  expect(session.troubles).toEqual([]);
});
