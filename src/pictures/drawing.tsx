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
  text: { alternative: string; side: string; flag: string };
  /** The number as under a magnifying glass: what to skip, then what to enter. */
  skip?: string;
  enter: string;
  /** Corner radius of the card or sheet. */
  radius: number;
  /** The frame around the place to look at, and the arrow from it down to the magnified number. */
  mark: string;
  children: ComponentChildren;
}

/** A card or a sheet, a place marked on it, and below, magnified, what to enter from there. */
export function Drawing({ id, text, skip, enter, radius, mark, children }: DrawingProps) {
  return (
    <svg
      role="img"
      aria-labelledby={id}
      viewBox="0 0 160 162"
      font-family="sans-serif"
      font-weight="bold"
      font-size="15"
      text-anchor="middle"
      fill="none"
    >
      <title id={id}>{text.alternative}</title>
      <text x="80" y="13" fill="currentColor">
        {text.side}
      </text>
      <rect x="2" y="20" width="156" height="88" rx={radius} fill="#fff" stroke={INK} stroke-width="2" />
      {children}
      <rect x="2" y="116" width="156" height="44" rx="4" fill={ACCENT} />
      <path fill="#fff" d="M4 118h152v20H4z" />
      <path d={mark} stroke={ACCENT} stroke-width="4" />
      <text x="80" y="133" fill={INK}>
        {skip && (
          <tspan font-weight="normal" font-size="13">
            {skip}
          </tspan>
        )}
        <tspan text-decoration="underline">{enter}</tspan>
      </text>
      <text x="80" y="154" fill="#fff">
        {text.flag}
      </text>
    </svg>
  );
}
