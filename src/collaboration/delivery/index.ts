export { timingOf, type Timing } from './timing.ts';
