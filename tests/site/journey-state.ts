/** Where the one resident of one replica is. Both generations of pages are drawn from it. */

import { ADDRESSES } from './addresses';
import { type Answers, type Fault, faultsOf, type Screen, withoutSpaces } from './answers';
import { ACTIVATION_TOKEN, ONE_TIME_CODE, RESIDENT } from './resident';
import type { Generation, SiteOptions } from './types';

export const SCREENS: readonly Screen[] = ['identity', 'verification', 'terms', 'password', 'contact', 'email-sent'];

export interface Mail {
  subject: string;
  lines: string[];
  link?: { text: string; address: string };
}

export type SignInOutcome = 'signed-in' | 'code-asked' | 'wrong' | 'not-activated' | 'locked';

const WRONG_PASSWORDS_ALLOWED = 3;

export class JourneyState {
  screen: Screen = 'identity';
  /** What was typed last, to show it again; never a password. */
  typed: Answers = {};
  readonly mails: Mail[] = [];
  readonly cookiesChosenOn = new Set<string>();
  emailSent = false;
  activated: boolean;
  signedIn = false;
  codeAsked = false;
  private password: string | null;
  private wrongPasswords = 0;

  constructor(
    readonly generation: Generation,
    { account = 'none' }: SiteOptions,
  ) {
    this.activated = account === 'active';
    this.password = this.activated ? RESIDENT.password : null;
  }

  get locked(): boolean {
    return this.wrongPasswords >= WRONG_PASSWORDS_ALLOWED;
  }

  hasReached(screen: Screen): boolean {
    return SCREENS.indexOf(screen) <= SCREENS.indexOf(this.screen);
  }

  /** Takes a screen's answers. One not reached yet, or passed for good, changes nothing. */
  submit(screen: Screen, answers: Answers): Fault[] {
    if (!this.hasReached(screen) || this.screen === 'email-sent') return [];
    const { password, passwordAgain: _, ...shown } = answers;
    this.typed = { ...this.typed, ...shown };
    const faults = faultsOf(screen, answers, this.generation);
    if (!faults.length && this.activated) {
      const message = 'Un compte ameli existe déjà pour ce numéro de sécurité sociale. Connectez-vous à votre compte.';
      faults.push({ field: null, message });
    }
    if (faults.length) {
      this.screen = screen;
      return faults;
    }
    if (screen === 'password' && password) this.password = password;
    if (screen === 'contact') this.sendActivationMail();
    this.screen = SCREENS[SCREENS.indexOf(screen) + 1] ?? screen;
    return [];
  }

  goBackFrom(screen: Screen): void {
    if (this.screen === 'email-sent' || !this.hasReached(screen)) return;
    this.screen = SCREENS[SCREENS.indexOf(screen) - 1] ?? 'identity';
  }

  /** A session that timed out: what was begun is lost, what was finished is not. */
  expire(): void {
    this.signedIn = false;
    this.codeAsked = false;
    if (this.screen === 'email-sent') return;
    this.screen = 'identity';
    this.typed = {};
  }

  activate(token: string | null): boolean {
    if (token !== ACTIVATION_TOKEN || !this.emailSent) return false;
    this.activated = true;
    this.screen = 'identity';
    this.typed = {};
    return true;
  }

  signIn(number: string, password: string): SignInOutcome {
    if (this.locked) return 'locked';
    if (withoutSpaces(number) !== RESIDENT.number || !this.password) return 'wrong';
    if (!this.activated) return 'not-activated';
    if (password !== this.password) {
      this.wrongPasswords += 1;
      return this.locked ? 'locked' : 'wrong';
    }
    this.wrongPasswords = 0;
    if (this.generation === 'portal') {
      this.signedIn = true;
      return 'signed-in';
    }
    this.codeAsked = true;
    this.sendCodeMail();
    return 'code-asked';
  }

  giveCode(code: string): boolean {
    if (!this.codeAsked || code !== ONE_TIME_CODE) return false;
    this.codeAsked = false;
    this.signedIn = true;
    return true;
  }

  signOut(): void {
    this.signedIn = false;
  }

  unlock(): void {
    this.wrongPasswords = 0;
  }

  sendCodeMail(): void {
    this.mails.unshift({
      subject: `${ONE_TIME_CODE} est votre code de sécurité`,
      lines: [`Votre code de sécurité : ${ONE_TIME_CODE}`, 'Il est valable 10 minutes. Ne le communiquez à personne.'],
    });
  }

  private sendActivationMail(): void {
    this.emailSent = true;
    this.mails.unshift({
      subject: 'Activez votre compte ameli',
      lines: [
        `Bonjour ${RESIDENT.civility} ${RESIDENT.familyName},`,
        'Vous venez de demander la création de votre compte ameli. Pour terminer, cliquez sur le lien ci-dessous.',
        'Ce lien est valable 48 heures. Ne répondez pas à ce message.',
      ],
      link: { text: 'Activer mon compte ameli', address: ADDRESSES[this.generation].activation },
    });
  }
}
