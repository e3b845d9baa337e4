import { runtime } from '../runtime';

/**
 * True while the extension that brought this script is still there. After an update or a removal the script
 * stays in pages that were open, with nobody behind it.
 */
export function isAlive(): boolean {
  try {
    return runtime()?.id !== undefined;
  } catch {
    return false;
  }
}
