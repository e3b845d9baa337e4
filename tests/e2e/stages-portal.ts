import { ADDRESSES, RESIDENT } from '../site';
import { activated, creation, css, emailSent, home, type Stage, signedIn, text, tick } from './stage';

/** The journey on the portal. */
export function portalStages(): Stage[] {
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
      wrong: {
        entries: [
          text(field('nomFamille'), 'DUPONT'),
          text(field('numSecuriteSociale'), RESIDENT.number),
          text(field('dateNaissance'), RESIDENT.birthDate),
          text(field('codePostal'), RESIDENT.postalCode),
        ],
        says: /D’abord le nom\u00a0: celui de naissance.*code postal/s,
      },
      next,
    },
    {
      ...creation(3, [1, 2]),
      targets: { 'iban-last-digits': field('finIban'), 'card-serial-number': field('numSerieVitale') },
      entries: [text(field('finIban'), RESIDENT.ibanEnd), text(field('numSerieVitale'), RESIDENT.cardSerial)],
      wrong: {
        entries: [text(field('finIban'), '0000000'), text(field('numSerieVitale'), RESIDENT.cardSerial)],
        says: /Prenez le RIB du compte où la CPAM vous rembourse/,
      },
      next,
    },
    {
      ...creation(4, [1, 2, 3]),
      targets: { 'paperless-consent': field('acceptationConditions') },
      entries: [tick(field('acceptationConditions'))],
      wrong: { entries: [], says: /Sans votre accord/ },
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
      wrong: {
        entries: [
          text(field('codePersonnel'), RESIDENT.password),
          text(field('confirmationCodePersonnel'), 'Autre2026!'),
        ],
        says: /Tapez le même mot de passe dans les deux cases/,
      },
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
      wrong: {
        entries: [
          text(field('adresseEmail'), RESIDENT.email),
          text(field('confirmationEmail'), 'autre@courriel.example'),
          text(field('telephonePortable'), RESIDENT.mobile),
        ],
        says: /Tapez la même adresse e-mail dans les deux cases/,
      },
      next,
    },
    emailSent(),
    { ...activated(), targets: { 'sign-in-link': css('a.bouton') }, next: css('a.bouton') },
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
        entries: [text(number, RESIDENT.number), text(password, 'Mauvais2026')],
        says: /Retapez lentement le numéro et le mot de passe/,
      },
      next: css('#id_r_cnx_btn_submit'),
    },
    { ...signedIn(), targets: { 'sign-out-link': css('#lienDeconnexionId') }, next: css('#lienDeconnexionId') },
  ];
}
