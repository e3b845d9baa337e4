import type { PageRule } from '../evidence';
import { activated } from './activated';
import { contact } from './contact';
import { emailSent } from './email-sent';
import { accountLocked, expired, rejected, unavailable } from './faults';
import { home } from './home';
import { identity } from './identity';
import { oneTimeCode } from './one-time-code';
import { password } from './password';
import { signIn } from './sign-in';
import { signedIn } from './signed-in';
import { terms } from './terms';
import { verification } from './verification';

/** Every page that is known, in the order of the journey. */
export const PAGES: readonly PageRule[] = [
  home,
  signIn,
  identity,
  verification,
  terms,
  password,
  contact,
  emailSent,
  activated,
  oneTimeCode,
  signedIn,
  unavailable,
  rejected,
  accountLocked,
  expired,
];
