import { openSession } from './harness';
import { describeJourney } from './journey';

// With the mouse, and each wrong entry, it is played in accessibility.ts.
describeJourney('Chromium', openSession, [
  ['portal', 'with the keyboard alone'],
  ['2026', 'with the keyboard alone'],
]);
