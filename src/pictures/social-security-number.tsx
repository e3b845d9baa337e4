import { ACCENT, GREY, INK, type PictureProps } from './drawing';
import { socialSecurityNumber as fr } from './pictures.fr';

/** Sex, year, month, department, commune, order of birth; the key comes after them. */
const PARTS = ['2', '48', '05', '99', '999', '001'];
const KEY = '42';

const DIGIT = 8.1;
const GAP = 4.6;

/** The number cut into its parts, the two digits of its key struck out. */
export function SocialSecurityNumber({ id }: PictureProps) {
  let next = 4;
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
      viewBox="0 0 160 68"
      font-family="sans-serif"
      font-weight="bold"
      font-size="14"
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
          <text x={x + width / 2} y="21.5" textLength={width - 1} lengthAdjust="spacingAndGlyphs" fill={INK}>
            {part}
          </text>
        </g>
      ))}
      <path d="M4 33v6h128v-6" stroke={ACCENT} stroke-width="3" />
      <path d="m135 29 20-25m-20 0 20 25" stroke={ACCENT} stroke-width="2.5" />
      <rect x="3" y="44" width="130" height="22" rx="4" fill={ACCENT} />
      <text x="68" y="60" fill="#fff">
        {fr.flag}
      </text>
      <text x="147" y="60" fill={INK}>
        {fr.key}
      </text>
    </svg>
  );
}
