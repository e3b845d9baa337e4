import { describeAccessibility } from './accessibility';

describeAccessibility('portal');
