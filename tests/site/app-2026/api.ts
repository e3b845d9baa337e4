/** What the application asks the server. */
import { ADDRESSES } from '../addresses';
import type { Answers, Field } from '../answers';
import { type JourneyState, SCREENS } from '../journey-state';
import { RESIDENT } from '../resident';
import { json } from '../responses';
import type { SiteRequest, SiteResponse } from '../types';

const KEYS: Record<Field, string> = {
  familyName: 'nom',
  number: 'numero',
  birthDate: 'dateNaissance',
  postalCode: 'codePostal',
  ibanEnd: 'iban',
  cardSerial: 'serie',
  consent: 'consentement',
  password: 'motDePasse',
  passwordAgain: 'confirmation',
  email: 'courriel',
  emailAgain: 'confirmationCourriel',
  mobile: 'mobile',
  landline: 'fixe',
};
const FIELDS = Object.entries(KEYS) as [Field, string][];

type Sent = Record<string, unknown>;

function parse(body: string | null): Sent {
  try {
    const value: unknown = JSON.parse(body ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Sent) : {};
  } catch {
    return {};
  }
}

function answersIn(sent: Sent): Answers {
  const answers: Answers = {};
  for (const [field, key] of FIELDS) {
    const value = sent[key];
    if (typeof value === 'string') answers[field] = value;
  }
  if (answers.consent) answers.consent = answers.consent === 'accepte' ? 'accepted' : 'refused';
  return answers;
}

function where({ screen, typed }: JourneyState): Sent {
  const shown = FIELDS.map(([field, key]) => [key, field === 'consent' ? undefined : typed[field]]);
  return { etape: SCREENS.indexOf(screen) + 1, saisies: Object.fromEntries(shown) };
}

function creation(state: JourneyState, step: number, sent: Sent): SiteResponse {
  const screen = SCREENS[step - 1];
  if (!screen) return json(404, {});
  const faults = state.submit(screen, answersIn(sent));
  if (!faults.length) return json(200, where(state));
  const erreurs = faults.map(({ field, message }) => ({ champ: field && KEYS[field], message }));
  return json(200, { ...where(state), erreurs });
}

function account(): Sent {
  const { civility, firstName, familyName, number, numberKey, birthDate, postalCode, town, iban, email, mobile } =
    RESIDENT;
  return {
    identite: `${civility} ${firstName} ${familyName}`,
    nom: familyName,
    prenom: firstName,
    numero: `${number} ${numberKey}`,
    dateNaissance: birthDate,
    adresse: `12 RUE DE L’ÉGLISE, ${postalCode} ${town}`,
    iban,
    courriel: email,
    mobile,
  };
}

export function answerApi(state: JourneyState, { method, body }: SiteRequest, name: string): SiteResponse {
  const post = method === 'POST';
  const step = /^inscription\/(\d)$/.exec(name)?.[1];
  if (post && step) return creation(state, Number(step), parse(body));
  if (name === 'inscription') return json(200, where(state));
  if (name === 'activation' && post) {
    return state.activate(String(parse(body).jeton)) ? json(200, {}) : json(410, {});
  }
  if (name === 'session' && post) {
    state.expire();
    return json(200, {});
  }
  if (name === 'deconnexion' && post) {
    state.signOut();
    return json(200, {});
  }
  if (name === 'compte') {
    return state.signedIn ? json(200, account()) : json(401, { connexion: ADDRESSES['2026'].landing });
  }
  return json(404, {});
}
