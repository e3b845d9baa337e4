import type { Mairie } from './managed';

/** How the mairie is named to those who need help. */

export const needHelp = 'Besoin d’aide\u00a0?';

/** Whom to turn to, in few words; empty where nothing was set that leads to anybody. */
export function whom({ name, telephone, desk }: Mairie): string {
  // A telephone number is not broken over two lines.
  return listed([name, telephone.replaceAll(' ', '\u00a0')]) || desk;
}

/** When somebody is there; empty where that was not set. */
export function when({ hours }: Mairie): string {
  return hours.replace(/(\d) (?=h\b)|(h) (?=\d)/g, '$1$2\u00a0');
}

/** When and where; empty where that was not set. */
export function whenAndWhere(mairie: Mairie): string {
  const { desk } = mairie;
  return listed([when(mairie), desk === whom(mairie) ? '' : desk]);
}

/** Without the commas of what is missing. */
function listed(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
