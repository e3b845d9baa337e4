import type { ComponentChildren } from 'preact';

export interface PictureProps {
  /** Of the text alternative; unique in its document or shadow root. */
  id: string;
}

export const INK = '#1b1b1f';
export const ACCENT = '#5b2a6e';
export const GREY = '#87818d';

/** Where the lines stand under each other, in the magnified part. */
const LINE = 22;

/** Line widths of words that must not be wider, whatever font the machine has. */
const WHOLE = { textLength: 146, lengthAdjust: 'spacingAndGlyphs' } as const;

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

/**
 * A card or a sheet, a place marked on it, and below, magnified, what to enter from there. Nothing is written on the card
 * itself: it would be too small to read. All words are of one size, to be read where the drawing is 120 pixels wide, or
 * 44 mm on paper.
 */
export function Drawing({ id, text, skip, enter, or, radius, mark, children }: DrawingProps) {
  const more = or === undefined ? 0 : LINE;
  return (
    <svg
      role="img"
      aria-labelledby={id}
      viewBox={`0 0 160 ${156 + more}`}
      font-family="sans-serif"
      font-weight="bold"
      font-size="18"
      text-anchor="middle"
      fill="none"
    >
      <title id={id}>{text.alternative}</title>
      <text x="80" y="15" fill={INK}>
        {text.side}
      </text>
      <rect x="2" y="21" width="156" height="78" rx={radius} fill="#fff" stroke={INK} stroke-width="2" />
      {children}
      <rect x="2" y="107" width="156" height={47 + more} rx="4" fill={ACCENT} />
      <path fill="#fff" d={`M4 109h152v${LINE + more}H4z`} />
      <path d={mark} stroke={ACCENT} stroke-width="4" />
      <text x="80" y="127" fill={INK} {...(skip && WHOLE)}>
        <Skip>{skip}</Skip>
        <tspan text-decoration="underline">{enter}</tspan>
      </text>
      {or && (
        <text x="80" y={127 + LINE} fill={INK}>
          <Skip>{`${text.or} `}</Skip>
          <tspan text-decoration="underline">{or}</tspan>
        </text>
      )}
      <text x="80" y={148 + more} fill="#fff">
        {text.flag}
      </text>
    </svg>
  );
}

/** Before the number, but no part of it. */
function Skip({ children }: { children?: string | undefined }) {
  return <tspan font-weight="normal">{children}</tspan>;
}
