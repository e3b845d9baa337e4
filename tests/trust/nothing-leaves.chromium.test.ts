import { EXTENSION } from '../e2e/harness';
import { hearChromium } from './heard-chromium';
import { describeNothingLeaves } from './nothing-leaves';

describeNothingLeaves({
  name: 'Chromium',
  build: EXTENSION,
  hear: hearChromium,
  journeys: [
    ['2026', 'with ears'],
    ['portal', 'as shipped'],
  ],
  storage: /^\/Default\/Local Extension Settings\//,
});
