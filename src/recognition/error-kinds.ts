import type { ErrorField, ErrorKind, Fault } from '../journey/error-kind';

/**
 * What an error message is about, by its words. Where they leave a doubt it says less: the general sentence helps a
 * little, one about something else sends people away.
 */

/** What decides by itself, whatever else the message speaks of. */
const DECISIVE: readonly (readonly [Fault, RegExp])[] = [
  [
    'not-covered',
    /\bne (dependez|relevez) (plus|pas)|(plus|pas) (rattachee?|affiliee?) (a|au|aux) |\b(autre|reserve.{0,40}) regime|\bmsa\b/,
  ],
  [
    'temporary',
    /\bnumero (de securite sociale )?((est|semble)( encore| etre)? )?(provisoire|temporaire)|immatriculation (est )?(encore )?(provisoire|temporaire)|commence(nt)? par (un )?[78]\b/,
  ],
  [
    'locked',
    /\bcompte(?! bancaire)( ameli)? a ete (\w+ment )?(bloque|verrouille|suspendu)|(?<!\b(apres|au bout)\b[^.]*)\bcompte(?! bancaire)( ameli)? (est )?(\w+ment )?(bloque|verrouille|suspendu)|trop (de|d') ?(tentatives|essais|erreurs)|\b(tentatives|essais) (autorisee?s )?(est |a ete )?(atteint|depasse)/,
  ],
  ['not-activated', /\bcompte(?! bancaire)[^.]{0,30}\b(pas (encore )?(ete )?active\b|en attente d'activation)/],
  [
    'no-account',
    /aucun compte(?! bancaire)|pas (encore )?de compte(?! bancaire)|\bcompte(?! bancaire)[^.]{0,40}(n'existe pas|inexistant|introuvable|inconnu)/,
  ],
  ['technical', /\b(erreur|probleme|incident|difficulte|anomalie)s? (technique|interne|inattendu)|indisponible/],
];

const USED_ALREADY =
  /\bdeja (ete )?(utilise|pris|rattache|associe|lie|enregistre|connu|attribue|employe|servi)|appartient a|\bsert (deja )?a un autre/;
const HAVE_ACCOUNT = /\bdeja\b.{0,20}\bcompte|\bcompte(?! bancaire)[^.]{0,40}\b(existe|deja)\b|\bdeja inscrit/;
/** Who was used already has an account. */
const PERSON = /\b(numero|assure|personne|identifiant)\b/;

/** Two fields are spoken of, or the second of two. */
const PAIR =
  /\b(les|vos|ces) deux\b|\bdeux (saisies|adresses|emails?|mot de passe|cases|champs)\b|\bconfirm(er|ez|ation|ee?s?)\b|\b(les|vos) (emails?|adresses|mot de passe|codes|saisies)\b|\bla (premiere|seconde)\b|\b(adresse|email|saisie|passe)s? .{0,20}identiques?/;
const UNLIKE = /(correspond|concord)\w* pas|\bdiffer|\bidentiques?|\bles memes\b|pareil|conformes? (a|entre)/;
/** Of a password that is typed for the first time, nobody knows but its other field. */
const UNLIKE_ITS_OTHER = /mot de passe( saisi| indique)? ne (correspond|concord)(ent)? pas(?! aux? )/;
const NO_PAIR =
  /\b(informations|donnees|renseignements|dossier)\b|\bles deux (premiers|derniers)|(chiffres|caracteres|lettres|signes) (\w+ )?identiques|differente?s? (de (l'|votre|vos)|du|des)\b/;
/** The second of two fields is still to be filled in. */
const TO_CONFIRM =
  /\b(veuillez|merci de|devez) confirmer|^confirmez|confirmation.{0,60}(obligatoire|vide|manqu|requis)/;

const CONSENT =
  /\baccept(er|ez)\b|\bcoche(r|z)?\b|sans (votre |l')?accord|\b(donner|donnez) votre accord|pas repondu|\b(faire|faites|selectionner|selectionnez|choisir|choisissez|indiquer|indiquez) (un choix|votre choix|(une|votre) (des )?(reponse|option))/;

const MISSING =
  /obligatoire|\bmanqu|\bvides?\b|\brequis|\b(veuillez|merci de|devez|il faut)( bien)? (renseigner|saisir|indiquer|remplir|completer|entrer|preciser|choisir|selectionner|taper|fournir)\b|\b(pas|non) (ete )?(renseigne|rempli|saisi|complete)|doi(t|vent) etre (rempli|renseigne|saisi|complete)|^(renseignez|saisissez|indiquez|entrez|remplissez|completez|precisez|tapez|choisissez|selectionnez)\b/;
const CALLS_EMPTY = /obligatoire|\bmanqu|\bvides?\b/;

const FORM =
  /\bformat|correspond\w* pas aux? (format|regle|critere|exigence)|\b(doi(t|vent)|devez) (pas )?(contenir|comporter|commencer|finir|etre compose)|\bcomporte(r|nt)? (?!.{0,24}\berreurs?\b)|\b(inferieur|superieur|posterieur|anterieur)|\b(futur|avenir)\b|trop (court|long|simple|faible)|jj ?\/ ?mm|majuscule|syntaxe|non autorise|interdit|longueur|n'existe pas|commenc(e|ant) par/;
const VALID = /\bvalide|\binvalide/;
/** Only counts what is asked: said of an empty field as well, and answered by the same sentence. */
const COUNTS =
  /\b(\d+|deux|trois|quatre|cinq|six|sept|huit|dix|onze|douze|treize) (premiers |derniers )?(chiffres|caracteres|lettres|signes)|\bmanque (\w+ )?(chiffre|caractere)/;
const LETTERS =
  /chiffres, a ou b|\b(uniquement|seulement|que) (des |de )?chiffres|chiffres (uniquement|seulement)|lettres|caracteres (speciaux|non)/;
/** Said of a password only. */
const WEAK =
  /simple|court|\blong|faible|complexe|robust|securise|regle|critere|exigence|insuffisan|conforme|differente? (de|du)|contenir|pas assez|courant|autorise|devine/;

const UNKNOWN =
  /(correspond|concord)\w* (pas|a aucun)|(pas|non) (ete )?reconnu|(?<!erreur )inconnu|(n'avons|n'a) pas pu (verifier|retrouver|trouver|confirmer|vous (identifier|reconnaitre|retrouver))|perm(et|ettent) pas (de |d')(vous )?(identifier|reconnaitre|retrouver|verifier)|impossible de (verifier|retrouver|vous (identifier|reconnaitre|retrouver))|introuvable|aucune? .{0,40}correspond|aucun (dossier|assure|beneficiaire)|pas (ete )?(trouve|retrouve)|\bpas cel(ui|le|les) (que|qui)|\bpas connue?s?\b|\bconnaissons pas/;
const WRONG = /incorrect|erron|inexact|\bfau(x|sse?s?)\b|\bpas (les? |la )?bon(ne)?s?\b|mauvais|\binvalides?\b/;

const TO_CHECK = /\bverifie[rz]\b|\bcorrige[rz]\b|comporte une erreur|en erreur/;

/** Several things at once are wrong, or one of them that it does not tell. */
const OF_MANY = /\b(informations|donnees|renseignements|identifiants)\b/;

const FIELDS: readonly (readonly [ErrorField | 'code', RegExp])[] = [
  ['family-name', /(?<!a votre )\bnoms?\b(?!@|\.\w| de domaine| d'utilisateur)/],
  [
    'social-security-number',
    /\bnumero (\w+ )?(de |d'|a la )?(securite sociale|assure|immatriculation)|\bnir\b|(?<!\ba )\b13 (premiers )?(chiffres|caracteres)|chiffres, a ou b/,
  ],
  ['birth-date', /\bdates?\b(?! (limite|d'expiration|du jour))|jj ?\/ ?mm|(?<!\b(nom|lieu) de )\bnaissance/],
  ['postal-code', /\bcodes? posta|\bcp\b/],
  ['iban-last-digits', /\biban\b|\brib\b|compte bancaire|(coordonnees|identite) bancaires?/],
  ['card-serial-number', /numero de serie|(?<!sur (votre|la) )\bcarte vitale/],
  ['email', /\bemails?\b|@|arobase|(?<!\bposta.*)\badresses?\b(?!.*\bposta)/],
  ['phone', /telephone(?! fixe)|\bportable|\bmobile|\bpar 0[67]\b/],
  ['new-password', /mot de passe/],
  ['code', /\bcode\b(?! posta)/],
];

/** @param message in plain form */
export function kindOfError(message: string): ErrorKind {
  const text = saidOfNow(message);
  const decisive = DECISIVE.find(([, words]) => words.test(text))?.[0];
  if (decisive !== undefined) return of(decisive, null);
  const again = sentencesOf(text).find((sentence) => USED_ALREADY.test(sentence) || HAVE_ACCOUNT.test(sentence));
  if (again !== undefined) return ofUsedAlready(again);
  const named = fieldsIn(text);
  const first = named[0] ?? null;
  const only = named.length === 1 ? first : null;
  if (isOfPair(text, named)) return of('differ', only);
  if (/\bexpire|perime|\bplus (valable|valide)/.test(text)) return of('expired', only);
  if (CONSENT.test(text) && !/cookies?/.test(text)) return of('consent', null);
  const words = first === 'new-password' ? WEAK : first === 'social-security-number' ? LETTERS : null;
  if (FORM.test(text) || words?.test(text)) return ofForm(text, first);
  const field = OF_MANY.test(text) ? null : only;
  const wrong = WRONG.test(text);
  if (UNKNOWN.test(text)) return of('mismatch', field);
  if (wrong && CALLS_EMPTY.test(text) && field === null) return of('other', null);
  if (wrong && (field !== null || OF_MANY.test(text) || !VALID.test(text))) return of('mismatch', field);
  if (VALID.test(text) || COUNTS.test(text)) return ofForm(text, first);
  if (MISSING.test(text)) return of('missing', only);
  if (only !== null && TO_CHECK.test(text)) return of('mismatch', only);
  return of(/ulterieurement|plus tard|dans quelques (minutes|instants)/.test(text) ? 'technical' : 'other', null);
}

function ofUsedAlready(sentence: string): ErrorKind {
  const [first = null] = fieldsIn(sentence);
  const used = USED_ALREADY.test(sentence);
  if (first === 'email' || first === 'phone' || (first === 'new-password' && used)) return of('taken', first);
  if (HAVE_ACCOUNT.test(sentence) || (PERSON.test(sentence) && OWN.has(first))) return of('exists', null);
  return of('taken', null);
}

/** What is used already where an account exists; null where it is not told. */
const OWN: ReadonlySet<string | null> = new Set([null, 'social-security-number']);

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]) /);
}

/** Without what would hold in some case, and without what is asked for one to find oneself in. */
function saidOfNow(message: string): string {
  return sentencesOf(message)
    .filter((sentence) => !/^(si|s'il|en cas|lorsqu\w*|quand)\b|\?$/.test(sentence))
    .join(' ');
}

/** The fields that a text names, in its order. */
function fieldsIn(text: string): (ErrorField | 'code')[] {
  return FIELDS.map(([field, words]) => ({ field, at: text.search(words) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ field }) => field);
}

function isOfPair(text: string, named: readonly string[]): boolean {
  if (TO_CONFIRM.test(text)) return named.includes('email') || named.includes('new-password');
  if (UNLIKE_ITS_OTHER.test(text) && named.length === 1) return true;
  return PAIR.test(text) && UNLIKE.test(text) && !NO_PAIR.test(text);
}

function ofForm(text: string, field: ErrorField | 'code' | null): ErrorKind {
  return of(field === 'social-security-number' && LETTERS.test(text) ? 'letters' : 'form', field);
}

function of(fault: Fault, field: ErrorField | 'code' | null): ErrorKind {
  return { fault, field: field === 'code' ? null : field };
}

/** Of several messages, the one that says most: what decides by itself, before what names a field, before a summary. */
export function tellingKind(kinds: readonly ErrorKind[]): ErrorKind {
  const decisive = kinds.find(({ fault }) => FINAL.has(fault));
  const named = kinds.find(({ fault, field }) => field !== null && fault !== 'other');
  const telling = kinds.find(({ fault }) => fault !== 'other' && fault !== 'form');
  return decisive ?? named ?? telling ?? kinds.find(({ fault }) => fault === 'form') ?? OTHER;
}

const FINAL: ReadonlySet<Fault> = new Set<Fault>([...DECISIVE.map(([fault]) => fault), 'exists', 'taken']);

const OTHER: ErrorKind = { fault: 'other', field: null };
