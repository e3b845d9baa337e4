import type { Field } from './controls';
import { plain } from './french';
import { isOpaque, parentOf } from './visible';
import { nameOfPart, textOf } from './words';

/** What is marked as the place where one is: in menus, in the list of the steps, among tabs. */
const CURRENT = '[aria-current]:not([aria-current=false]), [role=tab][aria-selected=true]';

/** The way there, by its name or its class. */
const TRAIL =
  '[class*=ariane i], [class*=breadcrumb i], [class~=bc], [class~=fil], [id*=ariane i], [aria-label*=ariane i], [aria-label*="tes ici" i]';

/** What is one part of it. */
const PART = 'a, span, li, b, strong, em';

/**
 * What a site says of where one is: in its menus, the way there, its steps and tabs, and by the names of the parts that
 * the fields of the core stand in, which only screen readers tell.
 * @returns texts in plain form
 */
export function whereaboutsOf(document: Document, core: readonly Field[]): string[] {
  const marked = [...document.querySelectorAll(CURRENT)].filter(isOpaque);
  const lists = marked
    .map((one) => one.closest('[aria-label]:is(ol, ul, nav, [role=list])'))
    .filter((one) => one !== null);
  const current = [...marked.map(textOf), ...lists.map((list) => nameOfPart(list).words)];
  const trail = [...document.querySelectorAll(TRAIL)]
    .filter((one) => isOpaque(one) && one.querySelector('form, input, h1') === null)
    .flatMap((one) => {
      const parts = [...one.querySelectorAll(PART)].filter((part) => part.querySelector(PART) === null);
      return parts.length > 0 ? parts.map(textOf) : textOf(one).split(/[›»>/]/);
    });
  return [...current, ...trail, ...namesOfParts(core)].map(plain).filter((text) => text !== '');
}

/** The names of the parts of the page that hold the whole core, from the inside out. */
function namesOfParts(core: readonly Field[]): string[] {
  const elements = core.flatMap((field) => field.elements);
  const [first] = elements;
  const names: string[] = [];
  for (let part = first ? parentOf(first) : null; part !== null; part = parentOf(part)) {
    const holder = part;
    if (elements.every((element) => holder.contains(element))) names.push(nameOfPart(part).words);
  }
  return names;
}
