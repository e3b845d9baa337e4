import type { Choice } from '../controls';
import { clue, type PageRule } from '../evidence';
import type { Page } from '../page';
import { isCreation, NEXT, ofTheCreation } from './creation';

/** Step 4: the terms of use and « zéro papier » (procedure-mairie.txt, step 4; ameli-facts.md, “Step 4”). */

const PAPERLESS =
  /zero papier|dematerialis|(ne plus|plus) recevoir.{0,60}(releve|courrier|papier)|(releve|decompte).{0,60}(courrier postal|en ligne|papier|voie postale|imprimes?|(sur|par) internet)|tout numerique|(plus|pas) dans votre boite aux lettres|moins de papier|(courrier postal|papier).{0,60}en ligne|(releves?|decomptes?).{0,40}\b(cess\w+|ne (vous )?(sont|seront|est|sera) plus) .{0,24}(expedi|envoy|adress|post|imprim)|plus.{0,12}(releves?|decomptes?) (papier|par (la poste|courrier|voie postale))|(arret|fin|abandon|supprim\w+|renonc\w+|sans).{0,24}(papier|envoi.{0,30}(releve|decompte|courrier))/;
const TERMS =
  /conditions (generales )?(d'utilisation|d'adhesion|d'acces)|conditions (generales|du (service|compte))|regles du (compte|service)|\bcgu\b/;
const ABOUT = new RegExp(`${TERMS.source}|zero papier|dematerialis|releves?.{0,24}(en ligne|papier)`);
const TERMS_OF_OTHERS =
  /conditions (generales )?d'(utilisation|acces) (de|du|des|d') ?(?!.*(compte|service|site|ameli|espace|teleservice))/;
const ACCEPT = /accept|adher|d'accord|(donne|donner) (mon|son) accord|consen|reconnais|approuv|souhaite|oui\b/;
/** What a button says by which one does. */
const AGREE = /accept|j'adhere|(mon |d')accord\b|je consens|j'approuve|^ok\b/;
/** What one may agree to beside it, and need not. */
const OTHER =
  /enquete|satisfaction|newsletter|lettre d'info|\bsms\b|offres|partenaires|facultati|actualites|prevention/;
/** What is sent to somebody else does not replace one's own letters. */
const TO_OTHERS = /employeur|arrets? de travail/;
const REFUSE =
  /refus|\bn(e |')[\w']+( [\w']+)? pas\b|ne (souhaite|veux|desire)|pas d'accord|non\b|continuer a recevoir|garder|conserver/;
/** The same, where it answers a question; as a button it may as well lead away. */
const DECLINE = /^(je )?(declin|renonc|abandon)/;
/** What the choice is about where it is one. */
const ON_PAPER = /papier|courrier|\bposte\b|releve|decompte|recevoir|garder|conserver/;

export const terms: PageRule = {
  page: 'terms',
  clues: [
    ...ofTheCreation('terms'),
    clue('form', 3, 'there is something to accept', (page) => consent(page) !== undefined),
    clue('text', 2.5, 'it speaks of statements that no longer come by post', (page) =>
      page.statements.some(({ text }) => PAPERLESS.test(text)),
    ),
    clue('heading', 2, 'a heading speaks of the terms or of « zéro papier »', (page) => page.heading(ABOUT)),
    clue('text', 1.5, 'it speaks of the terms', (page) =>
      page.statements.some(({ text, heading }) => heading === 0 && TERMS.test(text)),
    ),
    clue('action', 1, 'it leads to the terms', (page) =>
      page.mainActions.some(({ name, link }) => link && TERMS.test(name)),
    ),
    clue('text', 1.5, 'it says what joining means', (page) =>
      page.says(
        /en (adherant|creant|acceptant|ouvrant)|(email|messagerie).{0,40}obligatoire|vous devez.{0,20}accepter/,
      ),
    ),
    clue('form', 1, 'it asks nothing else', ({ mainFields }) => mainFields.length === 0),
    clue('address', 0.5, "the portal's page of terms", ({ address }) => /conditions/i.test(address)),
    clue('action', 0.5, 'a button leads on', (page) => page.offersInForm(NEXT)),
    clue(
      'against',
      -4,
      'there is nothing to accept, nor a button that leads on',
      (page) => consent(page) === undefined && !page.offersInForm(NEXT),
    ),
    clue(
      'against',
      -3,
      'no button goes on from what is accepted',
      (page) => page.mainActions.length > 0 && !page.offers(NEXT) && !page.offers(ACCEPT),
    ),
    clue('against', -6, 'the terms have changed: no creation', (page) =>
      page.says(
        /conditions.{0,60}(ont (ete )?(change|evolue|modifie|mises? a jour|actualise)|evoluent|changent)|(nouvelles|mise a jour (de nos|des)|evolution des) conditions/,
      ),
    ),
    clue('against', -5, 'the terms of something else', (page) => page.mainHeading(TERMS_OF_OTHERS)),
    clue('against', -5, 'it lets somebody else read what is known', (page) =>
      page.says(/demande l'acces a vos|transmises? a (votre|un) (conseiller|partenaire)/),
    ),
    clue('against', -4, 'it never speaks of the account', (page) => !isCreation(page) && !speaksOfAnAccount(page)),
    clue('against', -3, 'it asks for other things', (page) => page.mainFields.length >= 2),
    clue(
      'against',
      -4,
      'the terms in full, and nothing to accept',
      (page) => isInFull(page) && consent(page) === undefined,
    ),
  ],
  targets: (page) => ({ 'paperless-consent': consent(page) }),
};

function speaksOfAnAccount({ title, passages }: Page): boolean {
  return [title, ...passages.filter(({ region }) => region !== 'footer').map(({ text }) => text)].some((text) =>
    /\bcompte\b/.test(text),
  );
}

function isInFull({ headings, length }: Page): boolean {
  return headings.filter(({ text }) => /^article|^\d+[ .)]/.test(text)).length >= 3 || length > 4000;
}

/** What one accepts by: the paperless box or choice, else the terms' box, else a button that says so. */
export function consent(page: Page): readonly HTMLElement[] | undefined {
  const boxes = page.choices.filter(
    ({ region, oneOf, words: { own, near } }) => region === 'main' && oneOf === null && !TO_OTHERS.test(own || near),
  );
  const groups = groupsOf(page.choices.filter(({ region, oneOf }) => region === 'main' && oneOf !== null));
  for (const about of [PAPERLESS, TERMS]) {
    const group = groups.find((choices) =>
      choices.some(({ words }) => about.test(`${words.group} ${words.own} ${words.near}`)),
    );
    if (group !== undefined) return group.flatMap(withLabel);
    const box = boxes.find(({ words: { own, near } }) => about.test(own || near));
    if (box !== undefined) return [box.shown];
  }
  const aboutIt = page.says(PAPERLESS) || page.heading(TERMS);
  if (!aboutIt) return undefined;
  const accepting = boxes.find(({ words: { own, near } }) => ACCEPT.test(own || near) && !OTHER.test(own || near));
  if (accepting !== undefined) return [accepting.shown];
  const choice = groups.find((group) => isYesOrNo(group.map(({ words: { own, near } }) => own || near)));
  if (choice !== undefined) return choice.flatMap(withLabel);
  const buttons = page.mainActions.filter(({ name }) => name.length < 80);
  const accept = buttons.find(
    ({ name, link }) => AGREE.test(name) && !REFUSE.test(name) && !(link && /condition/.test(name)),
  );
  if (accept === undefined) return undefined;
  // Two ways to go on are a choice; to refuse the terms ends the creation, and so does a link that leaves.
  const refuse = buttons.find(({ name, link }) => !link && REFUSE.test(name) && ON_PAPER.test(name));
  return refuse === undefined ? [accept.element] : [accept.element, refuse.element];
}

function isYesOrNo(names: readonly string[]): boolean {
  return (
    names.length === 2 &&
    names.some((name) => REFUSE.test(name) || DECLINE.test(name)) &&
    names.some((name) => ACCEPT.test(name))
  );
}

function groupsOf(radios: readonly Choice[]): Choice[][] {
  const groups = new Map<string, Choice[]>();
  for (const radio of radios) groups.set(radio.oneOf ?? '', [...(groups.get(radio.oneOf ?? '') ?? []), radio]);
  return [...groups.values()];
}

/** Both answers of a choice are ringed with their words, evenly. */
function withLabel({ element, shown }: Choice): HTMLElement[] {
  const label = (element as HTMLInputElement).labels?.[0];
  return label === undefined || label === shown ? [shown] : [shown, label];
}
