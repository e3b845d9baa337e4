import type { CardProps } from './card';

/** Where to turn for help, where the mairie set it. */
export function MairieHelp(_: CardProps) {
  return null;
}
