import { ADDRESSES, ONE_TIME_CODE, RESIDENT } from '../site';
import { activated, creation, css, emailSent, type Find, home, type Stage, signedIn, text, tick } from './stage';

/** The journey on the pages of 2026. */
export function stagesOf2026(): Stage[] {
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
      wrong: {
        entries: [
          text(field('Nom de famille'), RESIDENT.familyName),
          text(field('Numéro de sécurité sociale'), '25203'),
          text(field('Date de naissance (jj/mm/aaaa)'), RESIDENT.birthDate),
          text(field('Code postal'), RESIDENT.postalCode),
        ],
        says: /Tapez 13\u00a0chiffres/,
      },
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
      wrong: {
        entries: [
          text(field('Les 7 derniers caractères de votre IBAN'), RESIDENT.ibanEnd),
          text(field('Numéro de série de la carte Vitale'), '11111111111'),
        ],
        says: /Relisez le numéro de série sur la carte Vitale/,
      },
      next,
    },
    {
      ...creation(4, [1, 2, 3]),
      targets: { 'paperless-consent': (page) => accept(page).or(refuse(page)) },
      entries: [tick(accept)],
      wrong: { entries: [tick(refuse)], says: /Sans votre accord/ },
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
      wrong: {
        entries: [text(field('Mot de passe'), 'lavande'), text(field('Confirmez votre mot de passe'), 'lavande')],
        says: /Suivez les règles écrites sur la page/,
      },
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
      wrong: {
        entries: [
          text(field('Adresse e-mail'), 'helene.martin'),
          text(field('Confirmez votre adresse e-mail'), 'helene.martin'),
          text(field('Téléphone mobile'), RESIDENT.mobile),
        ],
        says: /Relisez votre adresse e-mail, lettre par lettre/,
      },
      next: last,
    },
    emailSent(),
    { ...activated(), targets: { 'sign-in-link': link('Se connecter') }, next: link('Se connecter') },
    {
      name: 'landing-again',
      page: 'sign-in',
      step: 7,
      targets: { 'sign-in-link': link('Connectez-vous') },
      hint: /vérifier.*Cliquez ensuite sur l’accès entouré/s,
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
      hint: /vérifier.*Tapez ensuite votre numéro/s,
      current: 7,
      done: [1, 2, 3, 4, 5, 6],
      badge: '7',
      entries: [text(number, RESIDENT.number), text(password, RESIDENT.password)],
      wrong: {
        entries: [text(number, RESIDENT.number), text(password, 'Mauvais2026!')],
        says: /Retapez lentement le numéro et le mot de passe/,
      },
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
      wrong: { entries: [text((page) => digits(page).first(), '000000')], says: /Retapez lentement le code reçu/ },
      next: css('#boutonValiderOTP'),
    },
    { ...signedIn(), targets: { 'sign-out-link': css('a.deconnexionButton') }, next: css('a.deconnexionButton') },
  ];
}
