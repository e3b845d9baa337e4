import { openSession } from './harness';
import { describeJourney } from './journey';

describeJourney('Chromium', openSession);
