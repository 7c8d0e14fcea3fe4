export { deliverOnce, type DeliverParts } from './deliver.ts';
export { timingOf, type Timing } from './timing.ts';
