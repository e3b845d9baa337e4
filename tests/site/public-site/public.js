(() => {
  const banner = document.getElementById('bandeauConsentement');
  if (!banner) return;
  for (const button of banner.querySelectorAll('button')) {
    button.addEventListener('click', () => {
      fetch('/consentement', { method: 'POST', body: JSON.stringify({ choix: button.id }) });
      banner.remove();
    });
  }
})();
