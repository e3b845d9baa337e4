/**
 * Bytes of gzip (1 kB = 1,000 bytes). `npm run bench` tells how far the goals are. The ceilings hold in `npm test`: a
 * ratchet, what each takes today rounded up to the next half kB. Lower them with whatever is saved; a commit that raises
 * one says what for.
 */
export const CONTENT_SCRIPT = { goal: 20_000, ceiling: 70_000 };
export const POPUP = { goal: 15_000, ceiling: 23_500 };

/** Event listeners on the document and the window of a page where nothing is drawn; a ratchet as well. */
export const LISTENERS = 23;
