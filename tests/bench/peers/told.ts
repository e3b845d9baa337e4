/**
 * What the peers and the limit are told: where to point on which page, and what to say there. Our extension has
 * to find that out; that they need not is their head start.
 */
export interface Told {
  readonly selector: string;
  readonly title: string;
  readonly text: string;
}

const TOLD: readonly (readonly [path: string, Told])[] = [
  [
    '/PortailAS/',
    {
      selector: '.msg-connexion a',
      title: 'Étape 1 sur 7',
      text: 'Cliquez sur « Créer un compte ». Le lien est entouré sur la page.',
    },
  ],
  [
    '/compte/inscription/1',
    {
      selector: '#vue input',
      title: 'Étape 2 sur 7',
      text: 'Indiquez qui vous êtes : nom, numéro de sécurité sociale, date de naissance, code postal.',
    },
  ],
];

/**
 * Calls back once with the element to point at: on `DOMContentLoaded`, or as soon as a page that draws itself
 * later has it. Does nothing on pages it was told nothing about.
 */
export function whenThere(act: (element: HTMLElement, told: Told) => void): void {
  const told = TOLD.find(([path]) => location.pathname.startsWith(path))?.[1];
  if (told === undefined) return;
  const find = () => document.querySelector<HTMLElement>(told.selector);
  const begin = () => {
    const element = find();
    if (element !== null) return act(element, told);
    const observer = new MutationObserver(() => {
      const late = find();
      if (late === null) return;
      observer.disconnect();
      act(late, told);
    });
    observer.observe(document, { childList: true, subtree: true });
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
  else begin();
}
