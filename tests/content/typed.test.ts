// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { typedInto } from '../../src/content/typed';

/** The elements of a page, of which every reading of a value is counted. */
function page(html: string): { elements: Element[]; reads: () => number } {
  document.body.innerHTML = html;
  let reads = 0;
  const elements = [...document.body.children];
  for (const element of elements) {
    for (const property of [
      'value',
      'valueAsNumber',
      'valueAsDate',
      'textLength',
      'selectionStart',
      'selectionEnd',
      'validity',
    ]) {
      const own = (element as never)[property];
      Object.defineProperty(element, property, {
        get() {
          reads++;
          return own;
        },
      });
    }
  }
  reads = 0;
  return { elements, reads: () => reads };
}

describe('what is typed', () => {
  it.each([
    ['<input value="a b">', ['a b']],
    ['<input type="tel" value="06"><input type="tel" value="39">', ['06', '39']],
    ['<input type="number" value="5"><input type="email" value="a@b.c">', ['5', 'a@b.c']],
    ['<input type="date" value="1948-03-05">', ['1948-03-05']],
    ['<input type="search" value="a">', null],
    ['<input value="France" readonly>', null],
    ['<input value="" role="combobox">', null],
    ['<div contenteditable>abc</div>', null],
    ['<textarea>abc</textarea>', null],
    ['<select><option>1</option></select>', null],
  ])('into %s is %j', (html, typed) => {
    expect(typedInto(page(html).elements, false)).toEqual(typed);
  });

  it('in lists is what one reads there', () => {
    const html =
      '<select><option value="0">--</option><option value="2" selected>mars</option></select><input value="1948">';
    expect(typedInto(page(html).elements, true)).toEqual(['mars', '1948']);
    expect(typedInto(page(html).elements, false)).toBeNull();
  });
});

describe('a password is never read, not even its length', () => {
  it.each([
    ['<input type="password" value="secret">'],
    ['<input autocomplete="new-password" value="secret">'],
    ['<input autocomplete="section-a current-password" value="secret">'],
    ['<input autocomplete="one-time-code" value="123456">'],
    ['<input value="2520345"><input type="password" value="secret">'],
    ['<input type="password" value="secret"><input value="2520345">'],
  ])('in %s', (html) => {
    const { elements, reads } = page(html);
    expect(typedInto(elements, true)).toBeNull();
    expect(reads()).toBe(0);
  });

  it('nor when the page shows it later', () => {
    const { elements, reads } = page('<input type="password" value="secret">');
    typedInto(elements, true);
    elements[0]?.setAttribute('type', 'text');
    expect(typedInto(elements, true)).toBeNull();
    expect(reads()).toBe(0);
  });

  it('where other fields are', () => {
    const { elements, reads } = page('<input value="2520345">');
    expect(typedInto(elements, false)).toEqual(['2520345']);
    expect(reads()).toBe(1);
  });
});
