// What the portal's scripts do to a page: mask the number, hold back the button, slide the help panels.
(() => {
  function maskNumber(input) {
    const raw = input.value.replace(/\s/g, '');
    const groups = [1, 2, 2, 2, 3, 3];
    const parts = [];
    let from = 0;
    for (const size of groups) {
      if (from < raw.length) parts.push(raw.slice(from, from + size));
      from += size;
    }
    if (from < raw.length) parts.push(raw.slice(from));
    const masked = parts.join(' ');
    if (masked !== input.value) input.value = masked;
  }

  for (const input of document.querySelectorAll('input.masque-nir')) {
    input.addEventListener('input', () => maskNumber(input));
    maskNumber(input);
  }

  for (const form of document.querySelectorAll('form')) {
    const submit = form.querySelector('input[type=submit]');
    const needed = [...form.querySelectorAll('input.obligatoire, .r_cnx_page input[type=text], input[type=password]')];
    if (!submit || !needed.length) continue;
    const update = () => {
      submit.disabled = needed.some((input) => input.value === '');
    };
    for (const event of ['input', 'change', 'keyup']) form.addEventListener(event, update);
    addEventListener('pageshow', update);
    update();
  }

  // MooTools writes the height frame by frame; so does this.
  function slide(panel, open) {
    const from = panel.offsetHeight;
    const to = open ? panel.firstElementChild.offsetHeight : 0;
    const start = performance.now();
    panel.style.visibility = 'visible';
    const frame = (now) => {
      const done = Math.min(1, Math.max(0, (now - start) / 400));
      panel.style.height = `${Math.round(from + (to - from) * done)}px`;
      if (done < 1) requestAnimationFrame(frame);
      else {
        panel.style.height = open ? 'auto' : '0px';
        panel.style.visibility = open ? 'visible' : 'hidden';
      }
    };
    requestAnimationFrame(frame);
  }

  function onPress(element, action) {
    element.addEventListener('click', action);
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') action();
    });
  }

  for (const link of document.querySelectorAll('a.lien-aide')) {
    const panel = document.getElementById(link.getAttribute('aria-controls'));
    const toggle = (open) => {
      link.setAttribute('aria-expanded', String(open));
      slide(panel, open);
    };
    onPress(link, () => toggle(link.getAttribute('aria-expanded') !== 'true'));
    onPress(panel.querySelector('a.fermer'), () => toggle(false));
  }
})();
