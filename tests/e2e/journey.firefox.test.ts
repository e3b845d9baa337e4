import { openFirefoxSession } from './firefox-session';
import { describeJourney } from './journey';

describeJourney('Firefox', openFirefoxSession);
