export {
  FactContext,
  noFacts,
  type AssignmentRequest,
  type MemberQuery,
  type MissingFact,
} from './fact-context.ts';
export {
  fetchMissing,
  gatherFacts,
  gatherMissing,
  gatherNamed,
  gatherRows,
  namesIn,
} from './gather.ts';
export { outsideReads } from './reads.ts';
export {
  storeFacts,
  type FactCommand,
  type FactParts,
  type FactProvider,
  type FactSource,
  type RoutingFacts,
} from './source.ts';
export { CollectedFacts } from './collected-facts.ts';
