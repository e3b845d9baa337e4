import { describe, expect, it } from 'vitest';
import { errorHint } from '../../src/journey/errors.fr';
import type { PageName } from '../../src/journey/steps';
import { kindOfError, tellingKind } from '../../src/recognition/error-kinds';
import { plain } from '../../src/recognition/french';

/** What the card says of each thing that may be wrong, by the words that tell it from the others. */
const SAYS = {
  everything: /D’abord le nom.*13.*date de naissance.*code postal/,
  iban: /^Prenez le RIB du compte.*changé de banque/,
  ibanOrCard: /^Vérifiez d’abord l’IBAN.*changé de banque.*numéro de série/,
  ibanEnd: /^Tapez les 7\sderniers caractères/,
  card: /^Relisez le numéro de série.*11\sderniers/,
  name: /^Tapez votre nom de naissance/,
  digits: /^Tapez 13\schiffres/,
  letters: /^Tapez seulement les chiffres.*lettre O.*A ou B/,
  date: /^Tapez votre date de naissance.*05\/03\/1948/,
  postalCode: /^Tapez les 5\schiffres du code postal/,
  passwordRules: /^Suivez les règles.*8\scaractères/,
  passwords: /^Tapez le même mot de passe/,
  passwordTaken: /^Choisissez un autre mot de passe/,
  email: /^Relisez votre adresse e-mail.*@/,
  emails: /^Tapez la même adresse e-mail/,
  emailTaken: /^Donnez une autre adresse e-mail.*proche/,
  phone: /^Tapez les 10\schiffres.*06 ou 07/,
  phoneTaken: /^Donnez un autre numéro de téléphone/,
  signIn: /^Retapez lentement le numéro et le mot de passe/,
  noAccount: /ne connaît aucun compte.*Créer un compte/,
  account: /^Allez sur la page de connexion/,
  notActivated: /^Ouvrez l’e-mail/,
  otherScheme: /^Appelez le 36\s46\..*MSA/,
  temporary: /^Appelez le 36\s46\..*provisoire/,
  locked: /^Suivez ce que dit la page.*bloque/,
  site: /^Réessayez dans quelques minutes.*rien fait de mal/,
  code: /^Retapez lentement le code/,
  choice: /^Sans votre accord/,
  empty: /^Cherchez la case vide/,
  written: /^Cherchez la case qui a un message/,
  anyOfThem: /^Relisez chaque case\. Une information/,
  unsure: /^Lisez le message/,
};

const filled = (name: string) => new RegExp(`^Remplissez la case «\\s${name}\\s»`);

type Case = readonly [page: PageName, message: string, says: keyof typeof SAYS | RegExp];

/** Seen on the real site (ameli-facts.md, “Error texts seen”). */
const SEEN: readonly Case[] = [
  ['identity', 'Votre numéro de Sécurité sociale ne peut pas être inférieur à 13 chiffres.', 'digits'],
  ['sign-in', 'Votre numéro de Sécurité sociale ne peut pas être inférieur à 13 chiffres.', 'digits'],
  ['identity', 'Votre numéro de Sécurité sociale doit contenir des chiffres, A ou B. Veuillez recommencer.', 'letters'],
  ['identity', 'La date n’a pas un format correct (jj/mm/aaaa).', 'date'],
  ['identity', 'Les informations fournies sont incorrectes.', 'everything'],
  ['verification', 'Les informations fournies sont incorrectes.', 'ibanOrCard'],
  ['sign-in', 'Les informations fournies sont incorrectes.', 'signIn'],
  ['identity', 'Vous ne dépendez plus du régime général de l’Assurance Maladie', 'otherScheme'],
  ['sign-in', 'Compte bloqué', 'locked'],
];

/** Of the replica. */
const OF_REPLICA: readonly Case[] = [
  [
    'identity',
    'Les informations fournies sont incorrectes. Le nom et le numéro de sécurité sociale ne correspondent pas.',
    'everything',
  ],
  ['identity', 'Un numéro provisoire ne permet pas de créer un compte ameli.', 'temporary'],
  ['identity', 'Saisissez les 13 premiers chiffres de votre numéro, sans la clé.', 'digits'],
  ['identity', 'Le code postal doit contenir 5 chiffres.', 'postalCode'],
  ['identity', 'Le nom ne doit pas contenir de chiffre.', 'name'],
  ['identity', 'Veuillez saisir votre date de naissance.', filled('Date de naissance')],
  ['identity', 'Veuillez saisir votre nom de famille.', filled('Nom de famille')],
  [
    'verification',
    'Les derniers chiffres de l’IBAN ne correspondent pas au compte bancaire connu de votre CPAM.',
    'iban',
  ],
  ['verification', 'Vous devez saisir les 7 derniers caractères de votre IBAN.', 'ibanEnd'],
  ['verification', 'Le numéro de série ne correspond pas à votre carte Vitale.', 'card'],
  ['verification', 'Le numéro de série de la carte Vitale comporte de 8 à 13 chiffres.', 'card'],
  [
    'verification',
    'Veuillez saisir le numéro de série de votre carte Vitale.',
    filled('Numéro de série de la carte Vitale'),
  ],
  ['terms', 'Vous devez accepter les conditions d’utilisation pour créer un compte.', 'choice'],
  [
    'terms',
    'Sans accord de votre part, la création du compte ameli ne peut pas se poursuivre : pour créer un compte, vous devez accepter les conditions d’utilisation.',
    'choice',
  ],
  ['password', 'Les deux saisies ne correspondent pas. Veuillez recommencer.', 'passwords'],
  [
    'password',
    'Votre code personnel doit comporter au moins 8 caractères, dont une majuscule, une minuscule et un chiffre ou un caractère spécial.',
    'passwordRules',
  ],
  ['password', 'Veuillez confirmer votre code personnel.', 'passwords'],
  ['contact', 'Les deux adresses e-mail ne correspondent pas.', 'emails'],
  ['contact', 'L’adresse e-mail n’a pas un format correct (exemple : nom@domaine.fr).', 'email'],
  ['contact', 'Veuillez confirmer votre adresse e-mail.', 'emails'],
  [
    'contact',
    'Le numéro de téléphone portable n’a pas un format correct (10 chiffres, commençant par 06 ou 07).',
    'phone',
  ],
  ['contact', 'Le numéro de téléphone fixe n’a pas un format correct.', 'written'],
];

/** Written by nobody who had the rules before him: as such sites say it. */
const PLAUSIBLE: readonly Case[] = [
  ['identity', 'Les informations renseignées ne correspondent pas.', 'everything'],
  [
    'identity',
    'Les informations saisies ne correspondent pas à celles que nous connaissons. Vérifiez-les et recommencez.',
    'everything',
  ],
  [
    'identity',
    'Les informations saisies ne nous permettent pas de vous identifier. Vérifiez votre saisie et recommencez.',
    'everything',
  ],
  [
    'identity',
    'Nous n’avons pas pu vérifier votre identité : les informations fournies sont incorrectes. Il vous reste deux essais.',
    'everything',
  ],
  ['identity', 'Impossible de vous identifier avec ces données. Munissez-vous de votre carte Vitale.', 'everything'],
  ['identity', 'Aucun assuré ne correspond aux informations saisies.', 'everything'],
  ['identity', 'Le numéro de sécurité sociale est invalide.', 'digits'],
  ['identity', 'N° de sécurité sociale incorrect', 'digits'],
  ['identity', 'Le numéro de sécurité sociale doit comporter 13 caractères.', 'digits'],
  ['identity', 'Il manque des chiffres à votre numéro de sécurité sociale.', 'digits'],
  ['identity', 'Ne saisissez que des chiffres dans le numéro de sécurité sociale.', 'letters'],
  ['identity', 'Votre numéro de sécurité sociale commence par 7 ou 8 : il est temporaire.', 'temporary'],
  ['identity', 'La date de naissance ne correspond pas au dossier.', 'date'],
  ['identity', 'La date saisie n’existe pas.', 'date'],
  ['identity', 'La date de naissance ne peut pas être postérieure à la date du jour.', 'date'],
  ['identity', 'Le nom de naissance ne correspond pas à celui que nous connaissons.', 'name'],
  ['identity', 'Le code postal n’est pas reconnu.', 'postalCode'],
  ['identity', 'Un code postal comporte cinq chiffres.', 'postalCode'],
  ['identity', 'Ce champ est obligatoire.', 'empty'],
  ['identity', 'La date de naissance est obligatoire', filled('Date de naissance')],
  ['identity', 'Renseignez votre code postal', filled('Code postal')],
  ['identity', 'Format incorrect', 'written'],
  ['identity', 'Saisie invalide', 'written'],
  ['identity', 'Un compte ameli existe déjà à votre nom', 'account'],
  ['identity', 'Vous avez déjà un compte ameli.', 'account'],
  ['identity', 'Votre numéro de sécurité sociale est déjà associé à un compte.', 'account'],
  ['identity', 'Votre compte est déjà activé. Connectez-vous.', 'account'],
  ['identity', 'Vous n’êtes pas affilié au régime général.', 'otherScheme'],
  ['identity', 'Vous relevez d’un autre régime.', 'otherScheme'],
  ['identity', 'Ce service est réservé aux assurés du régime général.', 'otherScheme'],
  ['identity', 'Une erreur technique est survenue. Veuillez réessayer ultérieurement.', 'site'],
  ['identity', 'Le service est momentanément indisponible.', 'site'],
  ['identity', 'Une erreur est survenue.', 'unsure'],
  ['identity', 'Votre saisie comporte 2 erreurs.', 'unsure'],
  ['identity', 'Votre saisie comporte une ou plusieurs erreurs.', 'unsure'],
  ['identity', 'Création impossible pour un mineur.', 'unsure'],
  ['identity', 'Une information est manquante ou erronée.', 'unsure'],
  [
    'verification',
    'Les informations fournies sont incorrectes. Vérifiez votre RIB et votre carte Vitale.',
    'ibanOrCard',
  ],
  [
    'verification',
    'Les informations saisies ne correspondent pas à celles enregistrées par votre caisse. Il vous reste 2 essais.',
    'ibanOrCard',
  ],
  ['verification', 'Les coordonnées bancaires ne sont pas reconnues.', 'iban'],
  ['verification', 'L’IBAN saisi est inconnu de nos services.', 'iban'],
  ['verification', 'Les 7 derniers chiffres de l’IBAN sont incorrects.', 'iban'],
  ['verification', 'Aucun compte bancaire ne correspond à votre saisie.', 'iban'],
  ['verification', 'IBAN : 7 caractères attendus', 'ibanEnd'],
  ['verification', 'Le numéro de série de votre carte Vitale est erroné.', 'card'],
  ['verification', 'Numéro de carte Vitale non reconnu', 'card'],
  ['verification', 'Le numéro de série est trop court.', 'card'],
  ['password', 'Les mots de passe saisis sont différents.', 'passwords'],
  ['password', 'Les deux mots de passe ne sont pas identiques.', 'passwords'],
  ['password', 'La confirmation ne correspond pas au mot de passe.', 'passwords'],
  ['password', 'Le mot de passe ne correspond pas.', 'passwords'],
  ['password', 'Vos deux saisies sont différentes.', 'passwords'],
  ['password', 'Votre mot de passe est trop simple.', 'passwordRules'],
  ['password', 'Le mot de passe ne respecte pas les règles de sécurité.', 'passwordRules'],
  ['password', 'Le mot de passe ne doit pas contenir votre nom ni votre date de naissance.', 'passwordRules'],
  ['password', 'Le mot de passe ne doit pas contenir plus de deux caractères identiques.', 'passwordRules'],
  ['password', 'Le mot de passe ne correspond pas aux critères demandés.', 'passwordRules'],
  ['password', 'Votre mot de passe doit être différent de votre numéro de sécurité sociale.', 'passwordRules'],
  ['password', 'Ajoutez au moins une majuscule.', 'passwordRules'],
  ['password', 'Ce mot de passe a déjà été utilisé.', 'passwordTaken'],
  ['contact', 'Cette adresse e-mail est déjà utilisée.', 'emailTaken'],
  ['contact', 'Un compte existe déjà avec cette adresse électronique.', 'emailTaken'],
  [
    'contact',
    'Impossible d’enregistrer cette adresse : elle est déjà rattachée au compte d’un autre assuré. Merci d’en indiquer une autre.',
    'emailTaken',
  ],
  ['contact', 'Ce numéro de téléphone est déjà rattaché à un autre compte.', 'phoneTaken'],
  ['contact', 'Cette adresse ne correspond pas à la première.', 'emails'],
  ['contact', 'Les e-mails saisis ne sont pas identiques', 'emails'],
  ['contact', 'L’adresse e-mail est invalide.', 'email'],
  ['contact', 'Le domaine de l’adresse n’existe pas.', 'email'],
  ['contact', 'Le numéro de téléphone est incorrect.', 'phone'],
  ['contact', 'Votre numéro de mobile doit commencer par 06 ou 07.', 'phone'],
  ['contact', 'L’e-mail de confirmation n’a pas pu être envoyé.', 'unsure'],
  ['terms', 'Vous devez cocher la case pour pouvoir créer votre compte.', 'choice'],
  ['terms', 'Veuillez sélectionner une réponse pour continuer.', 'choice'],
  ['terms', 'Merci de faire un choix pour poursuivre la création du compte.', 'choice'],
  ['sign-in', 'Votre numéro de sécurité sociale et votre mot de passe ne correspondent pas.', 'signIn'],
  ['sign-in', 'Votre numéro ou votre mot de passe est erroné.', 'signIn'],
  ['sign-in', 'Identifiant ou mot de passe incorrect. Il vous reste 2 essais.', 'signIn'],
  ['sign-in', 'Mot de passe incorrect. Au bout de 3 essais, votre compte est bloqué.', 'signIn'],
  ['sign-in', 'Code confidentiel invalide', 'signIn'],
  ['sign-in', 'Aucun compte n’existe avec ce numéro.', 'noAccount'],
  ['sign-in', 'Vous n’avez pas encore de compte ameli.', 'noAccount'],
  ['sign-in', 'Ce compte n’existe pas.', 'noAccount'],
  ['sign-in', 'Suite à plusieurs essais infructueux, votre compte est bloqué. Réessayez dans 24 heures.', 'locked'],
  ['sign-in', 'Trop de tentatives. Réessayez plus tard.', 'locked'],
  ['sign-in', 'Votre mot de passe a expiré.', 'unsure'],
  ['one-time-code', 'Ce code est incorrect ou n’est plus valable.', 'code'],
  ['one-time-code', 'Ce code est expiré.', 'code'],
  ['one-time-code', 'Le code doit contenir 6 chiffres.', 'code'],
  ['one-time-code', 'Ce code a déjà été utilisé.', 'code'],
  ['one-time-code', 'Ce champ est obligatoire', 'empty'],
  ['one-time-code', 'Trop d’essais, demandez un nouveau code.', 'locked'],
  ['identity', 'Merci de vérifier votre numéro de sécurité sociale.', 'digits'],
  ['identity', 'Votre numéro de sécurité sociale comporte une erreur.', 'digits'],
  ['identity', 'Vous êtes rattaché à la MSA.', 'otherScheme'],
  ['identity', 'Tous les champs doivent être remplis.', 'empty'],
  ['identity', 'Le code postal ne correspond pas à votre adresse.', 'postalCode'],
  ['identity', 'Certaines informations sont incorrectes ou manquantes.', 'unsure'],
  ['identity', 'Votre session a expiré.', 'unsure'],
  ['identity', 'Erreur inconnue.', 'unsure'],
  ['verification', 'Le RIB n’est pas celui que nous connaissons.', 'iban'],
  ['verification', 'Nous ne connaissons pas ce compte bancaire.', 'iban'],
  ['verification', 'Le numéro de série ou l’IBAN est incorrect.', 'ibanOrCard'],
  ['verification', 'Le numéro de série saisi est incorrect. Il figure au recto de votre carte Vitale.', 'card'],
  ['terms', 'Vous devez donner votre accord.', 'choice'],
  ['terms', 'Ce champ est obligatoire.', 'choice'],
  ['password', 'Mot de passe invalide', 'passwordRules'],
  ['password', 'Ce mot de passe est trop courant.', 'passwordRules'],
  ['password', '8 caractères minimum', 'passwordRules'],
  ['password', 'Les codes ne sont pas identiques.', 'passwords'],
  ['contact', 'Le numéro doit commencer par 06 ou 07.', 'phone'],
  ['contact', 'Adresse incorrecte', 'email'],
  ['contact', 'L’e-mail n’a pas pu être envoyé. Réessayez plus tard.', 'site'],
  ['contact', 'La confirmation de l’adresse est différente.', 'emails'],
  ['sign-in', 'Mot de passe incorrect.', 'signIn'],
  ['sign-in', 'Date de naissance incorrecte', 'date'],
  ['sign-in', 'Votre compte n’est pas encore activé.', 'notActivated'],
  ['sign-in', 'Votre compte sera bloqué après 3 essais. Code erroné.', 'signIn'],
  ['home', 'Service momentanément indisponible', 'site'],
  ['verification', 'Ce numéro de série est déjà utilisé.', 'unsure'],
  ['verification', 'Cet IBAN est déjà associé à un autre assuré.', 'unsure'],
  ['identity', 'Vous avez déjà un compte. Un e-mail vous a été envoyé.', 'account'],
  ['identity', 'Vous avez déjà un compte. Utilisez votre mot de passe.', 'account'],
  ['identity', 'Ce numéro est déjà utilisé.', 'account'],
  ['identity', 'Vous avez déjà répondu à cette question.', 'unsure'],
  [
    'identity',
    'Les informations fournies sont incorrectes. Si vous relevez d’un autre régime, contactez votre caisse.',
    'everything',
  ],
  ['sign-in', 'Numéro ou mot de passe incorrect. Vous n’avez pas encore de compte ? Créez-le.', 'signIn'],
  ['sign-in', 'Mot de passe incorrect. Vous avez déjà fait deux essais.', 'signIn'],
  ['sign-in', 'Mot de passe incorrect. Si votre compte est bloqué, appelez le 36 46.', 'signIn'],
];

const said = (page: PageName, ...messages: readonly string[]) =>
  errorHint(page, tellingKind(messages.map((message) => kindOfError(plain(message))))).lines.join(' ');

describe('of an error the card says what it means', () => {
  it.each([...SEEN, ...OF_REPLICA, ...PLAUSIBLE])('on %s: « %s »', (page, message, says) => {
    expect(said(page, message)).toMatch(says instanceof RegExp ? says : SAYS[says]);
  });
});

describe('of several errors the card speaks', () => {
  it('of the one at a field, not of their summary', () => {
    expect(said('identity', 'Votre saisie comporte une erreur.', 'Le code postal doit contenir 5 chiffres.')).toMatch(
      SAYS.postalCode,
    );
    expect(
      said(
        'identity',
        'Les informations fournies sont incorrectes.',
        'La date n’a pas un format correct (jj/mm/aaaa).',
      ),
    ).toMatch(SAYS.date);
  });

  it('of what it can say something of', () => {
    expect(said('terms', 'Saisie invalide', 'Vous devez accepter les conditions d’utilisation.')).toMatch(SAYS.choice);
    expect(said('identity', 'Une erreur est survenue.', 'Format incorrect')).toMatch(SAYS.written);
  });

  it('of what makes the others vain', () => {
    expect(said('identity', 'Ce champ est obligatoire.', 'Un compte ameli existe déjà à votre nom')).toMatch(
      SAYS.account,
    );
  });
});

describe('« Rien n’est perdu »', () => {
  it('is said of what can be mended, not to who has an account or no right to one', () => {
    expect(said('identity', 'La date n’a pas un format correct (jj/mm/aaaa).')).toMatch(/Rien n’est perdu\.$/);
    expect(said('identity', 'Vous avez déjà un compte ameli.')).not.toMatch(/perdu/);
    expect(said('identity', 'Vous ne dépendez plus du régime général.')).not.toMatch(/perdu/);
  });
});

it('a field is only spoken of where the page asks for it', () => {
  expect(said('identity', 'Le numéro de la carte Vitale n’est pas reconnu.')).toMatch(SAYS.unsure);
  expect(said('contact', 'Le mot de passe est incorrect.')).toMatch(SAYS.unsure);
});
