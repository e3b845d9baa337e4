import { FIREFOX_EXTENSION } from '../e2e/firefox-session';
import { hearFirefox } from './heard-firefox';
import { describeNothingLeaves } from './nothing-leaves';

describeNothingLeaves({
  name: 'Firefox',
  build: FIREFOX_EXTENSION,
  hear: hearFirefox,
  journeys: [['2026', 'with ears']],
  storage: /^\/storage\/default\/moz-extension/,
});
