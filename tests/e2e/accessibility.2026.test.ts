import { describeAccessibility } from './accessibility';

describeAccessibility('2026');
