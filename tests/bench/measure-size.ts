import { CONTENT_SCRIPT, POPUP } from './budgets';
import type { Result } from './figures';
import { partsOfContentScript, sizeOfContentScript, sizesOfPopup } from './sizes';
import { summarise } from './statistics';

/** What has to be read and compiled before anything is shown. */
export async function measureSize(): Promise<Result> {
  const content = sizeOfContentScript() / 1000;
  const popup = [...sizesOfPopup().values()].reduce((sum, bytes) => sum + bytes, 0) / 1000;
  return {
    figures: [
      {
        name: 'content script, gzip, everything in it',
        unit: 'kB',
        slowdown: null,
        values: { ours: summarise([content]) },
        goals: [
          { says: `${CONTENT_SCRIPT.goal / 1000} kB`, value: content, unit: 'kB', most: CONTENT_SCRIPT.goal / 1000 },
        ],
      },
      {
        name: 'popup, gzip, with what it shares with the guide',
        unit: 'kB',
        slowdown: null,
        values: { ours: summarise([popup]) },
        goals: [{ says: `${POPUP.goal / 1000} kB`, value: popup, unit: 'kB', most: POPUP.goal / 1000 }],
      },
    ],
    parts: await partsOfContentScript(),
  };
}
