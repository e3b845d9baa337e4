import type { Generation } from '../site';
import type { Stage } from './stage';
import { stagesOf2026 } from './stages-2026';
import { portalStages } from './stages-portal';

export type { Entry, Stage } from './stage';

/** The whole journey, from the public home to the signed-in page. */
export function stagesOf(generation: Generation): readonly Stage[] {
  return generation === 'portal' ? portalStages() : stagesOf2026();
}
