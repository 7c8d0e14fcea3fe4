export { deliverOnce, type DeliverParts } from './deliver.ts';
export { queueLetters, type Letter, type LetterWriter } from './letters.ts';
export { timingOf, type Timing } from './timing.ts';
