import browser, { type Alarms } from 'webextension-polyfill';

/** One alarm is enough: what is due is worked out when it rings. It wakes the background where that was stopped. */
const NAME = 'forgetting';

export function onAlarm(ring: () => void): void {
  browser.alarms.onAlarm.addListener(ring);
}

/**
 * @param when in milliseconds of the computer's clock, null for no more; Chrome takes no less than half a minute from now
 * @param anew false where the alarm that is set, if there is one, is still right: set again, it could be put off
 */
export async function setAlarm(when: number | null, anew: boolean): Promise<void> {
  if (when === null) await browser.alarms.clear(NAME);
  else if (anew || (await browser.alarms.get(NAME)) === undefined) create(when);
}

/** When somebody was here last is nothing for the disk, where Chrome keeps alarms unless it is told not to. */
function create(when: number): void {
  try {
    browser.alarms.create(NAME, { when, persistAcrossSessions: false } as Alarms.CreateAlarmInfoType);
  } catch {
    // Browsers that do not know of that take nothing with it.
    browser.alarms.create(NAME, { when });
  }
}
