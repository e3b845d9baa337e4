import type { ComponentChildren } from 'preact';

export interface PictureProps {
  /** Of the text alternative; unique in its document or shadow root. */
  id: string;
}

export const INK = '#1b1b1f';
export const ACCENT = '#5b2a6e';
export const GREY = '#87818d';

interface DigitsProps {
  children: string;
  x: number;
  y: number;
  width: number;
  transform?: string;
}

/** Small digits as printed on the card; their width is fixed, whatever font the machine has. */
export function Digits({ children, x, y, width, transform }: DigitsProps) {
  return (
    <text x={x} y={y} textLength={width} lengthAdjust="spacingAndGlyphs" transform={transform} fill={INK} font-size="9">
      {children}
    </text>
  );
}

interface DrawingProps extends PictureProps {
  text: { alternative: string; side: string; or?: string; flag: string };
  /** The number as under a magnifying glass: what to skip, then what to enter. */
  skip?: string;
  enter: string;
  /** Another example of what to enter. */
  or?: string;
  /** Corner radius of the card or sheet. */
  radius: number;
  /** The frame around the place to look at, and the arrow from it down to the magnified number. */
  mark: string;
  children: ComponentChildren;
}

/** A card or a sheet, a place marked on it, and below, magnified, what to enter from there. */
export function Drawing({ id, text, skip, enter, or, radius, mark, children }: DrawingProps) {
  const more = or === undefined ? 0 : 19;
  return (
    <svg
      role="img"
      aria-labelledby={id}
      viewBox={`0 0 160 ${162 + more}`}
      font-family="sans-serif"
      font-weight="bold"
      font-size="15"
      text-anchor="middle"
      fill="none"
    >
      <title id={id}>{text.alternative}</title>
      <text x="80" y="13" fill={INK}>
        {text.side}
      </text>
      <rect x="2" y="20" width="156" height="88" rx={radius} fill="#fff" stroke={INK} stroke-width="2" />
      {children}
      <rect x="2" y="116" width="156" height={44 + more} rx="4" fill={ACCENT} />
      <path fill="#fff" d={`M4 118h152v${20 + more}H4z`} />
      <path d={mark} stroke={ACCENT} stroke-width="4" />
      <text x="80" y="133" fill={INK}>
        <Skip>{skip}</Skip>
        <tspan text-decoration="underline">{enter}</tspan>
      </text>
      {or && (
        // The longest line: its width is fixed too, whatever font the machine has.
        <text x="80" y="152" textLength="148" lengthAdjust="spacingAndGlyphs" fill={INK}>
          <Skip>{`${text.or} `}</Skip>
          <tspan text-decoration="underline">{or}</tspan>
        </text>
      )}
      <text x="80" y={154 + more} fill="#fff">
        {text.flag}
      </text>
    </svg>
  );
}

/** Before the number, but no part of it. */
function Skip({ children }: { children?: string | undefined }) {
  return (
    <tspan font-weight="normal" font-size="13">
      {children}
    </tspan>
  );
}
