/** What the site finds to say about what a resident has sent. */
import { OTHER_NUMBERS, RESIDENT } from './resident';
import type { Generation } from './types';

export type Screen = 'identity' | 'verification' | 'terms' | 'password' | 'contact' | 'email-sent';

export type Field =
  | 'familyName'
  | 'number'
  | 'birthDate'
  | 'postalCode'
  | 'ibanEnd'
  | 'cardSerial'
  | 'consent'
  | 'password'
  | 'passwordAgain'
  | 'email'
  | 'emailAgain'
  | 'mobile'
  | 'landline';

export type Answers = Partial<Record<Field, string>>;

/** `field` is null where the fault is of the whole form. */
export interface Fault {
  field: Field | null;
  message: string;
}

type Rule = (answer: string, all: Answers, secret: string) => string | null;

const WRONG = 'Les informations fournies sont incorrectes.';

export const withoutSpaces = (text = ''): string => text.replace(/[\s\u00a0.]/g, '').toUpperCase();

function letters(text = ''): string {
  return text
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toUpperCase();
}

function isDate(text: string): boolean {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text.trim()) ?? [];
  if (!day || !month || !year) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

export function numberFault(answer: string): string | null {
  const number = withoutSpaces(answer);
  if (!number) return 'Veuillez saisir votre numéro de sécurité sociale.';
  if (/[^0-9AB]/.test(number)) {
    return 'Votre numéro de Sécurité sociale doit contenir des chiffres, A ou B. Veuillez recommencer.';
  }
  if (number.length < 13) return 'Votre numéro de Sécurité sociale ne peut pas être inférieur à 13 chiffres.';
  if (number.length > 13) return 'Saisissez les 13 premiers chiffres de votre numéro, sans la clé.';
  return null;
}

export function birthDateFault(answer: string): string | null {
  if (!answer.trim()) return 'Veuillez saisir votre date de naissance.';
  return isDate(answer) ? null : "La date n'a pas un format correct (jj/mm/aaaa).";
}

export function postalCodeFault(answer: string): string | null {
  if (!answer.trim()) return 'Veuillez saisir votre code postal.';
  return /^\d{5}$/.test(withoutSpaces(answer)) ? null : 'Le code postal doit contenir 5 chiffres.';
}

function passwordFault(answer: string, _all: Answers, secret: string): string | null {
  if (!answer) return `Veuillez saisir votre ${secret}.`;
  const strong = answer.length >= 8 && /[A-Z]/.test(answer) && /[a-z]/.test(answer) && /[^A-Za-z]/.test(answer);
  return strong
    ? null
    : `Votre ${secret} doit comporter au moins 8 caractères, dont une majuscule, une minuscule ` +
        'et un chiffre ou un caractère spécial.';
}

function emailFault(answer: string): string | null {
  if (!answer.trim()) return 'Veuillez saisir votre adresse e-mail.';
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(answer.trim())
    ? null
    : "L'adresse e-mail n'a pas un format correct (exemple : nom@domaine.fr).";
}

const RULES: Record<Screen, Partial<Record<Field, Rule>>> = {
  identity: {
    familyName: (answer) => {
      if (!answer.trim()) return 'Veuillez saisir votre nom de famille.';
      return /\d/.test(answer) ? 'Le nom ne doit pas contenir de chiffre.' : null;
    },
    number: numberFault,
    birthDate: birthDateFault,
    postalCode: postalCodeFault,
  },
  verification: {
    ibanEnd: (answer) => {
      if (!answer.trim()) return 'Veuillez saisir les 7 derniers chiffres de votre IBAN.';
      return /^[0-9A-Z]{7}$/.test(withoutSpaces(answer))
        ? null
        : 'Vous devez saisir les 7 derniers caractères de votre IBAN.';
    },
    cardSerial: (answer) => {
      if (!answer.trim()) return 'Veuillez saisir le numéro de série de votre carte Vitale.';
      return /^\d{8,13}$/.test(withoutSpaces(answer))
        ? null
        : 'Le numéro de série de la carte Vitale comporte de 8 à 13 chiffres.';
    },
  },
  terms: {
    consent: (answer) => {
      if (answer === 'accepted') return null;
      return answer === 'refused'
        ? 'Sans accord de votre part, la création du compte ameli ne peut pas se poursuivre : ' +
            "pour créer un compte, vous devez accepter les conditions d'utilisation."
        : "Vous devez accepter les conditions d'utilisation pour créer un compte.";
    },
  },
  password: {
    password: passwordFault,
    passwordAgain: (answer, { password }, secret) => {
      if (!answer) return `Veuillez confirmer votre ${secret}.`;
      return answer === password ? null : 'Les deux saisies ne correspondent pas. Veuillez recommencer.';
    },
  },
  contact: {
    email: emailFault,
    emailAgain: (answer, { email = '' }) => {
      if (!answer.trim()) return 'Veuillez confirmer votre adresse e-mail.';
      return answer.trim().toLowerCase() === email.trim().toLowerCase()
        ? null
        : 'Les deux adresses e-mail ne correspondent pas.';
    },
    mobile: (answer) => {
      if (!answer.trim()) return 'Veuillez saisir votre numéro de téléphone portable.';
      return /^0[67]\d{8}$/.test(withoutSpaces(answer))
        ? null
        : "Le numéro de téléphone portable n'a pas un format correct (10 chiffres, commençant par 06 ou 07).";
    },
    landline: (answer) =>
      !answer.trim() || /^0[1-59]\d{8}$/.test(withoutSpaces(answer))
        ? null
        : "Le numéro de téléphone fixe n'a pas un format correct.",
  },
  'email-sent': {},
};

/** Well written, but is it what the Assurance Maladie knows? */
function mismatch(screen: Screen, answers: Answers): Fault | null {
  if (screen === 'identity') {
    const number = withoutSpaces(answers.number);
    if (/^[78]/.test(number)) {
      return { field: 'number', message: 'Un numéro provisoire ne permet pas de créer un compte ameli.' };
    }
    if (number === OTHER_NUMBERS.otherScheme) {
      const message = "D'après nos informations, vous ne dépendez plus du régime général de l'Assurance Maladie.";
      return { field: null, message };
    }
    if (number !== RESIDENT.number || letters(answers.familyName) !== letters(RESIDENT.familyName)) {
      return { field: null, message: `${WRONG} Le nom et le numéro de sécurité sociale ne correspondent pas.` };
    }
    const others = answers.birthDate?.trim() === RESIDENT.birthDate;
    if (!others || withoutSpaces(answers.postalCode) !== RESIDENT.postalCode) return { field: null, message: WRONG };
  }
  if (screen === 'verification') {
    const ends: string[] = [RESIDENT.ibanEnd, RESIDENT.ibanEndWithLetter];
    if (!ends.includes(withoutSpaces(answers.ibanEnd))) {
      const message = "Les derniers chiffres de l'IBAN ne correspondent pas au compte bancaire connu de votre CPAM.";
      return { field: 'ibanEnd', message };
    }
    if (withoutSpaces(answers.cardSerial) !== RESIDENT.cardSerial) {
      return { field: 'cardSerial', message: 'Le numéro de série ne correspond pas à votre carte Vitale.' };
    }
  }
  return null;
}

export function faultsOf(screen: Screen, answers: Answers, generation: Generation): Fault[] {
  const secret = generation === 'portal' ? 'code personnel' : 'mot de passe';
  const faults: Fault[] = [];
  for (const [field, rule] of Object.entries(RULES[screen]) as [Field, Rule][]) {
    const message = rule(answers[field] ?? '', answers, secret);
    if (message) faults.push({ field, message });
  }
  const unknown = faults.length ? null : mismatch(screen, answers);
  return unknown ? [unknown] : faults;
}
