import type { PeopleDirectory } from '../access/index.ts';
import type { StatementSource } from '../documents/index.ts';
import type { EngineParts } from '../engine/index.ts';
import type { ServerStore } from '../http/index.ts';
import {
  maySeePayout,
  nothingKnown,
  postOpenPeriods,
  readStatement,
  type IncentiveParts,
} from '../incentives/index.ts';
import { MINUTE } from '../shared/index.ts';
import { figureSource } from './figure-source.ts';

/** Payouts over a store, with the figures of reports. */
export function incentiveParts(
  store: ServerStore,
  engineParts: EngineParts,
  directory: PeopleDirectory,
  onNews: () => void,
): IncentiveParts {
  const { workspaces, clock, ids } = engineParts;
  const figures = figureSource({ store, workspaces, directory, clock });
  return {
    store,
    workspaces,
    directory,
    facts: engineParts,
    figures,
    clock,
    ids,
    known: nothingKnown(),
    onNews,
  };
}

/** Where documents of payouts have their data from. */
export function statementSource(parts: IncentiveParts): StatementSource {
  return {
    statement: (payout, language) => readStatement(parts, payout, language),
    maySee: (actor, payout) => maySeePayout(parts, actor, payout),
  };
}

const lease = 'post payouts';
const lasts = 5 * MINUTE;
/** After posting it rests so many times as long as that took: at most two percent of the time go into it. */
const rest = 50;

/**
 * Posts what has come up in the open periods since it was last asked to, where no other process does; first a minute
 * after it began. Statements count it before that, and never wait for it.
 */
export function payoutPosting(
  parts: IncentiveParts & { readonly store: ServerStore },
  owner: string,
) {
  const { store, clock, workspaces } = parts;
  let posted = -1;
  let rests = clock.now() + MINUTE;
  return async (): Promise<number> => {
    const now = clock.now();
    if (now < rests || workspaces.current().workspace.incentives.size === 0) return 0;
    const position = await store.lastPosition();
    if (position === posted || !(await store.acquireLease(lease, owner, now, now + lasts)))
      return 0;
    await postOpenPeriods(parts);
    posted = position;
    const done = clock.now();
    rests = done + (done - now) * rest;
    return 0;
  };
}
