/** Where the card stands: pure geometry, in CSS pixels of the viewport. */

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Scene {
  readonly viewport: Size;
  /** What must not be covered: everything that is ringed, with the words that name it. */
  readonly rings: readonly Rect[];
  /** What had better not be covered: the page's other fields and buttons. */
  readonly controls: readonly Rect[];
  /** What is a pity to cover: what the page says. */
  readonly texts: readonly Rect[];
  /** The card's height when nothing of it has to be scrolled, by its width. */
  readonly heightAt: (width: number) => number;
  readonly chip: Size;
  /** How many times its usual size the text has. */
  readonly enlarged: number;
  /** The resident asked for the card: where there is no room for it, it is shown over what it should not cover. */
  readonly asked: boolean;
  /** True where the resident reduced the card, or the page has no room for it. */
  readonly reduced: boolean;
  /** Where it stood last; it stays there rather than jump about. */
  readonly last: Placement | null;
}

export interface Placement extends Rect {
  readonly form: 'card' | 'chip';
}

const EDGE = 10;
const GAP = 10;

/** Widths to try, widest first, at the usual size of the text. */
const WIDEST = 380;
const NARROWEST = 270;
const WIDTHS = [WIDEST, 320, NARROWEST];

/** Viewports below this width, in CSS pixels, are a telephone's, or zoomed in. */
const NARROW = 600;

/** Below this, little more than half of the height is too little for a card: pages that are zoomed in to 400 %. */
const LOW = 320;

/** Below this a card cannot be read, at the usual size of the text. */
const LEAST_HEIGHT = 132;

/** The part of its height that is left to a card which shortens itself, so as not to cover the page's other controls. */
const SHORTEST_PART = 0.6;

/** The most of the viewport's height that a card takes. */
function highest({ width, height }: Size): number {
  return height * (width < NARROW && height > LOW ? 0.6 : 0.75);
}

/** Larger text wants a larger card, but not in proportion: the page is to be seen beside it. */
const growth = (enlarged: number) => (1 + enlarged) / 2;

/** @returns null where there is no room even for the chip: then nothing is shown rather than something covered. */
export function place(scene: Scene): Placement | null {
  if (!scene.reduced) {
    const card = best(cardSpots(scene), scene);
    if (card !== null) return card;
    const over = { ...scene, rings: [], controls: [...scene.controls, ...scene.rings] };
    if (scene.asked) return best(cardSpots(over), over);
  }
  return best(chipSpots(scene), scene);
}

function cardSpots(scene: Scene): Placement[] {
  const { width } = scene.viewport;
  const room = width - 2 * EDGE;
  const grown = growth(scene.enlarged);
  // On a narrow screen a narrower card would only be a higher one.
  const widths = width < NARROW ? [room] : widthsFor(grown).map((w) => Math.min(room, w));
  return widths.flatMap((w) => {
    const wanted = Math.min(scene.heightAt(w), highest(scene.viewport));
    const least = LEAST_HEIGHT * grown;
    return columns(width, w).flatMap((left) => spots(scene, left, { width: w, height: wanted }, least, 'card'));
  });
}

/** Beside a wide form there is only room for the usual ones, whatever the size of the text. */
function widthsFor(grown: number): readonly number[] {
  return grown === 1 ? WIDTHS : [...WIDTHS.map((width) => Math.round(width * grown)), ...WIDTHS];
}

function chipSpots(scene: Scene): Placement[] {
  const { chip } = scene;
  const width = Math.min(chip.width, scene.viewport.width - 2 * EDGE);
  return columns(scene.viewport.width, width).flatMap((left) =>
    spots(scene, left, { ...chip, width }, chip.height, 'chip'),
  );
}

/** Left edges to try: right, left, and between. */
function columns(viewport: number, width: number): number[] {
  const right = viewport - EDGE - width;
  return [...new Set([right, EDGE, Math.round((EDGE + right) / 2)])].filter((left) => left >= EDGE);
}

/** The free stretches of a column, each with the card at its ends, and just above and below the controls in it. */
function spots(scene: Scene, left: number, size: Size, least: number, form: Placement['form']): Placement[] {
  const right = left + size.width;
  const controls = scene.controls.filter((control) => control.right > left && control.left < right);
  const taken = scene.rings
    .filter((ring) => ring.right + GAP > left && ring.left - GAP < right)
    .map(({ top, bottom }) => ({ from: top - GAP, to: bottom + GAP }))
    .sort((a, b) => a.from - b.from);
  const placements: Placement[] = [];
  let from = EDGE;
  for (const next of [...taken, { from: scene.viewport.height - EDGE, to: Number.POSITIVE_INFINITY }]) {
    const to = Math.min(next.from, scene.viewport.height - EDGE);
    const height = Math.min(size.height, to - from);
    if (height >= Math.min(least, size.height)) {
      const shortest = Math.max(Math.min(least, size.height), height * SHORTEST_PART);
      const add = (top: number, bottom: number) => {
        const fits = top >= from && bottom <= to && bottom - top >= shortest;
        if (fits) placements.push({ form, left, right, top, bottom });
      };
      const upTo = (bottom: number) => add(Math.max(from, bottom - height), bottom);
      const downFrom = (top: number) => add(top, Math.min(to, top + height));
      downFrom(from);
      upTo(to);
      for (const { top, bottom } of controls) {
        upTo(top - GAP);
        downFrom(bottom + GAP);
      }
    }
    from = Math.max(from, next.to);
  }
  return placements;
}

function best(placements: readonly Placement[], scene: Scene): Placement | null {
  let chosen: Placement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const placement of placements) {
    const cost = costOf(placement, scene);
    if (cost < least) {
      least = cost;
      chosen = placement;
    }
  }
  return chosen;
}

/** What speaks against a spot, in pixels of discomfort: text to scroll, controls covered, far from where it was. */
function costOf(spot: Placement, { viewport, controls, texts, heightAt, last, chip, enlarged }: Scene): number {
  const wanted = spot.form === 'card' ? Math.min(heightAt(spot.right - spot.left), highest(viewport)) : chip.height;
  const cut = wanted - (spot.bottom - spot.top);
  // One that the card only grazes looks broken too.
  const around = grow(spot, GAP - 1);
  const covered = controls.reduce((sum, control) => sum + Math.sqrt(overlap(around, control)), 0);
  const hidden = texts.reduce((sum, text) => sum + Math.sqrt(overlap(spot, text)), 0);
  const moved = last?.form === spot.form ? Math.hypot(spot.left - last.left, spot.top - last.top) : 0;
  const narrower = spot.form === 'card' ? WIDEST - (spot.right - spot.left) / growth(enlarged) : 0;
  // Large letters in a narrow column are few to the line: only where there would be next to nothing to read else.
  const torn = Math.max(0, narrower - (WIDEST - NARROWEST));
  // With all else equal: at the right, then low, out of the way of what one reads first.
  const preference = (viewport.width - spot.right) * 0.1 + (viewport.height - spot.bottom) * 0.05;
  return cut * 3 + covered * 4 + hidden * 0.6 + moved * 0.3 + narrower * 0.5 + torn * 4 + preference;
}

function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The smallest box round all of these; null for none. */
export function union(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null;
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}

export function grow({ left, top, right, bottom }: Rect, by: number): Rect {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** What two boxes share; null where they share nothing. */
export function intersection(a: Rect, b: Rect): Rect | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const right = Math.min(a.right, b.right);
  const bottom = Math.min(a.bottom, b.bottom);
  return left < right && top < bottom ? { left, top, right, bottom } : null;
}
