/** The screens of the account's creation, each a title, fields, and what is sent when one goes on. */
import { alertBox, button, h, helpButton } from './dom.js';
import { radioGroup, select, textField } from './fields.js';

const SCREENS = [
  {
    title: 'Vos informations personnelles',
    intro: 'Tous les champs sont obligatoires. Préparez votre carte Vitale et votre RIB.',
    fields: (typed) => [
      textField({ key: 'nom', label: 'Nom de famille', value: typed.nom, maxlength: 50 }),
      textField({
        key: 'numero',
        label: 'Numéro de sécurité sociale',
        value: typed.numero,
        maxlength: 13,
        hint: '13 caractères, sans la clé',
      }),
      helpButton('Où trouver ce numéro\u00a0?', 'Votre numéro de sécurité sociale', [
        'Il est inscrit sur votre carte Vitale et sur vos relevés de remboursement. Il compte ' +
          '13 caractères, suivis de 2 chiffres qui ne sont pas demandés ici.',
        'Si vous êtes né en Corse, saisissez 2A ou 2B.',
      ]),
      textField({
        key: 'dateNaissance',
        label: 'Date de naissance (jj/mm/aaaa)',
        value: typed.dateNaissance,
        maxlength: 10,
        mask: true,
      }),
      textField({ key: 'codePostal', label: 'Code postal', value: typed.codePostal, maxlength: 5 }),
    ],
    next: 'Continuer',
  },
  {
    title: 'Vérifions qu’il s’agit bien de vous',
    intro: 'Ces informations sont déjà connues de votre caisse d’assurance maladie.',
    fields: (typed) => [
      textField({ key: 'iban', label: 'Les 7 derniers caractères de votre IBAN', value: typed.iban, maxlength: 9 }),
      helpButton('Où trouver mon IBAN\u00a0?', 'Votre IBAN', [
        'L’IBAN est inscrit sur votre relevé d’identité bancaire (RIB). Indiquez celui du ' +
          'compte sur lequel vous recevez vos remboursements.',
      ]),
      textField({ key: 'serie', label: 'Numéro de série de la carte Vitale', value: typed.serie, maxlength: 13 }),
      helpButton('Où trouver ce numéro\u00a0?', 'Le numéro de série de votre carte Vitale', [
        'Avec photo\u00a0: au recto, en haut à droite. Sans photo\u00a0: au verso, en haut à gauche.',
        'Une question ? Appelez le 34 22, du lundi au vendredi de 8 h 30 à 17 h 30.',
      ]),
    ],
    next: 'Continuer',
  },
  {
    title: 'Conditions d’utilisation',
    intro: 'Pour accéder aux services de votre compte, prenez connaissance des conditions d’utilisation.',
    fields: () => [
      h(
        'ul',
        { class: 'conditions' },
        h(
          'li',
          {},
          'En adhérant au compte ameli, vous acceptez de ne plus recevoir vos relevés de ' +
            'prestations par courrier postal\u00a0: vous les consultez en ligne («\u00a0zéro ' +
            'papier\u00a0»).',
        ),
        h('li', {}, 'Une adresse e-mail est obligatoire pour bénéficier des services du compte.'),
      ),
      h(
        'p',
        {},
        h(
          'a',
          { href: '/compte/conditions-utilisation', target: '_blank' },
          'Lire les conditions d’utilisation détaillées',
        ),
      ),
      radioGroup({
        key: 'consentement',
        label: 'Votre choix',
        choices: [
          ['accepte', 'J’accepte les conditions d’utilisation et les relevés en ligne'],
          ['refuse', 'Je n’accepte pas, je garde mes relevés papier'],
        ],
      }),
    ],
    next: 'Continuer',
  },
  {
    title: 'Choisissez votre mot de passe',
    intro: 'Au moins 8 caractères, dont une majuscule, une minuscule et un chiffre ou un caractère spécial.',
    fields: () => [
      textField({ key: 'motDePasse', label: 'Mot de passe', type: 'password', autocomplete: 'new-password' }),
      textField({
        key: 'confirmation',
        label: 'Confirmez votre mot de passe',
        type: 'password',
        autocomplete: 'new-password',
      }),
    ],
    next: 'Continuer',
  },
  {
    title: 'Vos coordonnées',
    intro: 'Nous vous enverrons un e-mail pour activer votre compte.',
    fields: (typed) => [
      textField({ key: 'courriel', label: 'Adresse e-mail', type: 'email', value: typed.courriel }),
      textField({
        key: 'confirmationCourriel',
        label: 'Confirmez votre adresse e-mail',
        type: 'email',
        value: typed.confirmationCourriel,
      }),
      select({
        key: 'indicatif',
        label: 'Indicatif',
        choices: ['France (+33)', 'Guadeloupe (+590)', 'La Réunion (+262)'],
      }),
      textField({ key: 'mobile', label: 'Téléphone mobile', type: 'tel', value: typed.mobile, maxlength: 14 }),
    ],
    next: 'CONTINUER',
  },
];

export const LAST_SCREEN = SCREENS.length + 1;

function emailSent(address = '') {
  return [
    h('h1', {}, 'Plus qu’une étape\u00a0!'),
    h(
      'div',
      { class: 'v-card' },
      h('h2', {}, 'Consultez votre messagerie'),
      h('p', {}, 'Nous venons de vous envoyer un e-mail à l’adresse ', h('strong', {}, address), '.'),
      h(
        'p',
        {},
        'Ouvrez-le et cliquez sur le lien d’activation dans les 48 heures. Pensez à regarder ' +
          'dans les courriers indésirables.',
      ),
      h('a', { class: 'v-btn', href: 'https://www.ameli.fr/assure' }, 'Revenir sur ameli.fr'),
    ),
  ];
}

/** `send(step, values)` gives back `{ etape, erreurs? }`; `go(step)` shows another screen. */
export function creationScreen(step, typed, { send, go }) {
  if (step === LAST_SCREEN) return emailSent(typed.courriel);
  const { title, intro, fields, next } = SCREENS[step - 1];
  const parts = fields(typed);
  const inputs = parts.filter((part) => part.key);
  const problem = h('div', { class: 'zone-probleme' });
  const submit = button(next, { type: 'submit', variant: 'flat' });

  async function onsubmit(event) {
    event.preventDefault();
    submit.disabled = true;
    const values = Object.fromEntries(inputs.map((input) => [input.key, input.value()]));
    const { etape, erreurs = [] } = await send(step, values);
    submit.disabled = false;
    if (!erreurs.length) return go(etape);
    for (const input of inputs) {
      input.say(erreurs.find(({ champ }) => champ === input.key)?.message ?? '');
      if (input.secret) input.clear();
    }
    const general = erreurs.find(({ champ }) => champ === null);
    problem.replaceChildren(...(general ? [alertBox(general.message)] : []));
    if (general) problem.scrollIntoView({ block: 'nearest' });
  }

  return [
    h('h1', {}, 'Créez votre compte ameli'),
    h(
      'div',
      { class: 'v-stepper' },
      h('p', {}, `Étape ${step} sur ${SCREENS.length}`),
      h(
        'div',
        { class: 'v-progress-linear', 'aria-hidden': 'true' },
        SCREENS.map((_, i) => h('span', { class: i < step ? 'plein' : 'vide' })),
      ),
    ),
    h(
      'div',
      { class: 'v-card' },
      h('h2', {}, title),
      h('p', { class: 'intro' }, intro),
      problem,
      h(
        'form',
        { class: 'v-form', novalidate: true, onsubmit },
        parts.map((part) => part.root ?? part),
        h(
          'div',
          { class: 'v-card-actions' },
          submit,
          step > 1 && button('Précédent', { onclick: () => history.back() }),
        ),
      ),
    ),
  ];
}
