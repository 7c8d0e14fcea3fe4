export { FactContext, noFacts, type MissingFact } from './fact-context.ts';
export { gatherFacts, gatherMissing } from './gather.ts';
export { outsideReads } from './reads.ts';
export { storeFacts, type FactParts, type FactProvider, type FactSource } from './source.ts';
export { CollectedFacts } from './collected-facts.ts';
