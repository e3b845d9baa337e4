// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { Address, Links } from '../../src/popup/address';
import { LOOK_ALIKES, OF_THE_BROWSER, OFFICIAL } from './look-alikes';

/** What a resident reads in the popup, of every address that somebody could be led to. */

function shown(address: string | undefined) {
  const popup = document.createElement('div');
  render(<Address address={address} />, popup);
  const text = (selector: string) => popup.querySelector(selector)?.textContent ?? '';
  return { verdict: text('.verdict'), address: text('.shown'), marked: text('.shown strong'), all: popup.textContent };
}

describe('the popup', () => {
  test('warns of every look-alike, with what decides marked', () => {
    for (const address of LOOK_ALIKES) {
      const { verdict, address: written, marked, all } = shown(address);
      expect(verdict, address).toBe('Attention\u00a0: cette adresse n’est pas celle d’ameli.fr.');
      expect(all, address).toContain('N’y tapez rien de votre compte ameli');
      expect(all, address).not.toContain('site officiel.');
      // What can be read as an address at all is shown, and its marked part is never the right one.
      expect(written, address).toContain(marked);
      expect(marked, address).not.toMatch(/(^|\.)ameli\.fr$/);
      if (URL.canParse(address)) expect(marked, address).not.toBe('');
    }
    expect(LOOK_ALIKES.length).toBeGreaterThanOrEqual(200);
  });

  test.each(OFFICIAL)('says of %s that it is official', (address) => {
    expect(shown(address)).toMatchObject({ verdict: 'Vous êtes sur le site officiel.', marked: 'ameli.fr' });
  });

  test.each([...OF_THE_BROWSER, undefined])('says of %s neither', (address) => {
    const { verdict, marked } = shown(address);
    expect(verdict).not.toMatch(/officiel|Attention/);
    expect(marked).toBe('');
  });

  test('says without https what is wrong with it', () => {
    expect(shown('http://assure.ameli.fr/').all).toContain('commence par «\u00a0https\u00a0», avec un «\u00a0s\u00a0»');
  });

  test('says why no link of an SMS or e-mail is to be followed, and by what the one exception is known', () => {
    const popup = document.createElement('div');
    render(<Links />, popup);
    const text = popup.textContent ?? '';
    expect(text).toMatch(/SMS ou par e-mail.*Ne cliquez pas\. Il peut ouvrir une copie du site/s);
    expect(text).toMatch(/Une seule exception.*e-mail d’activation/s);
    expect(text).toMatch(/Vous venez de le demander.*Il ne demande ni numéro, ni mot de passe, ni carte bancaire/s);
    expect(text).toMatch(/Vous n’avez rien demandé.*Ne cliquez pas\.$/s);
  });
});
