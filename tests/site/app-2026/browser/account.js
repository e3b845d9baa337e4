/** The screens beside the creation: activation, the signed-in account, what comes after. */
import { alertBox, button, h } from './dom.js';
import { textField } from './fields.js';

const LANDING =
  'https://ameliconnect.ameli.fr/oauth2/authorize?response_type=code&client_id=compte_AS_WEB&scope=openid';

const card = (...children) => h('div', { class: 'v-card' }, ...children);
const row = (name, value) => h('div', { class: 'ligne' }, h('dt', {}, name), h('dd', {}, value));
const to = (path, text) => h('a', { href: `/compte/${path}`, class: 'interne' }, text);

export const activated = (done) =>
  done
    ? [
        h('h1', {}, 'Félicitations, votre compte est activé\u00a0!'),
        card(
          h(
            'p',
            {},
            'Votre adresse e-mail est confirmée. Connectez-vous avec votre numéro de sécurité ' +
              'sociale et votre mot de passe.',
          ),
          h('a', { class: 'v-btn v-btn--variant-flat', href: LANDING }, 'Se connecter'),
        ),
      ]
    : [h('h1', {}, 'Activation impossible'), card(alertBox('Ce lien n’est plus valable.'))];

export const home = (account) => [
  h('h1', {}, `Bonjour ${account.identite}`),
  h(
    'div',
    { class: 'grille' },
    card(
      h('h2', {}, 'Vos derniers remboursements'),
      h('dl', {}, row('12 octobre', '19,00\u00a0€'), row('3 octobre', '7,42\u00a0€')),
      to('mes-paiements', 'Voir tous les paiements'),
    ),
    card(
      h('h2', {}, 'Votre profil'),
      h('dl', {}, row('Numéro de sécurité sociale', account.numero)),
      to('mes-informations', 'Vos informations'),
    ),
  ),
];

export const personalData = (account) => [
  h('h1', {}, 'Vos informations'),
  card(
    h(
      'dl',
      {},
      row('Nom de famille', account.nom),
      row('Prénom', account.prenom),
      row('Date de naissance', account.dateNaissance),
      row('Numéro de sécurité sociale', account.numero),
      row('Adresse', account.adresse),
      row('IBAN', account.iban),
    ),
    to('mes-informations/coordonnees-bancaires', 'Changer de coordonnées bancaires'),
    h('h2', {}, 'Vos moyens de contact'),
    textField({ key: 'courriel', label: 'Adresse e-mail', type: 'email', value: account.courriel }).root,
    textField({ key: 'mobile', label: 'Téléphone mobile', type: 'tel', value: account.mobile }).root,
    h('div', { class: 'v-card-actions' }, button('Enregistrer', { variant: 'flat' })),
  ),
];

export const bankDetails = () => [
  h('h1', {}, 'Changer de coordonnées bancaires'),
  card(
    h('p', {}, 'Indiquez le compte sur lequel vous souhaitez recevoir vos remboursements.'),
    textField({ key: 'iban', label: 'Nouvel IBAN', maxlength: 34 }).root,
    textField({ key: 'ancien', label: 'Les 7 derniers caractères de l’ancien IBAN', maxlength: 9 }).root,
    textField({ key: 'serie', label: 'Numéro de série de la carte Vitale', maxlength: 13 }).root,
    h('div', { class: 'v-card-actions' }, button('Valider', { variant: 'flat' }), to('mes-informations', 'Annuler')),
  ),
];

export const payments = () => [
  h('h1', {}, 'Vos paiements'),
  card(
    h(
      'dl',
      {},
      row('12 octobre — Consultation généraliste', '19,00\u00a0€'),
      row('3 octobre — Pharmacie', '7,42\u00a0€'),
      row('18 septembre — Analyses médicales', '31,08\u00a0€'),
    ),
    to('accueil', 'Retour à l’accueil'),
  ),
];

export const signedOut = () => [
  h('h1', {}, 'Vous êtes déconnecté'),
  card(
    h('p', {}, 'À bientôt sur votre compte ameli. Sur un ordinateur partagé, fermez aussi le navigateur.'),
    h('a', { class: 'v-btn', href: 'https://www.ameli.fr/assure' }, 'Revenir sur ameli.fr'),
  ),
];

export const expired = () => [
  h('h1', {}, 'Votre session a expiré'),
  card(
    alertBox('Vous êtes resté trop longtemps sans activité. Pour votre sécurité, votre session est terminée.'),
    h('a', { class: 'v-btn v-btn--variant-flat', href: LANDING }, 'Recommencer'),
  ),
];

export const terms = () => [
  h('h1', {}, 'Conditions d’utilisation du compte ameli'),
  card(
    h('h2', {}, 'Adhésion'),
    h(
      'p',
      {},
      'La création du compte demande le nom de famille, le numéro de sécurité sociale, la ' +
        'date de naissance et le code postal de l’assuré, les derniers caractères de son IBAN ' +
        'et le numéro de série de sa carte Vitale.',
    ),
    h('h2', {}, 'Relevés en ligne («\u00a0zéro papier\u00a0»)'),
    h(
      'p',
      {},
      'L’adhésion vaut acceptation de ne plus recevoir les relevés de prestations par ' +
        'courrier postal. Une adresse e-mail est obligatoire.',
    ),
    h('h2', {}, 'Mot de passe'),
    h('p', {}, 'L’assuré choisit un mot de passe d’au moins 8 caractères et le garde secret.'),
    h('h2', {}, 'Résiliation'),
    h('p', {}, 'L’assuré peut fermer son compte à tout moment.'),
  ),
];

export const accessibility = () => [
  h('h1', {}, 'Accessibilité'),
  card(h('p', {}, 'Ce service est non conforme au référentiel général d’amélioration de l’accessibilité.')),
];

export const signOutLink = (onclick) =>
  h(
    'a',
    { class: 'deconnexionButton', href: '/compte/deconnexion', title: 'Déconnexion du compte ameli', onclick },
    'Déconnexion',
  );
