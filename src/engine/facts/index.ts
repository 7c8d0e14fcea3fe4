export {
  absentRecord,
  FactContext,
  noFacts,
  relatedKey,
  type MissingFact,
} from './fact-context.ts';
