/** How large and how strong the extension's own words are shown. Nothing of the page is changed by it. */
export interface Comfort {
  /** In percent of the usual size. */
  readonly textSize: TextSize;
  readonly strongContrast: boolean;
}

export const TEXT_SIZES = [100, 125, 150, 175, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const USUAL_COMFORT: Comfort = { textSize: 100, strongContrast: false };

/** The next size up (`by` 1) or down (-1); the same where there is none. */
export function resized(size: TextSize, by: 1 | -1): TextSize {
  return TEXT_SIZES[TEXT_SIZES.indexOf(size) + by] ?? size;
}

export function isSame(a: Comfort, b: Comfort): boolean {
  return a.textSize === b.textSize && a.strongContrast === b.strongContrast;
}

/** Total: each value that is missing or of the wrong kind is that of `usual`. */
export function parseComfort(value: unknown, usual: Comfort = USUAL_COMFORT): Comfort {
  const { textSize, strongContrast } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  return {
    textSize: TEXT_SIZES.find((size) => size === textSize) ?? usual.textSize,
    strongContrast: typeof strongContrast === 'boolean' ? strongContrast : usual.strongContrast,
  };
}
