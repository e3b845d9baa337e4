import { ACCENT, GREY, INK, type PictureProps } from './drawing';
import { socialSecurityNumber as fr } from './pictures.fr';

/** Sex, year, month, department, commune, order of birth; the key comes after them. */
const PARTS = ['2', '48', '03', '99', '999', '001'];
const KEY = '66';

const DIGIT = 8.5;
const GAP = 4;

/** The number cut into its parts, the two digits of its key struck out. */
export function SocialSecurityNumber({ id }: PictureProps) {
  let next = 3;
  const boxes = [...PARTS, KEY].map((part) => {
    const box = { part, x: next, width: part.length * DIGIT };
    next += box.width + GAP;
    return box;
  });
  return (
    <svg
      role="img"
      aria-labelledby={id}
      class="wide"
      viewBox="0 0 160 70"
      font-family="sans-serif"
      font-weight="bold"
      font-size="16"
      text-anchor="middle"
      fill="none"
    >
      <title id={id}>{fr.alternative}</title>
      {boxes.map(({ part, x, width }) => (
        <g key={part}>
          <path
            d={`M${x - 1} 4h${width + 2}v25H${x - 1}z`}
            fill={part === KEY ? '#fff' : '#f3e8f7'}
            stroke={part === KEY ? GREY : ACCENT}
          />
          <text x={x + width / 2} y="22.5" textLength={width - 0.5} lengthAdjust="spacingAndGlyphs" fill={INK}>
            {part}
          </text>
        </g>
      ))}
      <path d="M3 33v6h131v-6" stroke={ACCENT} stroke-width="3" />
      <path d="m138 29 19-25m-19 0 19 25" stroke={ACCENT} stroke-width="2.5" />
      <rect x="2" y="44" width="124" height="24" rx="4" fill={ACCENT} />
      <text x="64" y="61.5" fill="#fff">
        {fr.flag}
      </text>
      <text x="145" y="61.5" fill={INK}>
        {fr.key}
      </text>
    </svg>
  );
}
