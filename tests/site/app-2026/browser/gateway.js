(() => {
  const screen = document.getElementById('pageConsentement');
  for (const button of screen?.querySelectorAll('button') ?? []) {
    button.addEventListener('click', () => {
      fetch('/consentement', { method: 'POST', body: JSON.stringify({ choix: button.id }) });
      screen.remove();
    });
  }

  // Six boxes that read as one: a digit moves on, backspace goes back, a pasted code is spread over them.
  const boxes = [...document.querySelectorAll('[id^="numOTP"]')];
  boxes.forEach((box, i) => {
    box.addEventListener('input', () => {
      if (box.value) boxes[i + 1]?.focus();
    });
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Backspace' && !box.value) boxes[i - 1]?.focus();
    });
    box.addEventListener('paste', (event) => {
      event.preventDefault();
      const digits = event.clipboardData.getData('text').replace(/\D/g, '');
      [...digits].forEach((digit, k) => {
        if (boxes[i + k]) boxes[i + k].value = digit;
      });
    });
  });
})();
