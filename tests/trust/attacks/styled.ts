import { type Attack, form, style } from './attack';

const WILD = `* , *::before, *::after { all: unset !important; }
pas-a-pas-ameli { all: unset !important; display: none !important; visibility: hidden !important; opacity: 0 !important;
position: static !important; transform: scale(0) rotate(90deg) !important; filter: blur(9px) !important; inset: 50% !important;
pointer-events: auto !important; width: 100vw !important; height: 100vh !important; background: red !important;
content-visibility: hidden !important; contain: strict !important; clip-path: inset(50%) !important; zoom: 3 !important;
direction: rtl !important; writing-mode: vertical-rl !important; animation: none !important }`;

/** Of what is covered nothing is ringed, nor named. */
const WITHOUT_RINGS = /^Étape\s2\ssur\s7Réduire.*Remplissez ce que demande la page\./;

/** Attacks by style. */
export const STYLED: readonly Attack[] = [
  {
    name: 'everything restyled with !important',
    body: form(
      '',
      style(`${WILD} head, script, style { display: none !important } input { border: 1px solid !important }`),
    ),
    overlay: 'right',
  },
  {
    name: 'styles for all popovers and backdrops',
    body: form(
      '',
      style(`[popover] { display: none !important; margin: 40px !important; opacity: 0 !important }
:popover-open { inset: 30% !important; transform: scale(.5) !important }
::backdrop { background: black !important; opacity: 1 !important; pointer-events: auto !important }`),
    ),
    overlay: 'right',
  },
  { name: 'the page magnified five times', body: form('', style('html { zoom: 5 }')), overlay: 'either' },
  {
    name: 'the page turned and scaled',
    body: form('', style('html { transform: scale(1.5) translate(20px) }')),
    overlay: 'right',
  },
  {
    name: 'the page hidden from layout',
    body: form('', style('html { contain: strict; height: 900px }')),
    overlay: 'right',
  },
  {
    name: 'the form covered by a layer',
    afterwards: `const cover = document.createElement('div'); cover.textContent = 'Publicité';
cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff'; document.documentElement.append(cover);`,
    overlay: 'either',
    says: WITHOUT_RINGS,
    field: null,
  },
  {
    name: 'covered by popovers of its own, again and again',
    afterwards: `const cover = document.createElement('div'); cover.popover = 'manual'; cover.textContent = 'Publicité';
cover.style.cssText = 'inset:0;width:100vw;height:100vh;background:#fff'; document.body.append(cover);
for (let i = 0; i < 100; i++) { cover.showPopover(); cover.hidePopover(); } cover.showPopover();`,
    overlay: 'either',
    says: WITHOUT_RINGS,
    field: null,
  },
];
