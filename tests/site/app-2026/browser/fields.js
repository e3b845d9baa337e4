/** Fields as Vuetify draws them: floating labels, generated ids, messages below. */
import { button, h, nextId } from './dom.js';

function wrap(kind, id, control, label, message = '') {
  const messages = h('div', { class: 'v-messages', role: 'alert', 'aria-live': 'polite', id: `${id}-messages` });
  const root = h(
    'div',
    { class: `v-input v-input--horizontal v-input--density-default ${kind}` },
    h(
      'div',
      { class: 'v-input__control' },
      h(
        'div',
        { class: 'v-field v-field--variant-outlined v-theme--light' },
        h('div', { class: 'v-field__overlay' }),
        control,
        h(
          'div',
          { class: 'v-field__outline' },
          h('div', { class: 'v-field__outline__start' }),
          h(
            'div',
            { class: 'v-field__outline__notch' },
            h(
              'label',
              { class: 'v-label v-field-label v-field-label--floating', 'aria-hidden': 'true', for: id },
              label,
            ),
          ),
          h('div', { class: 'v-field__outline__end' }),
        ),
      ),
    ),
    h('div', { class: 'v-input__details' }, messages),
  );
  const say = (text) => {
    root.classList.toggle('v-input--error', text !== '');
    messages.replaceChildren(...(text ? [h('div', { class: 'v-messages__message' }, text)] : []));
  };
  say(message);
  return { root, say };
}

/** Digits of a date fall into jj/mm/aaaa by themselves. */
function maskDate(input) {
  const digits = input.value.replace(/\D/g, '').slice(0, 8);
  if (/[^\d/]/.test(input.value)) return;
  const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)].filter(Boolean);
  input.value = parts.join('/');
}

export function textField({ key, label, type = 'text', value = '', maxlength, autocomplete, hint, mask }) {
  const id = nextId('input');
  const input = h('input', {
    size: '1',
    type,
    id,
    maxlength,
    autocomplete,
    'aria-describedby': `${id}-messages`,
    class: 'v-field__input',
  });
  input.value = value;
  const secret = type === 'password';
  const reveal =
    secret && button('Afficher', { 'aria-label': `Afficher ou masquer\u00a0: ${label}`, class: 'v-btn oeil' });
  const content = h(
    'div',
    { class: 'v-field__field' },
    h('label', { class: 'v-label v-field-label', for: id }, label),
    input,
  );
  const field = wrap('v-text-field', id, content, label);
  if (reveal) {
    content.after(h('div', { class: 'v-field__append-inner' }, reveal));
    reveal.addEventListener('click', () => {
      input.type = input.type === 'password' ? 'text' : 'password';
    });
  }
  const box = field.root.querySelector('.v-field');
  const float = () => {
    box.classList.toggle('v-field--focused', document.activeElement === input);
    box.classList.toggle('v-field--active', document.activeElement === input || input.value !== '');
  };
  for (const event of ['focus', 'blur', 'input', 'change']) input.addEventListener(event, float);
  input.addEventListener('input', () => {
    if (mask) maskDate(input);
    field.say('');
  });
  float();
  if (hint) field.root.append(h('p', { class: 'indication' }, hint));
  return {
    key,
    root: field.root,
    say: field.say,
    value: () => input.value,
    clear: () => {
      input.value = '';
      float();
    },
    secret,
  };
}

export function radioGroup({ key, label, choices }) {
  const id = nextId('input');
  const name = nextId('radio-group');
  const messages = h('div', { class: 'v-messages', role: 'alert', 'aria-live': 'polite', id: `${id}-messages` });
  const inputs = choices.map(([value]) => h('input', { id: nextId('input'), type: 'radio', name, value }));
  const root = h(
    'div',
    { class: 'v-input v-input--vertical v-radio-group', id },
    h(
      'div',
      { class: 'v-selection-control-group', role: 'radiogroup', 'aria-labelledby': `${id}-label` },
      h('div', { class: 'v-label libelle-groupe', id: `${id}-label` }, label),
      choices.map(([, text], i) =>
        h(
          'div',
          { class: 'v-selection-control v-radio' },
          h(
            'div',
            { class: 'v-selection-control__wrapper' },
            h(
              'div',
              { class: 'v-selection-control__input' },
              h('i', { class: 'rond', 'aria-hidden': 'true' }),
              inputs[i],
            ),
          ),
          h('label', { class: 'v-label', for: inputs[i].id }, text),
        ),
      ),
    ),
    h('div', { class: 'v-input__details' }, messages),
  );
  const say = (text) => {
    root.classList.toggle('v-input--error', text !== '');
    messages.replaceChildren(...(text ? [h('div', { class: 'v-messages__message' }, text)] : []));
  };
  root.addEventListener('change', () => say(''));
  return { key, root, say, value: () => inputs.find((input) => input.checked)?.value ?? '', clear: () => {} };
}

/** A list of choices opened over the page, in a layer of its own at the end of the body. */
export function select({ key, label, choices }) {
  const id = nextId('input');
  const chosen = h('span', { class: 'v-select__selection-text' }, choices[0]);
  const input = h('input', { size: '1', type: 'text', id, readonly: true, 'aria-label': label, inputmode: 'none' });
  const control = h(
    'div',
    { class: 'v-field__field' },
    h('label', { class: 'v-label v-field-label', for: id }, label),
    h('div', { class: 'v-field__input' }, h('div', { class: 'v-select__selection' }, chosen), input),
  );
  const field = wrap('v-select', id, control, label);
  const box = field.root.querySelector('.v-field');
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
  })) {
    box.setAttribute(name, value);
  }
  box.classList.add('v-field--active');

  const open = () => {
    const { left, bottom, width } = box.getBoundingClientRect();
    const layer = h('div', { class: 'v-overlay-container' });
    const close = () => {
      layer.remove();
      box.setAttribute('aria-expanded', 'false');
      input.focus();
    };
    const options = choices.map((choice) =>
      h(
        'div',
        {
          class: 'v-list-item',
          role: 'option',
          tabindex: '0',
          'aria-selected': String(choice === chosen.textContent),
          onclick: () => {
            chosen.textContent = choice;
            close();
          },
        },
        choice,
      ),
    );
    const list = h('div', { class: 'v-list', role: 'listbox', 'aria-label': label }, options);
    list.style.left = `${left}px`;
    list.style.top = `${bottom}px`;
    list.style.minWidth = `${width}px`;
    layer.append(h('div', { class: 'v-overlay__scrim', onclick: close }), list);
    document.body.append(layer);
    box.setAttribute('aria-expanded', 'true');
  };
  box.addEventListener('click', open);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      open();
    }
  });
  return { key, root: field.root, say: field.say, value: () => chosen.textContent, clear: () => {} };
}
