import { EXTENSION } from '../e2e/harness';
import { hearChromium } from './heard-chromium';
import { describeNothingLeaves } from './nothing-leaves';

describeNothingLeaves({
  name: 'Chromium',
  build: EXTENSION,
  hear: hearChromium,
  generations: ['portal', '2026'],
});
