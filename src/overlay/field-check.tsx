import type { CardProps } from './card';

/** What is wrong with the form of what was typed into the field in use, in words; nothing where nothing is. */
export function FieldCheck(_: CardProps) {
  return null;
}
