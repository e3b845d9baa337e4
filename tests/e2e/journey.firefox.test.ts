import { openFirefoxSession } from './firefox-session';
import { describeJourney } from './journey';

// Each way on the pages that the other does not have here: what differs between the browsers is the same on both.
describeJourney('Firefox', openFirefoxSession, [
  ['portal', 'with the mouse, and a wrong entry at each step: same page, same step, an error said'],
  ['2026', 'with the keyboard alone'],
]);
