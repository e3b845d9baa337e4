import type { Variant } from './browsers';

/** The order of a round: each begins with another variant, so that none is always the first after a pause. */
export function orderOf<V extends Variant>(variants: readonly V[], round: number): V[] {
  const first = round % variants.length;
  return [...variants.slice(first), ...variants.slice(0, first)];
}

/**
 * Lets variants take turns, round after round.
 * @returns what each gave in each round; the values of one round stand at the same place
 */
export async function inTurns<V extends Variant>(
  variants: readonly V[],
  rounds: number,
  once: (variant: V) => Promise<number>,
): Promise<Record<V, number[]>> {
  const values = Object.fromEntries(variants.map((variant) => [variant, [] as number[]])) as Record<V, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const variant of orderOf(variants, round)) values[variant].push(await once(variant));
  }
  return values;
}
