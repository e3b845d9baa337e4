import type { Mock } from 'vitest';

/** Lets what the mairie set be awaited. @returns what says it, to all who asked meanwhile */
export function saidLater(get: Mock): (settings: object) => void {
  let say: (settings: object) => void = () => {};
  get.mockReturnValue(
    new Promise((resolve) => {
      say = resolve;
    }),
  );
  return say;
}
