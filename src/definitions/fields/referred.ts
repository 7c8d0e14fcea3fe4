import type { Collection } from '../model/index.ts';

/** The collection that `Field.to` names: cases of a funnel as `case:onboarding`, else records of a type. */
export function referredCollection(to: string): Collection {
  return isOfCases(to) ? to : `record:${to}`;
}

export function isOfCases(to: string): to is `case:${string}` {
  return to.startsWith('case:');
}
