import type { Notice, PageName, Step, TargetName } from '../../src/journey/steps';
import type { Found, Tab } from '../browser/browser';
import { ADDRESSES, type Generation, ONE_TIME_CODE, RESIDENT } from '../site';

type Find = (page: Tab) => Found;

/** Something to put into the page: text into a field, or a box or choice to tick. */
export interface Entry {
  readonly into: Find;
  /** null: tick it. */
  readonly text: string | null;
}

/** One page of the journey as the replica gives it, what must be seen there, and how one gets on. */
export interface Stage {
  readonly name: string;
  readonly page: PageName;
  readonly step: Step | null;
  readonly notice?: Notice;
  /** The real controls that must be ringed. */
  readonly targets: Partial<Record<TargetName, Find>>;
  /** Words that the hint must say. */
  readonly hint: RegExp;
  /** What the popup must say of the steps, current first. */
  readonly current: Step | null;
  readonly done: readonly Step[];
  readonly badge: string;
  readonly entries?: readonly Entry[];
  /** Something wrong to send first, to which the site answers with an error on the same page. */
  readonly wrong?: readonly Entry[];
  /** What leads on. */
  readonly next: Find;
  /** Where to go first: pages that nothing before leads to. */
  readonly from?: string;
}

const text = (into: Find, value: string): Entry => ({ into, text: value });
const tick = (into: Find): Entry => ({ into, text: null });
const css =
  (selector: string): Find =>
  (page) =>
    page.locator(selector);

/** The whole journey, from the public home to the signed-in page. */
export function stagesOf(generation: Generation): readonly Stage[] {
  return generation === 'portal' ? portalStages() : stagesOf2026();
}

const home = (): Stage => ({
  name: 'home',
  page: 'home',
  step: 1,
  targets: { 'account-link': css('a.entree-compte') },
  hint: /accès au compte/,
  current: 1,
  done: [],
  badge: '',
  next: css('a.entree-compte'),
});

function portalStages(): Stage[] {
  const field = (name: string) => css(`#creationImmediate_1${name}`);
  const next = field('valider');
  const [number, password] = [css('#connexioncompte_2nir_as'), css('#connexioncompte_2connexion_code')];
  return [
    { ...home(), from: ADDRESSES.portal.home },
    {
      name: 'sign-in',
      page: 'sign-in',
      step: 1,
      targets: { 'create-account-link': css('p.msg-connexion a') },
      hint: /créer un compte/i,
      current: 1,
      done: [],
      badge: '',
      next: css('p.msg-connexion a'),
    },
    {
      ...creation(2, [1]),
      targets: {
        'family-name': field('nomFamille'),
        'social-security-number': field('numSecuriteSociale'),
        'birth-date': field('dateNaissance'),
        'postal-code': field('codePostal'),
      },
      entries: [
        text(field('nomFamille'), RESIDENT.familyName),
        text(field('numSecuriteSociale'), RESIDENT.number),
        text(field('dateNaissance'), RESIDENT.birthDate),
        text(field('codePostal'), RESIDENT.postalCode),
      ],
      wrong: [
        text(field('nomFamille'), 'DUPONT'),
        text(field('numSecuriteSociale'), RESIDENT.number),
        text(field('dateNaissance'), RESIDENT.birthDate),
        text(field('codePostal'), RESIDENT.postalCode),
      ],
      next,
    },
    {
      ...creation(3, [1, 2]),
      targets: { 'iban-last-digits': field('finIban'), 'card-serial-number': field('numSerieVitale') },
      entries: [text(field('finIban'), RESIDENT.ibanEnd), text(field('numSerieVitale'), RESIDENT.cardSerial)],
      wrong: [text(field('finIban'), '0000000'), text(field('numSerieVitale'), RESIDENT.cardSerial)],
      next,
    },
    {
      ...creation(4, [1, 2, 3]),
      targets: { 'paperless-consent': field('acceptationConditions') },
      entries: [tick(field('acceptationConditions'))],
      wrong: [],
      next,
    },
    {
      ...creation(5, [1, 2, 3, 4]),
      targets: {
        'new-password': field('codePersonnel'),
        'new-password-confirmation': field('confirmationCodePersonnel'),
      },
      entries: [
        text(field('codePersonnel'), RESIDENT.password),
        text(field('confirmationCodePersonnel'), RESIDENT.password),
      ],
      wrong: [text(field('codePersonnel'), RESIDENT.password), text(field('confirmationCodePersonnel'), 'Autre2026!')],
      next,
    },
    {
      ...creation(6, [1, 2, 3, 4, 5]),
      targets: {
        email: field('adresseEmail'),
        'email-confirmation': field('confirmationEmail'),
        phone: field('telephonePortable'),
        'continue-button': next,
      },
      entries: [
        text(field('adresseEmail'), RESIDENT.email),
        text(field('confirmationEmail'), RESIDENT.email),
        text(field('telephonePortable'), RESIDENT.mobile),
      ],
      wrong: [
        text(field('adresseEmail'), RESIDENT.email),
        text(field('confirmationEmail'), 'autre@courriel.example'),
        text(field('telephonePortable'), RESIDENT.mobile),
      ],
      next,
    },
    emailSent(),
    { ...activated(), targets: { 'sign-in-link': css('a.bouton') }, next: css('a.bouton') },
    {
      name: 'sign-in-again',
      page: 'sign-in',
      step: 7,
      targets: { 'social-security-number': number, password },
      hint: /vérifier/,
      current: 7,
      done: [1, 2, 3, 4, 5, 6],
      badge: '7',
      entries: [text(number, RESIDENT.number), text(password, RESIDENT.password)],
      wrong: [text(number, RESIDENT.number), text(password, 'Mauvais2026')],
      next: css('#id_r_cnx_btn_submit'),
    },
    { ...signedIn(), targets: { 'sign-out-link': css('#lienDeconnexionId') }, next: css('#lienDeconnexionId') },
  ];
}

function stagesOf2026(): Stage[] {
  const field =
    (label: string): Find =>
    (page) =>
      page.getByLabel(label, { exact: true });
  const role =
    (kind: 'button' | 'link') =>
    (name: string): Find =>
    (page) =>
      page.getByRole(kind, { name, exact: true });
  const [button, link] = [role('button'), role('link')];
  const [next, last] = [button('Continuer'), button('CONTINUER')];
  const accept = field('J’accepte les conditions d’utilisation et les relevés en ligne');
  const refuse = field('Je n’accepte pas, je garde mes relevés papier');
  const [number, password] = [css('#userfield'), css('#passwordfield')];
  const digits = css('[id^=numOTP]');
  return [
    { ...home(), from: ADDRESSES['2026'].home },
    {
      name: 'cookies',
      page: 'sign-in',
      step: 1,
      notice: 'cookies',
      targets: {},
      hint: /cookies/,
      current: 1,
      done: [],
      badge: '',
      next: css('#idWArefuser'),
    },
    {
      name: 'landing',
      page: 'sign-in',
      step: 1,
      targets: { 'create-account-link': link('Créez votre compte') },
      hint: /créer un compte/i,
      current: 1,
      done: [],
      badge: '',
      next: link('Créez votre compte'),
    },
    {
      ...creation(2, [1]),
      targets: {
        'family-name': field('Nom de famille'),
        'social-security-number': field('Numéro de sécurité sociale'),
        'birth-date': field('Date de naissance (jj/mm/aaaa)'),
        'postal-code': field('Code postal'),
      },
      entries: [
        text(field('Nom de famille'), RESIDENT.familyName),
        text(field('Numéro de sécurité sociale'), RESIDENT.number),
        text(field('Date de naissance (jj/mm/aaaa)'), RESIDENT.birthDate),
        text(field('Code postal'), RESIDENT.postalCode),
      ],
      wrong: [
        text(field('Nom de famille'), RESIDENT.familyName),
        text(field('Numéro de sécurité sociale'), '25203'),
        text(field('Date de naissance (jj/mm/aaaa)'), RESIDENT.birthDate),
        text(field('Code postal'), RESIDENT.postalCode),
      ],
      next,
    },
    {
      ...creation(3, [1, 2]),
      targets: {
        'iban-last-digits': field('Les 7 derniers caractères de votre IBAN'),
        'card-serial-number': field('Numéro de série de la carte Vitale'),
      },
      entries: [
        text(field('Les 7 derniers caractères de votre IBAN'), RESIDENT.ibanEndWithLetter),
        text(field('Numéro de série de la carte Vitale'), RESIDENT.cardSerial),
      ],
      wrong: [
        text(field('Les 7 derniers caractères de votre IBAN'), RESIDENT.ibanEnd),
        text(field('Numéro de série de la carte Vitale'), '11111111111'),
      ],
      next,
    },
    {
      ...creation(4, [1, 2, 3]),
      targets: { 'paperless-consent': (page) => accept(page).or(refuse(page)) },
      entries: [tick(accept)],
      wrong: [tick(refuse)],
      next,
    },
    {
      ...creation(5, [1, 2, 3, 4]),
      targets: {
        'new-password': field('Mot de passe'),
        'new-password-confirmation': field('Confirmez votre mot de passe'),
      },
      entries: [
        text(field('Mot de passe'), RESIDENT.password),
        text(field('Confirmez votre mot de passe'), RESIDENT.password),
      ],
      wrong: [text(field('Mot de passe'), 'lavande'), text(field('Confirmez votre mot de passe'), 'lavande')],
      next,
    },
    {
      ...creation(6, [1, 2, 3, 4, 5]),
      targets: {
        email: field('Adresse e-mail'),
        'email-confirmation': field('Confirmez votre adresse e-mail'),
        phone: field('Téléphone mobile'),
        'continue-button': last,
      },
      entries: [
        text(field('Adresse e-mail'), RESIDENT.email),
        text(field('Confirmez votre adresse e-mail'), RESIDENT.email),
        text(field('Téléphone mobile'), RESIDENT.mobile),
      ],
      wrong: [
        text(field('Adresse e-mail'), 'helene.martin'),
        text(field('Confirmez votre adresse e-mail'), 'helene.martin'),
        text(field('Téléphone mobile'), RESIDENT.mobile),
      ],
      next: last,
    },
    emailSent(),
    { ...activated(), targets: { 'sign-in-link': link('Se connecter') }, next: link('Se connecter') },
    {
      name: 'landing-again',
      page: 'sign-in',
      step: 7,
      targets: { 'sign-in-link': link('Connectez-vous') },
      hint: /vérifier/,
      current: 7,
      done: [1, 2, 3, 4, 5, 6],
      badge: '7',
      next: link('Connectez-vous'),
    },
    {
      name: 'sign-in-again',
      page: 'sign-in',
      step: 7,
      targets: { 'social-security-number': number, password },
      hint: /vérifier/,
      current: 7,
      done: [1, 2, 3, 4, 5, 6],
      badge: '7',
      entries: [text(number, RESIDENT.number), text(password, RESIDENT.password)],
      wrong: [text(number, RESIDENT.number), text(password, 'Mauvais2026!')],
      next: css('#id_r_cnx_btn_submit'),
    },
    {
      name: 'one-time-code',
      page: 'one-time-code',
      step: 7,
      targets: { 'one-time-code': digits },
      hint: /code/,
      current: 7,
      done: [1, 2, 3, 4, 5, 6],
      badge: '7',
      entries: [text((page) => digits(page).first(), ONE_TIME_CODE)],
      wrong: [text((page) => digits(page).first(), '000000')],
      next: css('#boutonValiderOTP'),
    },
    { ...signedIn(), targets: { 'sign-out-link': css('a.deconnexionButton') }, next: css('a.deconnexionButton') },
  ];
}

const PAGE_OF_STEP = { 2: 'identity', 3: 'verification', 4: 'terms', 5: 'password', 6: 'contact' } as const;
const HINT_OF_STEP = {
  2: /qui vous êtes/,
  3: /RIB.*carte Vitale/,
  4: /zéro papier.*adresse e-mail devient obligatoire/s,
  5: /mot de passe/,
  6: /deux fois.*envoyer un e-mail/s,
};

function creation(step: 2 | 3 | 4 | 5 | 6, done: readonly Step[]) {
  const page = PAGE_OF_STEP[step];
  return { name: page, page, step, hint: HINT_OF_STEP[step], current: step, done, badge: String(step) } as const;
}

/** The e-mail is read in the mailbox, which is on another host: there the extension is not. */
const emailSent = (): Stage => ({
  name: 'email-sent',
  page: 'email-sent',
  step: 7,
  targets: {},
  hint: /messagerie.*lien/s,
  current: 7,
  done: [1, 2, 3, 4, 5, 6],
  badge: '7',
  next: css('article a'),
});

const activated = () =>
  ({
    name: 'activated',
    page: 'activated',
    step: 7,
    hint: /activé/,
    current: 7,
    done: [1, 2, 3, 4, 5, 6],
    badge: '7',
  }) as const;

const signedIn = () =>
  ({
    name: 'signed-in',
    page: 'signed-in',
    step: 7,
    hint: /terminé/,
    current: null,
    done: [1, 2, 3, 4, 5, 6, 7],
    badge: '',
  }) as const;
