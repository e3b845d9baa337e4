import '../seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grow, intersection, type Placement, place, type Rect, type Scene, union } from '../../src/overlay/placement';

const CHIP = { width: 168, height: 48 };

const BARE: Scene = {
  viewport: { width: 1280, height: 800 },
  rings: [],
  controls: [],
  texts: [],
  heightAt: () => 300,
  chip: CHIP,
  enlarged: 1,
  asked: false,
  reduced: false,
  last: null,
};

function box(left: number, top: number, width: number, height: number): Rect {
  return { left, top, right: left + width, bottom: top + height };
}

function heightOf({ top, bottom }: Rect): number {
  return bottom - top;
}

/** The most of the viewport's height that a card takes: little more than half of it on a narrow screen, else three quarters. */
function capOf({ width, height }: Scene['viewport']): number {
  return width < 600 ? height * 0.6 : height * 0.75;
}

const viewport = fc.record({ width: fc.integer({ min: 320, max: 1920 }), height: fc.integer({ min: 480, max: 1200 }) });

const coordinate = fc.oneof(
  fc.integer({ min: -400, max: 2000 }),
  fc.double({ min: -400, max: 2000, noNaN: true, noDefaultInfinity: true }),
);
const extent = fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 2400 }));

/** Boxes anywhere: in the viewport, at its edge, scrolled out of it, larger than it. */
const anyBox = fc
  .tuple(coordinate, coordinate, extent, extent)
  .map(([left, top, width, height]) => box(left, top, width, height));

/** What a text of so many square pixels takes: higher where it is narrower. */
const heightAt = fc
  .integer({ min: 20_000, max: 250_000 })
  .map((area) => Object.assign((width: number) => Math.ceil(area / width), { toString: () => `${area} / width` }));

const scene: fc.Arbitrary<Scene> = fc.record({
  viewport,
  rings: fc.array(anyBox, { maxLength: 6 }),
  controls: fc.array(anyBox, { maxLength: 8 }),
  texts: fc.array(anyBox, { maxLength: 8 }),
  heightAt,
  chip: fc.constant(CHIP),
  enlarged: fc.constantFrom(1, 1.25, 1.5, 1.75, 2),
  asked: fc.constant(false),
  reduced: fc.boolean(),
  last: fc.constant(null),
});

/** A spot where a card or a chip may have stood before the page changed. */
const formerSpot: fc.Arbitrary<Placement | null> = fc.option(
  fc.record({ box: anyBox, form: fc.constantFrom('card' as const, 'chip' as const) }).map(({ box, form }) => ({
    ...box,
    form,
  })),
);

describe('whatever is on the page', () => {
  it('stands within the viewport, or nowhere', () => {
    fc.assert(
      fc.property(scene, formerSpot, (before, last) => {
        const placed = place({ ...before, last });
        if (placed === null) return;
        expect(placed.left).toBeGreaterThanOrEqual(0);
        expect(placed.top).toBeGreaterThanOrEqual(0);
        expect(placed.right).toBeLessThanOrEqual(before.viewport.width);
        expect(placed.bottom).toBeLessThanOrEqual(before.viewport.height);
      }),
      { numRuns: 1000 },
    );
  });

  it('covers nothing that is ringed, and leaves some air round it', () => {
    fc.assert(
      fc.property(scene, formerSpot, (before, last) => {
        const placed = place({ ...before, last });
        if (placed === null) return;
        for (const ring of before.rings) expect(intersection(placed, grow(ring, 4))).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('is a chip where it is reduced, never a card', () => {
    fc.assert(
      fc.property(scene, (before) => {
        expect(place({ ...before, reduced: true })?.form).not.toBe('card');
      }),
    );
  });

  it('is large enough to be read, and no larger than its text or its part of the screen', () => {
    fc.assert(
      fc.property(scene, (before) => {
        const placed = place(before);
        if (placed === null) return;
        const width = placed.right - placed.left;
        if (placed.form === 'chip') {
          expect(width).toBeCloseTo(CHIP.width);
          expect(heightOf(placed)).toBeCloseTo(CHIP.height);
          return;
        }
        const wanted = Math.min(before.heightAt(width), capOf(before.viewport));
        expect(width).toBeGreaterThanOrEqual(270);
        expect(heightOf(placed)).toBeLessThanOrEqual(wanted + 0.001);
        expect(heightOf(placed)).toBeGreaterThanOrEqual(Math.min(132, wanted) - 0.001);
      }),
      { numRuns: 500 },
    );
  });

  it('stays where it is as long as nothing changes', () => {
    fc.assert(
      fc.property(scene, formerSpot, (before, last) => {
        const first = place({ ...before, last });
        expect(place({ ...before, last: first })).toEqual(first);
      }),
      { numRuns: 1000 },
    );
  });

  it('is a whole card where there is nothing but texts', () => {
    const larger = fc.record({
      width: fc.integer({ min: 360, max: 1920 }),
      height: fc.integer({ min: 640, max: 1200 }),
    });
    fc.assert(
      fc.property(scene, larger, (before, viewport) => {
        const placed = place({ ...before, viewport, rings: [], controls: [], reduced: false });
        expect(placed?.form).toBe('card');
        if (placed === null) return;
        const wanted = Math.min(before.heightAt(placed.right - placed.left), capOf(viewport));
        expect(heightOf(placed)).toBeCloseTo(wanted, 3);
      }),
    );
  });

  it('is there at least as a chip where a free corner is left', () => {
    fc.assert(
      fc.property(viewport, fc.boolean(), (viewport, reduced) => {
        const { width, height } = viewport;
        // Everything is ringed but a strip along the bottom, just high enough for the chip.
        const rings = [box(0, 0, width, height - CHIP.height - 20)];
        expect(place({ ...BARE, viewport, rings, reduced })).toMatchObject({ form: 'chip', bottom: height - 10 });
      }),
    );
  });
});

describe('examples', () => {
  it('an empty page has it at the right, at the bottom', () => {
    expect(place(BARE)).toEqual({ form: 'card', ...box(1280 - 10 - 380, 800 - 10 - 300, 380, 300) });
  });

  it('rather is a little shorter than lies over a button by a little, and rather lies over it than is half as high', () => {
    const viewport = { width: 400, height: 700 };
    const button = (top: number) => [box(20, top, 360, 45)];
    const below = place({ ...BARE, viewport, rings: [box(0, 0, 400, 300)], controls: button(350) });
    expect(below).toEqual({ form: 'card', left: 10, right: 390, top: 405, bottom: 690 });
    const over = place({ ...BARE, viewport, rings: [box(0, 0, 400, 300)], controls: button(480) });
    expect(heightOf(over as Placement)).toBe(300);
  });

  it('a narrow screen has it from edge to edge', () => {
    const placed = place({ ...BARE, viewport: { width: 400, height: 800 } });
    expect(placed).toEqual({ form: 'card', ...box(10, 800 - 10 - 300, 380, 300) });
  });

  it('a long text takes three quarters of a wide screen, little more than half of a narrow one', () => {
    const long = { ...BARE, heightAt: () => 5000 };
    expect(heightOf(place(long) ?? box(0, 0, 0, 0))).toBe(600);
    expect(heightOf(place({ ...long, viewport: { width: 400, height: 800 } }) ?? box(0, 0, 0, 0))).toBe(480);
  });

  it('a button beside the card is not grazed either', () => {
    const button = box(860, 330, 85, 55);
    const card = place({ ...BARE, rings: [box(320, 310, 557, 73)], controls: [button], heightAt: () => 480 });
    expect(card && intersection(grow(card, 9), button)).toBeNull();
  });

  it('what is ringed at the right sends it to the left', () => {
    const placed = place({ ...BARE, rings: [box(700, 0, 580, 800)] });
    expect(placed).toMatchObject({ form: 'card', left: 10 });
  });

  it('buttons at the right send it elsewhere, though they may be covered', () => {
    const controls = [box(900, 420, 360, 40), box(900, 500, 360, 40), box(900, 700, 360, 40)];
    const placed = place({ ...BARE, controls });
    expect(controls.map((control) => placed && intersection(placed, control))).toEqual([null, null, null]);
  });

  it('it had rather cover text than buttons', () => {
    const right = box(890, 0, 390, 800);
    const rest = box(0, 0, 890, 800);
    expect(place({ ...BARE, texts: [right], controls: [rest] })?.right).toBe(1270);
    expect(place({ ...BARE, texts: [rest], controls: [right] })?.right).toBeLessThanOrEqual(890);
  });

  it('text at the right sends it elsewhere', () => {
    expect(place({ ...BARE, texts: [box(890, 0, 390, 800)] })?.right).toBeLessThanOrEqual(890);
  });

  it('it stays rather than jump about for a little text', () => {
    const last = place({ ...BARE, rings: [box(700, 0, 580, 800)] });
    const texts = [box(20, 700, 100, 20)];
    expect(place({ ...BARE, texts, last })).toMatchObject({ left: 10 });
    expect(place({ ...BARE, texts })).not.toMatchObject({ left: 10 });
  });

  it('it would rather be scrolled than be a chip', () => {
    const placed = place({ ...BARE, rings: [box(0, 0, 1280, 600)] });
    expect(placed).toMatchObject({ form: 'card', top: 610, bottom: 790 });
  });

  it('it had rather stand whole elsewhere than be scrolled', () => {
    const placed = place({ ...BARE, rings: [box(700, 0, 580, 590)] });
    expect(placed?.right).toBeLessThanOrEqual(690);
    expect(placed && heightOf(placed)).toBe(300);
  });

  it('it neither leaves its place nor grows narrow for a few words', () => {
    expect(place({ ...BARE, texts: [box(900, 700, 60, 20)] })).toEqual(place(BARE));
  });

  it('it stands between what is ringed at both sides', () => {
    const rings = [box(0, 0, 400, 800), box(880, 0, 400, 800)];
    expect(place({ ...BARE, rings })).toMatchObject({ form: 'card', left: 450, right: 830 });
  });

  it('it grows narrow where there is no room beside what is ringed', () => {
    expect(place({ ...BARE, rings: [box(0, 0, 970, 800)] })).toMatchObject({ form: 'card', left: 1000, right: 1270 });
  });

  it('it stands just above a button at the bottom, where there is one at the top too', () => {
    const rings = [box(0, 0, 870, 800)];
    const controls = [box(890, 10, 380, 30), box(890, 700, 380, 90)];
    expect(place({ ...BARE, rings, controls })).toMatchObject({ form: 'card', bottom: 690, right: 1270 });
  });

  it('where the chip was is nothing to the card', () => {
    expect(place({ ...BARE, last: { form: 'chip', ...box(10, 10, 168, 48) } })).toEqual(place(BARE));
  });

  it('too low a gap for a card has the chip', () => {
    expect(place({ ...BARE, rings: [box(0, 0, 1280, 680)] })?.form).toBe('chip');
  });

  it('no room at all has nothing', () => {
    expect(place({ ...BARE, rings: [box(0, 0, 1280, 800)] })).toBeNull();
    expect(place({ ...BARE, rings: [box(0, 0, 1280, 740)] })).toBeNull();
  });

  it('no room, but asked for: over what is ringed, in the viewport, and as little of it as can be', () => {
    const asked = { ...BARE, rings: [box(0, 0, 1280, 700)], asked: true };
    const placed = place(asked);
    expect(placed).toMatchObject({ form: 'card', bottom: 790, right: 1270 });
    expect(place({ ...asked, reduced: true })?.form).not.toBe('card');
    const free = { ...BARE, rings: [box(700, 0, 580, 800)] };
    expect(place({ ...free, asked: true })).toEqual(place(free));
  });

  it('zoomed in to 400 %, it takes three quarters of the height, and not more', () => {
    const zoomed = { ...BARE, viewport: { width: 320, height: 256 }, heightAt: () => 900 };
    expect(heightOf(place(zoomed) ?? box(0, 0, 0, 0))).toBe(192);
  });

  it('larger text has a wider card where there is room for it', () => {
    expect(place({ ...BARE, enlarged: 2 })).toMatchObject({ left: 1270 - 570, right: 1270 });
    expect(place({ ...BARE, viewport: { width: 600, height: 800 }, enlarged: 2 })).toMatchObject({ left: 20 });
  });

  it('the gap between two rings is found, whichever is named first', () => {
    const rings = [box(0, 0, 1280, 200), box(0, 520, 1280, 280)];
    const gap = { form: 'card', top: 210, bottom: 510 };
    expect(place({ ...BARE, rings })).toMatchObject(gap);
    expect(place({ ...BARE, rings: rings.toReversed() })).toMatchObject(gap);
  });

  it('what is ringed out of sight takes no room', () => {
    const rings = [box(0, -500, 1280, 400), box(0, 900, 1280, 400), box(2000, 0, 300, 800)];
    expect(place({ ...BARE, rings })).toEqual(place(BARE));
  });
});

describe('intersection', () => {
  it('is the part that lies in both, whichever comes first', () => {
    fc.assert(
      fc.property(anyBox, anyBox, (a, b) => {
        const shared = intersection(a, b);
        expect(intersection(b, a)).toEqual(shared);
        if (shared === null) {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect(apart).toBe(true);
        } else {
          expect(intersection(shared, a)).toEqual(shared);
          expect(intersection(shared, b)).toEqual(shared);
        }
      }),
    );
  });

  it('of a box with itself is the box', () => {
    fc.assert(
      fc.property(anyBox, (a) => {
        expect(intersection(a, a)).toEqual(a);
      }),
    );
  });

  it('of boxes that only touch is none', () => {
    expect(intersection(box(0, 0, 10, 10), box(10, 0, 10, 10))).toBeNull();
    expect(intersection(box(0, 0, 10, 10), box(0, 10, 10, 10))).toBeNull();
  });

  it('example', () => {
    expect(intersection(box(0, 0, 10, 20), box(4, 5, 30, 30))).toEqual(box(4, 5, 6, 15));
  });
});

describe('union', () => {
  it('of none is none, of one the box itself', () => {
    expect(union([])).toBeNull();
    fc.assert(
      fc.property(anyBox, (a) => {
        expect(union([a])).toEqual(a);
      }),
    );
  });

  it('holds each box, and each of its sides is one of theirs', () => {
    fc.assert(
      fc.property(fc.array(anyBox, { minLength: 1, maxLength: 6 }), (boxes) => {
        const all = union(boxes);
        expect(all).not.toBeNull();
        if (all === null) return;
        for (const each of boxes) expect(intersection(all, each)).toEqual(each);
        for (const side of ['left', 'top', 'right', 'bottom'] as const) {
          expect(boxes.map((each) => each[side])).toContain(all[side]);
        }
      }),
    );
  });

  it('is the same in any order, and in two parts', () => {
    fc.assert(
      fc.property(anyBox, anyBox, anyBox, (a, b, c) => {
        const all = union([a, b, c]);
        expect(union([c, a, b])).toEqual(all);
        expect(union([union([a, b]) ?? a, c])).toEqual(all);
      }),
    );
  });
});

describe('grow', () => {
  const by = fc.integer({ min: 0, max: 50 });
  const wholeBox = fc
    .tuple(fc.integer({ min: -400, max: 2000 }), fc.integer({ min: -400, max: 2000 }), extent, extent)
    .map(([left, top, width, height]) => box(left, top, width, height));

  it('moves each side outwards', () => {
    expect(grow({ left: 10, top: 20, right: 30, bottom: 40 }, 5)).toEqual({ left: 5, top: 15, right: 35, bottom: 45 });
  });

  it('holds the box, and shrinks back to it', () => {
    fc.assert(
      fc.property(wholeBox, by, (a, n) => {
        expect(intersection(grow(a, n), a)).toEqual(a);
        expect(grow(grow(a, n), -n)).toEqual(a);
      }),
    );
  });

  it('of a union is the union of the grown', () => {
    fc.assert(
      fc.property(wholeBox, wholeBox, by, (a, b, n) => {
        expect(union([grow(a, n), grow(b, n)])).toEqual(grow(union([a, b]) ?? a, n));
      }),
    );
  });
});
