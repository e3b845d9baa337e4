/**
 * The only module that reads what a person typed into the page; a test over the sources keeps it so. It hands it on
 * to the checks alone, which answer with counts and names of our own. Nothing of it is stored, sent, logged or shown.
 */

/** Fields that hid what was typed once; they stay closed to us when the page shows it. */
const secret = new WeakSet<Element>();

const WRITTEN = /^(text|tel|number|email|date)$/;

/**
 * What is typed into or chosen in the controls of one field, one text each; of a list, what one reads there.
 * @param lists whether lists are understood
 * @returns null where it is not ours to read, or does not stand in the control itself
 */
export function typedInto(elements: readonly Element[], lists: boolean): string[] | null {
  if (elements.some(isSecret)) return null;
  const typed: string[] = [];
  for (const element of elements) {
    if (lists && element.tagName === 'SELECT') {
      typed.push((element as HTMLSelectElement).selectedOptions[0]?.text ?? '');
    } else if (element.tagName === 'INPUT' && isWrittenInto(element as HTMLInputElement)) {
      typed.push((element as HTMLInputElement).value);
    } else {
      return null;
    }
  }
  return typed;
}

/** True for a password, and for a code that was sent, whatever the field was taken for. */
export function isSecret(element: Element): boolean {
  const autocomplete = element.getAttribute('autocomplete') ?? '';
  if ((element as HTMLInputElement).type === 'password' || /password|one-time-code/.test(autocomplete)) {
    secret.add(element);
  }
  return secret.has(element);
}

/** An application's list may show its choice beside an input that only takes the focus. */
function isWrittenInto(input: HTMLInputElement): boolean {
  return WRITTEN.test(input.type) && !input.readOnly && !input.matches('[role=combobox], [aria-haspopup]');
}
