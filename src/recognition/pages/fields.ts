/**
 * What a field of these pages is called, in plain form (see ../french.ts). Shared by the pages' files, since the
 * same field stands on several pages. Sources: ameli-facts.md, “Sign-in page, by generation”, “Account creation”.
 */

export type FieldKind =
  | 'social-security-number'
  | 'family-name'
  | 'birth-date'
  | 'postal-code'
  | 'iban-last-digits'
  | 'card-serial-number'
  | 'password'
  | 'password-confirmation'
  | 'email'
  | 'email-confirmation'
  | 'phone'
  | 'one-time-code'
  // Known so that they can speak against a page; never ringed.
  | 'current-password'
  | 'first-name'
  | 'used-name'
  | 'landline'
  | 'iban'
  | 'bic'
  | 'message'
  | 'search'
  // Asked by something beside the page's own matter.
  | 'beside'
  | 'professional-id'
  | 'other';

/** What one page asks together, and the words by which a title speaks of it. */
export const ASKED_TOGETHER: readonly (readonly [readonly FieldKind[], RegExp])[] = [
  [['social-security-number', 'password'], /mot de passe|\bcode\b|identifi|connexion|connect|compte/],
  [
    ['family-name', 'social-security-number', 'birth-date', 'postal-code'],
    /identi|compte|informations|coordonnees|\bnom\b|\bnumero|adresse|mot de passe|\bcode\b/,
  ],
  [['iban-last-digits', 'card-serial-number'], /\biban\b|\brib\b|banc|banque|\bcarte|identi|coordonnees/],
  [['password', 'password-confirmation'], /mot de passe|\bcode\b/],
  [['email', 'email-confirmation', 'phone'], /email|coordonnees|telephone|mobile|contact|adresse|\bnumero/],
  [['one-time-code'], /\bcode\b|email|telephone|mobile|\bnumero|identi|connexion|banc|\biban\b|\brib\b/],
];

export interface FieldWords {
  readonly kind: FieldKind;
  /** What names it, each with how surely: 3 by itself, 1 only together with something else. */
  readonly named: readonly (readonly [RegExp, number])[];
  /** What shows that it is something else after all. */
  readonly not?: RegExp;
  /** What its id or name may say. */
  readonly identified?: RegExp;
}

export const CONFIRMS =
  /confirm|ressais|retap|repet|recopi|reecri|(a|de) nouveau|encore une fois|(une )?(deuxieme|seconde|nouvelle|2e|2eme) (fois|saisie)|^(de )?(la |le )?(meme|idem)\b|verification|resaisi|bis\b/;

const ORDINAL =
  'premier|deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme|onzieme|douzieme|treizieme|dernier';

/** Words of a small field that is only a piece of another: of a date, of a number, one of several boxes. */
export const PIECE = new RegExp(
  `^(${[
    String.raw`(le )?(jours?|mois|annees?|an|jj?|mm?|aa|aaaa|a)( de (la )?naissance)?( ?(jj|mm|aaaa|\(.{0,16}\)))?`,
    "cle( de controle)?|sexe|departement|commune|(numero d')?ordre|(numero de )?rang",
    String.raw`.{0,30}\b\d{1,2} ?(sur|/) ?\d{1,2}`,
    String.raw`(chiffre|caractere|case|partie|groupe|bloc|position|digit)s? ?(numero )?\d*`,
    String.raw`\d{1,2}((er|e|eme)( chiffre| caractere| case| groupe)?| (premiers |derniers )?(chiffres|caracteres))?`,
    `(avant )?(${ORDINAL})s? (chiffre|caractere|case|groupe)s?`,
    String.raw`(\d|deux|trois|quatre|cinq|six|sept) (premiers |derniers )?(chiffres|caracteres)( (de l'|du )(avant )?(premier|deuxieme|dernier) (groupe|bloc))?`,
    '(\\d|deux|trois|quatre|cinq|six|sept) (premiers|derniers|suivants)',
    '[-/ .:]*',
  ].join('|')})$`,
);

const SOMEONE_ELSE =
  /\b(son|sa|ses) (nom|prenom|numero|date|code|adresse)|\bproches?\b|personne (protegee|accompagnee|que vous|concernee)|mandataire|exercice|cabinet|officine|enfant|conjoint|\bparents?\b|beneficiaire|ayants? droit|medecin|employeur|assistante? maternelle|defunt|prescripteur|\bvotre (epoux|epouse|mari|mere|pere)\b|\bde la mere\b|\bdu pere\b|patient|\btiers\b|\bde (votre|la|ma) caisse\b/;

/** The number has thirteen digits without its key; a card's serial number may have « 8 à 13 ». */
const THIRTEEN = /(?<!\b(a|ou|et|de) )\b(13|treize) (premiers )?(chiffres|caracteres)/;

export const FIELDS: readonly FieldWords[] = [
  {
    kind: 'social-security-number',
    named: [
      [/securite sociale|immatriculation|numero (ss|insee)\b/, 3],
      [/\bnir\b|numero d'assure/, 3],
      [/\bmatricule\b/, 2],
      [new RegExp(`(identifiant|numero).*${THIRTEEN.source}`), 2.5],
    ],
    not: new RegExp(`serie|mot de passe|${SOMEONE_ELSE.source}`),
    identified: /\bnir\b|securite ?sociale|num(ero)? (ss|secu)|\bnss\b/,
  },
  {
    kind: 'family-name',
    named: [
      [/nom (de famille|de naissance|patronymique|de jeune fille)|^(votre )?patronyme/, 4],
      [/\bnom\b/, 2.5],
    ],
    not: new RegExp(
      `prenom|\\bnumero\\b.*\\bnom\\b|(sous|apres|avant|pres de|a cote de|au dessus de) (votre|le) nom\\b|^(?!.*nom de (famille|naissance)).*usage|utilisateur|commercial|fichier|appareil|animal|marital|epou|banque|titulaire|\\brue\\b|voie|commune|ville|etablissement|organisme|societe|cabinet|${SOMEONE_ELSE.source}`,
    ),
    identified: /\bnom\b|family ?name|last ?name/,
  },
  {
    kind: 'used-name',
    named: [[/nom (d'usage|marital|d'epou)/, 5]],
    not: /nom de (famille|naissance)/,
    identified: /nom (usage|marital)/,
  },
  { kind: 'first-name', named: [[/prenom/, 4]], identified: /prenom|given ?name|first ?name/ },
  {
    kind: 'birth-date',
    named: [
      [
        /date (de )?(la |votre )?naiss|(?<!\b(je|tu|ils?|elles?|on|nous|vous|qui|de|pour|si) )\bne(e| ?[(·.] ?e\)?| e)? le\b|jour de (votre )?naissance|\bquand\b.{0,20}\bnee?\b/,
        4,
      ],
      [/naissance/, 2],
      [/jj[ /.]*mm[ /.]*aaaa/, 1.5],
    ],
    not: new RegExp(
      `\\bnom\\b|mot de passe|lieu|commune|departement|pays|ville|grossesse|accouchement|${SOMEONE_ELSE.source}`,
    ),
    identified: /naissance|\bb ?day|birth/,
  },
  {
    kind: 'postal-code',
    named: [
      [/codes? post(al|aux|ale)?\b/, 4],
      [/\bcp\b/, 2],
    ],
    not: SOMEONE_ELSE,
    identified: /postal|\bzip\b|\bcp\b/,
  },
  {
    kind: 'iban-last-digits',
    named: [
      [
        /(\b(7|sept)\b|dernier|derniere|\bfin\b|termin(aison|ant|e)).*(iban|numero de compte|\brib\b|compte bancaire|coordonnees bancaires|banque)/,
        5,
      ],
      [
        /(iban|\brib\b|compte bancaire|numero de compte|coordonnees bancaires).*(\b(7|sept)\b|dernier|derniere|\bfin\b|termin(aison|ant|e))/,
        5,
      ],
    ],
    not: new RegExp(`ancien|${SOMEONE_ELSE.source}`),
    identified: /(fin|dernier|derniers|last|7|sept).*(iban|rib)|(iban|rib).*(fin|dernier|last|7|sept|end)/,
  },
  {
    kind: 'iban',
    named: [
      [/\biban\b|\brib\b|compte bancaire|coordonnees bancaires|numero de compte/, 3],
      // The beginning of one, its end to be added.
      [/^fr[\dx•.]{2}( ?[\dx•.]{4}){3,5}$/, 3],
    ],
    identified: /\biban\b|\brib\b/,
  },
  {
    kind: 'bic',
    named: [[/\bbic\b|swift|titulaire du compte|domiciliation|nom de la banque/, 5]],
    identified: /\bbic\b|swift/,
  },
  {
    kind: 'card-serial-number',
    named: [
      [/(numero|n°) (de |du )?serie|\bserie\b.*carte|carte.*\bserie\b/, 4],
      [
        /(numero|chiffres) (de|sur|de la|inscrits? sur|figurant sur|present sur|indique sur).{0,24}(carte vitale|\bvitale\b)/,
        4,
      ],
      [/carte vitale/, 2],
      [/numero de (la |votre |ma )?carte/, 2],
    ],
    not: new RegExp(
      `${THIRTEEN.source}|securite sociale|medicament|appareil|prothese|dispositif|carte (bancaire|d'identite|europeenne|cps|cpa|de sejour)|passeport`,
    ),
    identified: /serie|carte ?vitale|num(ero)? ?carte|vitale/,
  },
  {
    kind: 'one-time-code',
    named: [
      [
        /code (de securite|de verification|a usage unique|unique|temporaire|d'authentification|d'acces|de validation|de confirmation|de connexion|d'activation|otp)/,
        4,
      ],
      [/code.{0,30}(recu|envoye|sms|email|telephone|chiffres)|\botp\b/, 4],
      [/(saisi|entre|tap|renseign|indiqu)\w* (le|votre|ce) code\b/, 3],
      [/\b(\d|quatre|six|huit) chiffres (que vous (venez|avez) )?(de recevoir|recus?|envoyes|transmis)/, 3],
      [/^(votre |le )?code( a \d chiffres)?$/, 2.5],
    ],
    not: /code posta|mot de passe/,
    identified: /\botp\b|one time code|usage unique|code ?(securite|verif|sms)/,
  },
  {
    kind: 'email-confirmation',
    named: [[new RegExp(`(${CONFIRMS.source}).*email|email.*(${CONFIRMS.source})`), 5]],
    not: /(email|message) de (confirmation|verification)|(sera|seront) (envoye|adresse)|vous enverrons/,
    identified: /(conf|verif|bis|repeat|2).*(email|e mail)|(email|e mail).*(conf|verif|bis|repeat|2)/,
  },
  {
    kind: 'email',
    not: SOMEONE_ELSE,
    named: [
      [/\bemail\b/, 3],
      [/@/, 1],
    ],
    identified: /email|e mail|courriel|\bmel\b/,
  },
  {
    kind: 'landline',
    named: [
      [/telephone.{0,12}fixe|\bfixe\b|telephone.{0,24}domicile/, 4],
      [/telephone.{0,24}(travail|professionnel|bureau)/, 4],
    ],
    not: /portable|mobile/,
    identified: /fixe/,
  },
  {
    kind: 'phone',
    named: [
      [/portable|mobile|\bgsm\b/, 3.5],
      [/telephone/, 3],
    ],
    not: new RegExp(`code|appareil|application|${SOMEONE_ELSE.source}`),
    identified: /telephone|portable|mobile|phone/,
  },
  {
    kind: 'search',
    named: [
      [/recherche/, 5],
      [/que cherchez|mots? cles?|votre question/, 4],
    ],
    identified: /recherche|search|\bquery\b/,
  },
  {
    kind: 'professional-id',
    named: [
      [
        /carte (cps|cpe|cpa)|identifiant (professionnel|rpps)|professionnel de sante|numero (am|adeli|rpps|finess|assurance maladie|siret|siren)|\b(siret|siren|rpps|adeli|finess)\b/,
        5,
      ],
    ],
    identified: /siret|siren|rpps|adeli|finess|\bcps\b/,
  },
];
