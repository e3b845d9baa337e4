import fc from 'fast-check';

/** One seed for every property, so that a run that fails fails again; fast-check prints it with the example. */
fc.configureGlobal({ seed: 20_250_317 });
