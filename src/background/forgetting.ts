/** When everything is forgotten for want of use: pure arithmetic of times. */

const MINUTE = 60_000;

/** What time without use makes due. */
export type Due = 'nothing' | 'notice' | 'forgetting';

/** How long without use before it is said, in milliseconds: a minute ahead, or half way where that is less. */
function untilNotice(minutes: number): number {
  return Math.max(minutes - 1, minutes / 2) * MINUTE;
}

/**
 * @param idle how long nobody has used the extension, in milliseconds
 * @param minutes without use before everything is forgotten; null for never
 */
export function dueAfter(idle: number, minutes: number | null): Due {
  if (minutes === null || idle < untilNotice(minutes)) return 'nothing';
  return idle < minutes * MINUTE ? 'notice' : 'forgetting';
}

/** How long without use before something else is due than now; null for never. In milliseconds, as {@link dueAfter}. */
export function nextDue(idle: number, minutes: number | null): number | null {
  if (minutes === null) return null;
  const notice = untilNotice(minutes);
  return idle < notice ? notice : minutes * MINUTE;
}
