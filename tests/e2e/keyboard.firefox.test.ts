import { expect, test } from 'vitest';
import { ADDRESSES } from '../site';
import { openFirefoxSession } from './firefox-session';
import { checkStaysAtHome, OTHER_SITES } from './other-sites';

const poll = <T>(value: () => T) => expect.poll(value, { timeout: 20_000, interval: 100 });

test('in Firefox too: in and out by Tab and by the shortcut, announced once, a word where no voice is; on no other site', {
  timeout: 180_000,
}, async () => {
  const { page, popup, troubles, pressAltShift, close } = await openFirefoxSession('portal');
  const focus = () =>
    page.evaluate(() => {
      const ours = document.activeElement?.shadowRoot?.activeElement;
      return ours == null ? (document.activeElement?.id ?? '') : `${ours.localName}.${ours.className}`;
    });
  const form = () =>
    page.evaluate(
      () => document.querySelector('pas-a-pas-ameli')?.shadowRoot?.querySelector<HTMLElement>('.root')?.dataset.form,
    );
  const said = () =>
    page.evaluate(
      () => document.querySelector('pas-a-pas-ameli')?.shadowRoot?.querySelector('.root ~ [role=status]')?.textContent,
    );
  try {
    await poll(() => popup.evaluate(() => document.body.textContent)).toMatch(/Alt\+Maj\+M vous mène à l’aide/);
    await page.goto(ADDRESSES.portal.signIn);
    await poll(said).toMatch(/^Étape\u00a01 sur\u00a07\. Cliquez pour créer un compte/);
    await page.keyboard.press('Tab');
    await poll(focus).toBe('button.skip');
    await page.keyboard.press('Enter');
    await poll(focus).toBe('div.body');
    for (let stop = 0; stop < 4; stop++) await page.keyboard.press('Tab');
    await poll(focus).toBe('button.');
    await page.keyboard.press('Enter');
    // Which voices there are is the machine's affair: it either speaks, or says that it cannot.
    await poll(() =>
      page.evaluate(() => document.querySelector('pas-a-pas-ameli')?.shadowRoot?.querySelector('.card')?.textContent),
    ).toMatch(/pas de voix française|voix ne répond pas|Arrêter/);
    await page.keyboard.press('Escape');
    await poll(form).toBe('chip');
    expect(await focus()).toBe('');
    // The keys themselves, as the browser hears them: to the card, which opens, and back to the field.
    await page.locator('#connexioncompte_2nir_as').focus();
    await pressAltShift('M');
    await poll(focus).toBe('div.body');
    expect(await form()).toBe('card');
    await pressAltShift('M');
    await poll(focus).toBe('connexioncompte_2nir_as');
    await pressAltShift('M');
    await poll(focus).toBe('div.body');
    await page.keyboard.press('Escape');
    await poll(form).toBe('chip');
    await poll(focus).toBe('connexioncompte_2nir_as');
    expect(troubles).toEqual([]);
    await checkStaysAtHome({ page, popup }, [ADDRESSES.portal.signIn, 'sign-in'], OTHER_SITES);
  } finally {
    await close();
  }
});
