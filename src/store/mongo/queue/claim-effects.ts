import type { OutboxStore, PendingEffect } from '../../../engine/ports.ts';
import type { JsonObject } from '../../../shared/index.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { CaseDocument, EffectItem } from '../models/case-document.ts';

type Claim = Parameters<OutboxStore['claimEffects']>[0];

interface Candidate {
  readonly _id: string;
  readonly effects: EffectItem;
}

/**
 * Finds the effects that are due, then takes them case by case, each case in one update that touches
 * only what is still due: of two claimers one gets it.
 */
export async function claimEffects(
  database: MongoDatabase,
  claim: Claim,
): Promise<readonly PendingEffect[]> {
  database.inHand(database.sweepNowAndThen());
  const due = await database.models.cases.aggregate<Candidate>([
    { $match: { 'effects.available': { $lte: claim.now } } },
    { $project: { effects: 1 } },
    { $unwind: '$effects' },
    { $match: { 'effects.available': { $lte: claim.now } } },
    { $sort: { 'effects.created': 1, _id: 1, 'effects.revision': 1, 'effects.index': 1 } },
    { $limit: claim.limit },
  ]);
  const byCase = Map.groupBy(due, ({ _id }) => _id);
  const taken = await Promise.all(
    [...byCase].map(([id, candidates]) => takeOf(database, claim, id, candidates)),
  );
  const keys = new Set(taken.flat());
  return due
    .filter(({ effects }) => keys.has(effects.key))
    .map(({ _id, effects }) => pending(_id, effects));
}

/** Keys of those of a case's effects that this claim got. */
async function takeOf(
  database: MongoDatabase,
  { owner, now, until }: Claim,
  _id: string,
  candidates: readonly Candidate[],
): Promise<readonly string[]> {
  const claim = database.newClaim();
  const keys = candidates.map(({ effects }) => effects.key);
  const stored = await database.models.cases.findAndUpdate(
    { _id },
    {
      $set: {
        'effects.$[due].claim': claim,
        'effects.$[due].owner': owner,
        'effects.$[due].available': until,
      },
    },
    {
      arrayFilters: [{ 'due.key': { $in: keys }, 'due.available': { $lte: now } }],
      fields: { 'effects.key': 1, 'effects.claim': 1 },
    },
  );
  return takenBy(stored, claim);
}

function takenBy(stored: CaseDocument | undefined, claim: string): readonly string[] {
  return (stored?.effects ?? []).filter((effect) => effect.claim === claim).map(({ key }) => key);
}

export function pending(
  caseId: string,
  { key, kind, payload, attempts, created }: Omit<EffectItem, 'available'>,
): PendingEffect {
  return {
    key,
    kind,
    payload: JSON.parse(payload) as JsonObject,
    case: caseId,
    attempts,
    created,
  };
}
