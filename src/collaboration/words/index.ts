export type { Fact } from './facts.ts';
export { dueOf } from './facts.ts';
export { fill, wordingFor } from './fill.ts';
export { passageOf, type Passage } from './passage.ts';
export { verdictText } from './verdicts.ts';
export type { Reader } from './slots.ts';
export type { Wording } from './wording.ts';
