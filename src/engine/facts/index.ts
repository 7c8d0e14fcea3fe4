export { FactContext, noFacts, type MissingFact } from './fact-context.ts';
export {
  fetchMissing,
  gatherFacts,
  gatherMissing,
  gatherNamed,
  gatherRows,
  namesIn,
} from './gather.ts';
export { outsideReads } from './reads.ts';
export { storeFacts, type FactParts, type FactProvider, type FactSource } from './source.ts';
export { CollectedFacts } from './collected-facts.ts';
