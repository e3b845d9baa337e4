import type { TargetName } from './steps';

/** What a resident reads of one thing to use: what it is called, and where to find what it asks. */
export interface TargetHint {
  readonly name: string;
  readonly help: readonly string[];
  readonly pictures?: readonly Picture[];
  /** Said instead once the resident told which carte Vitale is theirs. */
  readonly choices?: readonly CardChoice[];
}

/** One kind of carte Vitale. */
export interface CardChoice {
  readonly withPhoto: boolean;
  readonly label: string;
  readonly help: readonly string[];
  readonly pictures: readonly Picture[];
}

export type Picture = 'card-with-photo' | 'card-without-photo' | 'bank-slip' | 'social-security-number';

export const targetHints: Record<TargetName, TargetHint> = {
  'account-link': { name: 'L’accès au compte', help: ['Cliquez dessus pour aller au compte ameli.'] },
  'create-account-link': { name: 'Créer un compte', help: ['Cliquez sur ce lien pour commencer.'] },
  'sign-in-link': { name: 'Se connecter', help: ['Cliquez dessus pour vous connecter.'] },
  'social-security-number': {
    name: 'Numéro de sécurité sociale',
    help: [
      'Lisez-le sur votre carte Vitale. Tapez les 13\u00a0premiers chiffres, sans les 2\u00a0derniers.',
      'Il commence par 1 ou 2. Si vous êtes né en Corse, il peut contenir une lettre.',
    ],
    pictures: ['social-security-number'],
  },
  password: {
    name: 'Mot de passe',
    help: [
      'Tapez le mot de passe choisi à l’étape\u00a05. La page dit parfois «\u00a0code personnel\u00a0».',
      'Si l’ordinateur propose de l’enregistrer, refusez.',
    ],
  },
  'family-name': {
    name: 'Nom de famille',
    help: ['Écrivez votre nom de naissance.', 'Pour une femme mariée, c’est le nom de jeune fille.'],
  },
  'birth-date': {
    name: 'Date de naissance',
    help: ['Tapez le jour, le mois, puis l’année. Exemple\u00a0: 05/03/1948.'],
  },
  'postal-code': {
    name: 'Code postal',
    help: ['Tapez les 5\u00a0chiffres du code postal.', 'C’est celui de l’adresse que la CPAM connaît.'],
  },
  'iban-last-digits': {
    name: 'Fin de votre IBAN',
    help: [
      'Prenez le RIB du compte où la CPAM vous rembourse.',
      'Tapez les 7\u00a0derniers caractères de l’IBAN\u00a0: ses deux derniers groupes.',
      'Ce sont des chiffres, parfois avec une lettre, comme à La Banque Postale.',
    ],
    pictures: ['bank-slip'],
  },
  'card-serial-number': {
    name: 'Numéro de série de la carte Vitale',
    help: [
      'Carte avec photo\u00a0: devant, en haut à droite, à côté de la photo. Tapez les 11\u00a0derniers chiffres.',
      'Carte sans photo\u00a0: au dos, en haut à gauche. Tapez les 8 à 13\u00a0chiffres.',
    ],
    pictures: ['card-with-photo', 'card-without-photo'],
    choices: [
      {
        withPhoto: true,
        label: 'Ma carte a une photo',
        help: [
          'Lisez-le devant, en haut à droite de la carte, à côté de la photo.',
          'Tapez ses 11\u00a0derniers chiffres.',
          'Vous n’en voyez que 10\u00a0? N’ajoutez rien\u00a0: appelez le 34\u00a022.',
        ],
        pictures: ['card-with-photo'],
      },
      {
        withPhoto: false,
        label: 'Ma carte n’a pas de photo',
        help: ['Lisez-le au dos, en haut à gauche. Tapez tous ses chiffres\u00a0: il y en a de 8 à 13.'],
        pictures: ['card-without-photo'],
      },
    ],
  },
  'paperless-consent': {
    name: 'Votre choix',
    help: [
      'Accepter\u00a0: relevés en ligne, e-mail obligatoire. Ne pas accepter\u00a0: pas de compte, relevés par la poste.',
      'Vous acceptez\u00a0? Répondez ici, puis cliquez sur «\u00a0Continuer\u00a0».',
    ],
  },
  'new-password': {
    name: 'Votre mot de passe',
    help: [
      'Choisissez-le facile à retenir pour vous, impossible à deviner pour les autres.',
      'Évitez votre nom et votre date de naissance. Ne le dites à personne.',
    ],
  },
  'new-password-confirmation': { name: 'Le même, une seconde fois', help: ['Tapez exactement le même mot de passe.'] },
  email: {
    name: 'Adresse e-mail',
    help: [
      'Tapez une adresse que vous pouvez ouvrir aujourd’hui.',
      'Relisez chaque lettre\u00a0: l’e-mail y sera envoyé.',
    ],
  },
  'email-confirmation': { name: 'La même, une seconde fois', help: ['Tapez exactement la même adresse e-mail.'] },
  phone: { name: 'Téléphone portable', help: ['Tapez les 10\u00a0chiffres. Ils commencent par 06 ou 07.'] },
  'continue-button': {
    name: 'Continuer',
    help: ['Cliquez sur ce bouton quand tout est rempli\u00a0: le site vous envoie l’e-mail d’activation.'],
  },
  'one-time-code': { name: 'Le code reçu', help: ['Recopiez les chiffres reçus par e-mail ou par SMS.'] },
  'sign-out-link': { name: 'Déconnexion', help: ['Cliquez dessus avant de quitter un ordinateur public.'] },
};
