/** `h('p', { class: 'x', onclick: f }, 'text', node)` makes an element. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

// As a component library does: one count for the whole application, so that no id is twice the same.
let count = 8;
export function nextId(prefix) {
  count += 3;
  return `${prefix}-${count}`;
}

export function button(text, { type = 'button', variant = 'text', ...more } = {}) {
  return h(
    'button',
    { type, class: `v-btn v-btn--density-default v-btn--variant-${variant}`, ...more },
    h('span', { class: 'v-btn__overlay' }),
    h('span', { class: 'v-btn__content' }, text),
  );
}

export function alertBox(text, kind = 'error') {
  return h(
    'div',
    { class: `v-alert v-alert--variant-tonal text-${kind}`, role: 'alert' },
    h('div', { class: 'v-alert__content' }, text),
  );
}

/** Opened by a button, in the browser's top layer. */
export function helpButton(question, title, lines) {
  const dialog = h(
    'dialog',
    { class: 'aide', 'aria-label': title },
    h('h2', {}, title),
    lines.map((line) => h('p', {}, line)),
    button('Fermer', { variant: 'flat', onclick: () => dialog.close() }),
  );
  return h('div', { class: 'aide-champ' }, button(question, { onclick: () => dialog.showModal() }), dialog);
}
