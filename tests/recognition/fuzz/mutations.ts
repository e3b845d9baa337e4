/**
 * What may happen to a page of the corpus without its being another page for a reader, or with less of it left.
 * Each changes a copy of the page's body in place; `at` chooses where, any number will do.
 */
export type Mutation = (body: HTMLElement, at: number) => void;

/** A reader would still know the page for what it is. */
export const HARMLESS: Record<string, Mutation> = {
  'names renamed': renameIdentifiers,
  'names removed': removeIdentifiers,
  'wrapper added': wrap,
  'fields reordered': reorder,
  synonyms,
  spelling,
  decoy,
};

/** Takes something away that may have mattered. */
export const HARMFUL: Record<string, Mutation> = { removed: remove };

function pick<T>(from: readonly T[], at: number): T | undefined {
  return from[at % Math.max(from.length, 1)];
}

const REFERRING = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-errormessage', 'form', 'list'];

/** Classes, ids and names as another build of the site would generate them; its style sheets follow. */
function renameIdentifiers(body: HTMLElement, at: number): void {
  const renamed = (word: string) =>
    word === ''
      ? ''
      : `g${at % 97}-${[...word].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 7).toString(36)}`;
  const known = new Set<string>();
  const rename = (element: Element, attribute: string) => {
    const value = element.getAttribute(attribute);
    if (value === null || value.trim() === '') return;
    for (const word of value.split(/\s+/)) known.add(word);
    element.setAttribute(attribute, value.split(/\s+/).map(renamed).join(' '));
  };
  for (const element of body.querySelectorAll('*')) {
    for (const attribute of ['class', 'id', ...REFERRING]) rename(element, attribute);
    if (/^(INPUT|SELECT|TEXTAREA|FORM)$/.test(element.tagName)) rename(element, 'name');
  }
  for (const sheet of [...document.querySelectorAll('style')]) {
    sheet.textContent = (sheet.textContent ?? '').replace(/([.#])([a-zA-Z_][\w-]*)(?=[^{}]*\{)/g, (all, sign, word) =>
      known.has(word) ? `${sign}${renamed(word)}` : all,
    );
  }
}

/** Ids that nothing refers to, and the names of the fields. */
function removeIdentifiers(body: HTMLElement): void {
  const css = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join(' ');
  const referred = new Set(
    REFERRING.flatMap((attribute) =>
      [...body.querySelectorAll(`[${attribute}]`)].flatMap((element) =>
        (element.getAttribute(attribute) ?? '').split(/\s+/),
      ),
    ),
  );
  for (const element of body.querySelectorAll('[id]')) {
    if (!referred.has(element.id) && !css.includes(`#${element.id}`)) element.removeAttribute('id');
  }
  for (const field of body.querySelectorAll('input[name]:not([type=radio]), select[name]'))
    field.removeAttribute('name');
}

function wrap(body: HTMLElement, at: number): void {
  const wrapped = pick(
    [...body.querySelectorAll('div, p, form, section, h1, h2, fieldset, input, label, button, a')].filter(isFree),
    at,
  );
  if (wrapped === undefined) return;
  const inline = /^(INPUT|LABEL|BUTTON|A)$/.test(wrapped.tagName);
  const wrapper = document.createElement(inline ? 'span' : 'div');
  // In a row or a grid a box of its own would be another layout.
  if (/flex|grid/.test(getComputedStyle(wrapped.parentElement ?? body).display)) wrapper.style.display = 'contents';
  wrapped.replaceWith(wrapper);
  wrapper.append(wrapped);
}

/** Whether something may be wrapped without being torn from what it belongs to. */
function isFree(element: Element): boolean {
  const parent = element.parentElement;
  if (parent === null || element.assignedSlot !== null) return false;
  if (/^(SELECT|TR|TABLE|TBODY|UL|OL|DL|DETAILS)$/.test(parent.tagName)) return false;
  const { position } = getComputedStyle(element);
  return position === 'static' || position === 'relative';
}

const FIELDS =
  'input:not([type=hidden]):not([type=radio]):not([type=checkbox]):not([type=submit]):not([type=button]):not([type=image]), select';

/** Two blocks that each hold one field with its words change places. */
function reorder(body: HTMLElement, at: number): void {
  const blocks = [...body.querySelectorAll('div, p, tr, li, label')].filter((block) => {
    const fields = block.querySelectorAll(FIELDS);
    // What has to be typed twice keeps its order: without words of its own, the second is known by it.
    return (
      fields.length === 1 &&
      fields[0]?.getAttribute('type') !== 'password' &&
      /\p{L}{3}/u.test(block.textContent ?? '') &&
      !/mail|courriel|m[eé]l\b|confirm/i.test(block.textContent ?? '')
    );
  });
  const pairs = blocks.flatMap((one) =>
    blocks
      .filter(
        (other) =>
          other !== one &&
          other.parentElement === one.parentElement &&
          other.className === one.className &&
          other.tagName === one.tagName,
      )
      .map((other) => [one, other] as const),
  );
  const pair = pick(pairs, at);
  if (pair === undefined) return;
  const [one, other] = pair;
  const place = document.createComment('');
  one.replaceWith(place);
  other.replaceWith(one);
  place.replaceWith(other);
}

const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/mot de passe/gi, 'code personnel'],
  [/mot de passe/gi, 'code confidentiel'],
  [/code (personnel|confidentiel)/gi, 'mot de passe'],
  [/nom de famille/gi, 'nom de naissance'],
  [/(numéro|n°|nº) de série/gi, 'n° de série'],
  [/numéro de sécurité sociale/gi, 'n° de sécurité sociale'],
  [/\bnuméro\b/gi, 'num.'],
  [/\b(adresse )?(e-mail|email|mail)\b/gi, 'courriel'],
  [/\bcourriel\b/gi, 'adresse électronique'],
  [/téléphone/gi, 'tél.'],
  [/\bIBAN\b/g, 'RIB'],
  [/carte vitale/gi, 'CARTE VITALE'],
  [/continuer/gi, 'Suivant'],
  [/continuer/gi, 'Valider'],
  [/se connecter|me connecter/gi, 'Connexion'],
  [/déconnexion/gi, 'Se déconnecter'],
  [/créer un compte/gi, 'Créer mon compte'],
  [/date de naissance/gi, 'Né(e) le'],
];

const WRITTEN = ['placeholder', 'title', 'aria-label', 'alt'];

function rewrite(body: HTMLElement, change: (text: string) => string): void {
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if (/^(SCRIPT|STYLE)$/.test(node.parentElement?.tagName ?? '')) continue;
    const text = node as Text;
    const changed = change(text.data);
    if (changed !== text.data) text.data = changed;
  }
  for (const attribute of WRITTEN) {
    for (const element of body.querySelectorAll(`[${attribute}]`))
      element.setAttribute(attribute, change(element.getAttribute(attribute) ?? ''));
  }
  for (const button of body.querySelectorAll('input[type=submit], input[type=button]')) {
    button.setAttribute('value', change(button.getAttribute('value') ?? ''));
  }
}

function synonyms(body: HTMLElement, at: number): void {
  const rule = pick(SYNONYMS, at);
  if (rule !== undefined) rewrite(body, (text) => text.replace(...rule));
}

const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
  (text) => text.toUpperCase(),
  (text) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toUpperCase(),
  (text) => text.replace(/’/g, "'"),
  (text) => text.replace(/'/g, '’'),
  (text) => text.replace(/ /g, '\u00a0'),
  (text) => text.replace(/ (?=[:;?!])/g, '\u202f'),
  (text) => text.normalize('NFD'),
  (text) => text.replace(/(\p{L}{4})(\p{L}{4})/u, '$1\u00ad$2'),
];

function spelling(body: HTMLElement, at: number): void {
  const change = pick(SPELLINGS, at);
  if (change !== undefined) rewrite(body, change);
}

/** What stands beside the page's own on many sites, or hidden in it. */
const DECOYS: readonly string[] = [
  '<aside><h2>Infolettre</h2><label>Votre adresse e-mail <input type="email"></label><button>S’abonner</button></aside>',
  '<footer><a href="#">Créer un compte</a> <a href="#">Mot de passe oublié</a> <a href="#">Mentions légales</a></footer>',
  '<aside class="chatbot" aria-label="Assistant virtuel"><p>Bonjour, posez votre question sur la création de votre compte.</p><input placeholder="Votre message"><button>Envoyer</button></aside>',
  '<div style="display:none"><h1>Créer mon compte ameli</h1><label>Nom de famille <input></label><label>Code postal <input></label></div>',
  '<template><h1>Choisissez un mot de passe</h1><label>Mot de passe <input type="password"></label></template>',
  '<footer><form role="search"><label>Rechercher <input type="search"></label><button>OK</button></form></footer>',
  '<aside><h2>Questions fréquentes</h2><details><summary>Où trouver le numéro de série de ma carte Vitale ?</summary><p>À droite de la photo.</p></details></aside>',
  '<div style="position:absolute;left:-9999px"><label>7 derniers chiffres de l’IBAN <input></label></div>',
  '<div style="position:fixed;bottom:0;left:0;right:0;height:20px;background:#eee;font-size:11px">Ce site utilise des cookies. <button>OK</button></div>',
  '<footer><p>L’application ameli : consultez votre messagerie, vos remboursements.</p><select aria-label="Langue"><option>Français</option></select></footer>',
];

function decoy(body: HTMLElement, at: number): void {
  const html = pick(DECOYS, at);
  if (html !== undefined) body.insertAdjacentHTML('beforeend', html);
}

const REMOVABLE =
  'h1, h2, h3, h4, legend, label, p, li, span, b, strong, small, button, a, input, select, dt, td, th, summary, [role=alert], nav, header, footer, aside';

/** Something of the page is gone: a word, a field, a heading, or what ties a name to its field. */
function remove(body: HTMLElement, at: number): void {
  const all = [...body.querySelectorAll(REMOVABLE)];
  const removed = pick(all, at);
  if (removed === undefined) return;
  const ties = [...REFERRING, ...WRITTEN].filter((attribute) => removed.hasAttribute(attribute));
  if (at % 3 === 0 && ties.length > 0) for (const tie of ties) removed.removeAttribute(tie);
  else removed.remove();
}
