import type { Mairie } from './managed';

/** How the mairie is named to those who need help. */

export const needHelp = 'Besoin d’aide\u00a0?';

/** A telephone number is not broken over two lines. */
const unbroken = (telephone: string) => telephone.replaceAll(' ', '\u00a0');

/** Whom to turn to, in few words; empty where nothing was set that leads to anybody. */
export function whom({ name, telephone, desk }: Mairie): string {
  return listed([name, unbroken(telephone)]) || desk;
}

/** When and where; empty where that was not set. */
export function whenAndWhere(mairie: Mairie): string {
  const { hours, desk } = mairie;
  return listed([hours, desk === whom(mairie) ? '' : desk]);
}

/** Without the commas of what is missing. */
function listed(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
