import type { ErrorKind } from '../journey/error-kind';
import { kindOfError, tellingKind } from './error-kinds';
import type { Page } from './page';
import type { Passage } from './passage';
import { asks, sectionsOf } from './sections';

/** Does the page show an error? One that a reader would call so (contract; texts from ameli-facts.md, “Error texts seen”). */

/** Says by itself that something went wrong with what was entered. */
const SAYS_WRONG =
  /\b(est|sont|semblent?|etait|etaient) (incorrecte?s?|invalides?|inexacte?s?|erronee?s?|faux|fausses?)\b|(n'est|ne sont|n'etait|n'a) pas (valides?|correcte?s?|reconnue?s?|au bon format|un format|conformes?|identiques?|exacte?s?)|ne (correspond|concord)(ent)? pas|ne sont pas les memes|sont differente?s?|n'a pas (un|le bon) format|ne peut (pas )?etre (inferieur|superieur|vide)|veuillez (recommencer|reessayer|corriger|verifier (les|vos|votre|le|la) (informations|saisie|donnees|champ))|n'(avons|a) pas (pu|ete possible)|impossible de (verifier|poursuivre|vous identifier|valider)|ne dependez plus|n'est pas (possible|autorise)|a echoue|^erreur\b|\bune erreur (est|s'est)|(champ|saisie|donnee)s? (en erreur|manquante?s?|incorrecte?s?)|\b(incorrecte?s?|invalides?|erronee?s?)$|compte (est )?bloque|deja utilise|existe deja|ne vous permet(tent)? pas|comporte(nt)? (une|des|\d+) erreurs?|\b(est|sont) trop (simple|court|long|faible|ancien)s?\b|\b(code|mot de passe|identifiant|numero|date|format|saisie|email|reponse)\b.{0,24}\b(incorrecte?|invalide|inexacte?|erronee?|inconnue?|refusee?|expiree?)\b|\b(est|sont|reste|restent) a (corriger|revoir|verifier|completer)\b|au lieu de (\d+|sept|onze|treize)\b|il (vous )?reste (\d+|une?|deux|trois) (tentatives?|essais?)|il y a (un|des) problemes?|\b\d+ erreurs?\b|(une|des) erreurs? (a|ont|est|sont)/;

/** Says so only where the page marks it as an error; elsewhere it is help. */
const MAY_SAY_WRONG =
  /obligatoire|veuillez|devez|saisissez|indiquez|entrez|choisissez|renseignez|selectionnez|completez|merci de|doi(t|vent)|incorrect|invalide|erron|format|manqu|requis|recommenc|\bpas\b|impossible|erreur|inconnu|trop (court|long|simple|faible)|au moins|correspond|differ|expire|bloque|aucun/;

/** Help that speaks of errors without there being one. */
const ONLY_HELP =
  /^(si|en cas|lorsque|quand|pour|afin|attention a|evitez|astuce|conseil|pensez|bon a savoir|a savoir|rappel|besoin|comment|que faire|les champs|tous les champs|champs)\b|\?$|sont obligatoires|en cas (de|d')|facultatif|pour eviter/;

const NAMED_ERROR = [
  '.zone-alerte:not(.hidden)',
  '.msg_erreur',
  '.message_erreur:not(.message_erreur_invisible)',
  '#r_errors',
  '[class*=error]',
  '[class*=erreur]',
  '[class~=err]',
  '[class$=-err]',
  '[class*="-err "]',
  '[class*=danger]',
  '[class*=invalid]',
].join(', ');
const MARKED = `[role=alert]:not([aria-hidden=true]), [aria-live=assertive], ${NAMED_ERROR}`;

/** What a message says that asks for something, beside « 8 caractères au moins » and other rules. */
const COMPLAINS =
  /obligatoire|veuillez|devez|saisissez|indiquez|entrez|choisissez|renseignez|selectionnez|completez|merci de|doi(t|vent)|incorrect|invalide|erron|manqu|requis|recommenc|impossible|erreur|inconnu|differ|expire|bloque|\b(n'|ne )/;

/** Longest text that is an error message, in characters. */
const LONGEST = 420;

/** What the page says is wrong. */
export interface ShownError {
  readonly kind: ErrorKind;
  /** What holds the messages, to be left in sight. */
  readonly elements: readonly Element[];
}

/** @returns the error that the page shows; null where it shows none. */
export function errorOn(page: Page): ShownError | null {
  const controls = new Set(page.fields.flatMap(({ elements }) => elements));
  const errors = page.passages.filter((passage) => isError(passage, page, controls));
  if (errors.length === 0) return null;
  return {
    kind: tellingKind(errors.map(({ text }) => kindOfError(text))),
    elements: errors.flatMap(({ first }) => first.parentElement ?? []),
  };
}

function isError(passage: Passage, page: Page, controls: ReadonlySet<Element>): boolean {
  const { text, first, link, label, region, heading } = passage;
  if (link || text.length > LONGEST || region === 'footer' || region === 'nav' || region === 'chat') return false;
  if (ONLY_HELP.test(text)) return false;
  if (label) return isOfWrongField(first) && MAY_SAY_WRONG.test(text);
  const wrong = SAYS_WRONG.test(text);
  if (!wrong && !MAY_SAY_WRONG.test(text)) return false;
  if (isReadingMatter(first, controls)) return false;
  const marked = first.parentElement?.closest(MARKED) ?? null;
  // A form or a field's frame may be marked as well as the message in it; then its labels are no message.
  if (marked !== null && !holdsAny(marked, controls)) {
    if (wrong) return true;
    if (!isNotice(marked) && (isMarkedAsError(marked) || complains(text, first))) return true;
  }
  if (isSaidOfField(first, controls) || isRed(first, controls)) return true;
  if (wrong && first.parentElement?.closest('[role=alertdialog]')) return true;
  // What stands beside the page is help, and what is a rule for all or somebody's question is no message.
  const isHeading = heading > 0 && heading <= 2 && !HAS_ONE_REPEAT.test(text);
  return wrong && region !== 'aside' && !isHeading && !isGeneral(text) && !isBesideTheForm(passage, page);
}

/** What a heading over help does not do. */
const HAS_ONE_REPEAT = /\b(recommencez|reessayez|corrigez)\b/;

/** A label that says more of its field than its name, where the field is marked as wrong. */
function isOfWrongField({ parentElement }: Node): boolean {
  return parentElement?.closest('label')?.control?.getAttribute('aria-invalid') === 'true';
}

function holdsAny(element: Element, controls: ReadonlySet<Element>): boolean {
  return [...controls].some((control) => element.contains(control));
}

/** A closed answer's question, an open one, a text that scrolls in a box of its own: to be read, not said just now. */
function isReadingMatter({ parentElement }: Node, controls: ReadonlySet<Element>): boolean {
  if (parentElement?.closest('summary')) return true;
  for (let e = parentElement; e !== null && e !== document.body; e = e.parentElement) {
    const apart = e.tagName === 'DETAILS' || e.getAttribute('role') === 'document' || isScrollBox(e);
    if (apart && !holdsAny(e, controls)) return true;
  }
  return false;
}

function isScrollBox(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1) return false;
  return /auto|scroll/.test(getComputedStyle(element).overflowY);
}

/** True for what no sentence says of now: what would happen in some case, or words put into the reader's mouth. */
function isGeneral(text: string): boolean {
  const wrong = text.split(/(?<=[.!?;]) /).filter((sentence) => SAYS_WRONG.test(sentence));
  const isSaidOfNow = (sentence: string) => !IN_SOME_CASE.test(sentence) && !IN_THE_FIRST_PERSON.test(sentence);
  return wrong.length > 0 && !wrong.some(isSaidOfNow);
}

const IN_SOME_CASE =
  /\b(si|s'il|s'ils|lorsqu\w*|quand|des que|des lors|tant que|au (bout|dela) de|a defaut|sous peine|en cas d\w*)\b|\b(apres|a partir de) (\d+|une?|deux|trois|quatre|cinq|dix|plusieurs|quelques|chaque|toute?) |\b(peut|peuvent|pourra|pourrait|sera|seront|serait)\b.{0,40}(bloque|refuse|rejete|verrouille)/;
const IN_THE_FIRST_PERSON = /^(je |j'|mon |ma |mes |on )(?!.*\b(votre|vos|vous)\b)/;

/**
 * In a part of the page where nothing is asked: after the form, or under a heading of its own that speaks of no error.
 * The page's own headings, and an alert's before the form, are no such part.
 */
function isBesideTheForm({ order }: Passage, page: Page): boolean {
  const last = Math.max(...page.mainFields.map((field) => field.order), ...page.choices.map((choice) => choice.order));
  return sectionsOf(page)
    .filter(({ from, to, heading }) => order >= from && order < to && !page.mainHeadings.includes(heading))
    .some(
      (section) =>
        !asks(page, section) &&
        (section.from > last || order === section.from || !ANNOUNCES_WRONG.test(section.heading.text)),
    );
}

/** What a heading over messages says. */
const ANNOUNCES_WRONG = new RegExp(
  String.raw`${SAYS_WRONG.source}|\ba (revoir|corriger|rectifier)\b|corrigez|\bproblemes?\b|impossible|\bechec|\brefus`,
);

/** Marked by its name as an error, not only to be read out, as components do with any text below a field. */
function isMarkedAsError(marked: Element): boolean {
  return !marked.matches('[role=alert], [aria-live]') || marked.matches(NAMED_ERROR);
}

/** Asks for a correction, and not of a field that is held to be right. */
function complains(text: string, { parentElement }: Node): boolean {
  if (!COMPLAINS.test(text)) return false;
  const id = parentElement?.closest('[id]')?.id;
  if (id === undefined) return true;
  const field = document.querySelector(`[aria-describedby~="${CSS.escape(id)}"]`);
  return field === null || field.getAttribute('aria-invalid') === 'true';
}

/** A field that is marked as wrong, itself or by the frame of its own, names this as the reason. */
function isSaidOfField({ parentElement }: Node, controls: ReadonlySet<Element>): boolean {
  const id = parentElement?.closest('[id]')?.id;
  if (id === undefined) return false;
  const name = CSS.escape(id);
  const field = document.querySelector(`[aria-errormessage~="${name}"], [aria-describedby~="${name}"]`);
  if (field === null) return false;
  if (field.matches(`[aria-errormessage~="${name}"], [aria-invalid=true]`)) return true;
  const frame = field.closest(NAMED_ERROR);
  return frame?.contains(parentElement) === true && [...controls].filter((one) => frame.contains(one)).length === 1;
}

/** Written in red, or in a red frame of its own, as pages without any marks do; not where the system sets the colours. */
function isRed({ parentElement }: Node, controls: ReadonlySet<Element>): boolean {
  for (let e = parentElement, up = 0; e !== null && up < 3; e = e.parentElement, up++) {
    if (holdsAny(e, controls)) return false;
    const { color, borderLeftColor, borderLeftWidth } = getComputedStyle(e);
    if (isRedColour(color) || (borderLeftWidth !== '0px' && isRedColour(borderLeftColor))) return true;
  }
  return false;
}

function isRedColour(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return red >= 140 && green < red / 2.4 && blue < red / 2.4;
}

/** Marked to be read out, but as a piece of information. */
function isNotice(marked: Element): boolean {
  return /\b(info|success|notice|warning|avertissement|conseil)/i.test(marked.getAttribute('class') ?? '');
}
