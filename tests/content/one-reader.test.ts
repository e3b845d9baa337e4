import { describe, expect, it } from 'vitest';

/**
 * One module alone reads what a person typed. This holds every other one to that, by its source: nothing in it may
 * be a way to what is in a field, how long it is, which keys are pressed, what is selected or copied.
 */

const SOURCES = import.meta.glob<string>('../../src/**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' });

const READER = 'content/typed.ts';
const USER = 'content/field-checks.ts';

/** Ways to what was typed, each with something it must find and something that only looks like it. */
const WAYS: Record<
  string,
  { readonly way: RegExp; readonly found: readonly string[]; readonly passed: readonly string[] }
> = {
  'the value of a control': {
    way: /\.\s*value\b|\bvalueAs(Date|Number)\b|['"`](value|defaultValue)['"`]|\bdefaultValue\b/g,
    found: [
      'input.value',
      'a?.value',
      "a['value']",
      "e.getAttribute('value')",
      'input.valueAsNumber',
      'Reflect.get(input, `value`)',
      'input\n  .value',
    ],
    passed: ['values.length', 'const value = 1', 'map.values()', 'Object.entries(a).map(([name, value]) => value)'],
  },
  'the value of a control, taken apart': {
    way: /\{[^{}=>]*\bvalue\b[^{}=>]*\}(?=\s*(=(?!=|>)|:|\)\s*=>|\)\s*(:[^=]*)?\{|,[^)]*\)\s*=>| of\b))/g,
    found: [
      'const { value } = input',
      'const { type, value: v } = input',
      '({ value }) => value.length',
      'function a({ value }: HTMLInputElement) {',
      'for (const { value } of inputs)',
    ],
    passed: ['return { value };', 'const { type } = input', '(value) => { value; }'],
  },
  'what is chosen or ticked': {
    way: /\bselected(Options|Index)\b|\.\s*(selected|checked|files)\b/g,
    found: ['list.selectedOptions[0]', 'option.selected', 'box.checked'],
    passed: ["'aria-selected'", 'selectedIndexes'],
  },
  'a whole form': {
    way: /\bFormData\b|\bformdata\b|\bforms?(\[[^\]]*\])?\??\.\s*elements\b|\bXMLSerializer\b|\bcloneNode\b|\.\s*(inner|outer)HTML\b|\bgetHTML\b/g,
    found: [
      'new FormData(form)',
      "addEventListener('formdata', f)",
      'form.elements[0]',
      'body.innerHTML',
      'input.cloneNode()',
    ],
    passed: ['field.elements[0]', 'dangerouslySetInnerHTML'],
  },
  'how long it is, or whether it is valid': {
    way: /\.\s*textLength\b|\bselection(Start|End)\b|\.\s*(check|report)Validity\b|\.\s*validity\b|\.\s*validationMessage\b|:(placeholder-shown|(user-)?(in)?valid|autofill|checked|blank)\b/g,
    found: [
      'area.textLength',
      'input.selectionEnd',
      'input.checkValidity()',
      "input.matches(':placeholder-shown')",
      ':user-invalid',
    ],
    passed: ["'aria-invalid'", '[aria-invalid=true]', 'the validity of it'],
  },
  'keys, selections, what is copied': {
    way: /\bgetSelection\b|\bclipboard(Data)?\b|['"`](paste|copy|cut|beforeinput|textInput|selectionchange|compositionupdate)['"`]|\bdataTransfer\b|\bgetTargetRanges\b|\be(v|vent)?\??\.\s*(key|code|which)\b|\.\s*(keyCode|charCode)\b|\{[^{}]*\b(key|code)\b[^{}]*\}\s*:\s*KeyboardEvent|\bexecCommand\b/g,
    found: [
      'getSelection()',
      'event.clipboardData',
      "addEventListener('paste', f)",
      'event.key',
      '({ key }: KeyboardEvent) => key',
      'event.keyCode',
      'navigator.clipboard',
    ],
    passed: ['keys.has(a)', "'keydown'", 'keyOf(number)', 'fr.key', 'paste it'],
  },
  'text, which may be what is written into an editor': {
    way: /\.\s*(textContent|innerText|outerText|nodeValue|wholeText|data)\b|\bNodeFilter\b|\{[^{}]*\b(textContent|innerText|nodeValue)\b[^{}]*\}\s*=/g,
    found: ['element.textContent', 'event.data', 'layer?.innerText', 'node.nodeValue', 'const { textContent } = area'],
    passed: ['element.dataset', "'data-page'", 'text.length'],
  },
};

/** Where a way is taken all the same, and why nothing that a person typed is read by it. */
const ALLOWED: readonly { readonly file: string; readonly what: string; readonly why: string }[] = [
  {
    file: 'recognition/words.ts',
    what: "element.getAttribute('value')",
    why: 'the words on a button, which are the page’s own',
  },
  {
    file: 'recognition/words.ts',
    what: 'text += child.data',
    why: 'the text of labels; fields are left out by their tag',
  },
  {
    file: 'recognition/words.ts',
    what: 'line += child.data',
    why: 'the first line of labels; fields in them are left out',
  },
  { file: 'recognition/words.ts', what: "querySelector('title')?.textContent", why: 'the title of a drawing' },
  {
    file: 'recognition/reading.ts',
    what: 'nodes.map((node) => node.data)',
    why: 'the text of the page; controls and editors are not entered',
  },
  { file: 'recognition/reading.ts', what: "child.data.trim() === ''", why: 'whether text of the page is white space' },
  { file: 'overlay/measure.ts', what: 'NodeFilter.SHOW_TEXT', why: 'the words of a label, for their boxes' },
  {
    file: 'overlay/measure.ts',
    what: "(node as Text).data.trim() === ''",
    why: 'whether text of a label is white space',
  },
  { file: 'overlay/host.ts', what: 'this.status.textContent = text', why: 'writes what a screen reader says' },
  {
    file: 'speech/speech.ts',
    what: "return node.textContent ?? ''",
    why: 'the words of our own card, to be read aloud',
  },
  { file: 'overlay/card-focus.ts', what: "event.key !== 'Escape'", why: 'one key alone, by which one leaves the card' },
  { file: 'overlay/host.ts', what: 'style.textContent = styles', why: 'writes our own styles' },
];

interface Finding {
  readonly file: string;
  readonly way: string;
  readonly line: string;
}

/** The code without its comments; what is quoted stays, since a name can be quoted. */
function codeOf(source: string): string {
  return source.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/g,
    (_, quoted) => quoted ?? '',
  );
}

function findingsIn(file: string, source: string): Finding[] {
  const code = codeOf(source);
  return Object.entries(WAYS).flatMap(([way, { way: pattern }]) =>
    [...code.matchAll(pattern)].map(({ index, 0: found }) => {
      const start = code.lastIndexOf('\n', index) + 1;
      const end = code.indexOf('\n', index + found.length);
      return { file, way, line: code.slice(start, end < 0 ? undefined : end).trim() };
    }),
  );
}

const FILES = Object.entries(SOURCES).map(([path, source]) => [path.replace('../../src/', ''), source] as const);
const sourceOf = (file: string) => FILES.find(([name]) => name === file)?.[1] ?? '';
const isAllowed = ({ file, line }: Finding) => ALLOWED.some((one) => one.file === file && line.includes(one.what));

describe('what a person typed', () => {
  it('is read by one module and by no other', () => {
    const others = FILES.filter(([file]) => file !== READER).flatMap(([file, source]) => findingsIn(file, source));
    expect(others.filter((finding) => !isAllowed(finding))).toEqual([]);
    expect(findingsIn(READER, sourceOf(READER)).map(({ way }) => way)).toEqual(
      expect.arrayContaining(['the value of a control', 'what is chosen or ticked']),
    );
    expect(FILES.length).toBeGreaterThan(50);
  });

  it('is read nowhere else for a reason that is not there any more', () => {
    for (const { file, what } of ALLOWED) {
      const there = findingsIn(file, sourceOf(file)).some(({ line }) => line.includes(what));
      expect(there, `${file}: ${what}`).toBe(true);
    }
  });

  it('reaches nobody but those who judge its form', () => {
    const importers = FILES.filter(([, source]) => /from '[./\w]*\/typed'/.test(source)).map(([file]) => file);
    expect(importers).toEqual([USER]);
    for (const file of [READER, USER]) {
      const source = sourceOf(file);
      const imported = [...source.matchAll(/^import [^']*'([^']+)'/gm)].map(([, from]) => from);
      const allowed = ['../checks/check', '../checks/finding', '../journey/steps', './typed'];
      expect(
        imported.filter((from) => !allowed.includes(from ?? '')),
        file,
      ).toEqual([]);
      expect(codeOf(source)).not.toMatch(
        /\b(browser|chrome|console|localStorage|sessionStorage|indexedDB|caches|cookie|fetch|XMLHttpRequest|WebSocket|sendBeacon|postMessage|dispatchEvent|setAttribute|dataset|history|location|import)\b(?! \{| type)/,
      );
    }
  });

  it('goes from there as a finding, which has no place for it', () => {
    for (const [file, source] of FILES.filter(([name]) => name.startsWith('checks/'))) {
      const imported = [...source.matchAll(/from '([^']+)'/g)].map(([, from]) => from);
      expect(
        imported.filter((from) => !/^\.\/[\w-]+(\.fr)?$|^\.\.\/journey\/steps$/.test(from ?? '')),
        file,
      ).toEqual([]);
      expect(codeOf(source), file).not.toMatch(/\b(document|window|globalThis|browser|chrome|console|self)\b/);
    }
    // A `string` in it would be such a place: the one there is takes a name of our own list (tests/checks).
    expect(codeOf(sourceOf('checks/finding.ts')).match(/readonly \w+: string\b/g)).toEqual([
      'readonly domain: string',
      'readonly email: string',
    ]);
  });
});

describe.each(Object.entries(WAYS))('the rule about %s', (_, { way, found, passed }) => {
  it('finds what it is for, and only that', () => {
    expect(found.filter((code) => code.search(way) < 0)).toEqual([]);
    expect(passed.filter((code) => code.search(way) >= 0)).toEqual([]);
  });
});
