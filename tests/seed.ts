import fc from 'fast-check';

/** One seed for every property, so that a run that fails fails again; fast-check prints it with the example. */
export const SEED = 20_250_317;

fc.configureGlobal({ seed: SEED });
