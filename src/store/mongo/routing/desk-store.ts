import type { Desk, DeskCount, DeskStore, Wait, WaitKind } from '../../../engine/ports.ts';
import type { Collection } from '../../../definitions/index.ts';
import { partiesOf, personParty, type StoredWait } from '../../columns/waits.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Filter, Stage } from '../database/documents.ts';
import { readCursor, writeCursor } from '../rows/cursor.ts';
import { whereFilter } from '../rows/selection.ts';

/** What waits lies in the documents of the cases; found by an index on whom it waits for. */
export function createDeskStore(database: MongoDatabase): DeskStore {
  return {
    readDesk: (desk, page) => readDesk(database, desk, page),
    countDesk: (desk, until) => countDesk(database, desk, until),
  };
}

/** Something that waits, as the pipeline has it: once for each party of the reader. */
interface Found extends Omit<StoredWait, 'party' | 'except'> {
  readonly case: string;
  readonly collection: Collection;
  readonly parties: readonly string[];
}

const order = 'desk';
/** What is due at no time comes after all that is. */
const never = 9_000_000_000_000_000;

async function readDesk(
  database: MongoDatabase,
  desk: Desk,
  { kinds, casesDueBefore, limit, cursor }: Parameters<DeskStore['readDesk']>[1],
): ReturnType<DeskStore['readDesk']> {
  const after = cursor === undefined ? [] : [{ $match: behind(readCursor(order, cursor, 4)) }];
  const due = casesDueBefore === undefined ? {} : { due: { $lt: casesDueBefore } };
  const found = await database.models.cases.aggregate<Found>([
    ...(await onDesk(database, desk)),
    {
      $match: {
        $or: [
          { kind: { $in: kinds.filter((kind) => kind !== 'case') } },
          { kind: kinds.includes('case') ? 'case' : '', ...due },
        ],
      },
    },
    ...after,
    { $sort: { due: 1, since: 1, case: 1, item: 1 } },
    { $limit: limit + 1 },
  ]);
  const waits = found.slice(0, limit).map((one) => readWait(one, desk));
  const last = found.length > limit ? found[limit - 1] : undefined;
  if (last === undefined) return { waits };
  const { due: lastDue = never, since, case: id, item } = last;
  const position = [BigInt(lastDue), BigInt(since), id, item];
  return { waits, nextCursor: writeCursor(order, position) };
}

async function countDesk(
  database: MongoDatabase,
  desk: Desk,
  { now, soon }: Parameters<DeskStore['countDesk']>[1],
): Promise<readonly DeskCount[]> {
  const countIf = (test: object) => ({ $sum: { $cond: [test, 1, 0] } });
  const counted = await database.models.cases.aggregate<
    Omit<DeskCount, 'kind'> & { _id: WaitKind }
  >([
    ...(await onDesk(database, desk)),
    {
      $group: {
        _id: '$kind',
        count: { $sum: 1 },
        overdue: countIf({ $lte: ['$due', now] }),
        soon: countIf({ $lt: ['$due', soon] }),
      },
    },
  ]);
  return counted.map(({ _id: kind, count, overdue, soon: due }) => ({
    kind,
    count,
    overdue,
    soon: due,
  }));
}

/** All that lies on the desk, each thing once. */
async function onDesk(
  database: MongoDatabase,
  { reader, absent, visible }: Desk,
): Promise<readonly Stage[]> {
  await database.refreshPlans();
  const own = partiesOf(reader);
  const others = absent.map(personParty);
  const seen = await Promise.all(
    visible.map(async ({ collection, where }) => ({
      $and: [
        { entity: { $eq: collection } },
        await whereFilter(database, database.layouts.of(collection), where),
      ],
    })),
  );
  return [
    {
      $match: {
        'waits.party': { $in: [...own, ...others] },
        $or: seen.length === 0 ? [{ _id: { $in: [] } }] : seen,
      },
    },
    { $project: { entity: 1, waits: 1 } },
    { $unwind: '$waits' },
    {
      $match: {
        $or: [
          { 'waits.party': { $in: own } },
          { 'waits.party': { $in: others }, 'waits.kind': { $ne: 'case' } },
        ],
        'waits.except': { $ne: reader.id },
      },
    },
    {
      $group: {
        _id: { case: '$_id', kind: '$waits.kind', item: '$waits.item' },
        collection: { $first: '$entity' },
        since: { $min: '$waits.since' },
        due: { $min: { $ifNull: ['$waits.due', never] } },
        parties: { $addToSet: '$waits.party' },
      },
    },
    {
      $project: {
        _id: 0,
        case: '$_id.case',
        kind: '$_id.kind',
        item: '$_id.item',
        collection: 1,
        since: 1,
        due: 1,
        parties: 1,
      },
    },
  ];
}

/** What comes after a position in the order of the desk. */
function behind(position: readonly unknown[]): Filter {
  const keys = ['due', 'since', 'case', 'item'];
  const values = position.map((value) => (typeof value === 'bigint' ? Number(value) : value));
  return {
    $or: keys.map((key, index) => ({
      ...Object.fromEntries(keys.slice(0, index).map((before, n) => [before, { $eq: values[n] }])),
      [key]: { $gt: values[index] },
    })),
  };
}

function readWait({ parties, due, ...wait }: Found, { reader }: Desk): Wait {
  const own = new Set(partiesOf(reader));
  const [other = ''] = parties.some((party) => own.has(party)) ? [] : parties.toSorted();
  const absent = other.slice(personParty('').length);
  return {
    ...wait,
    ...(due !== undefined && due < never && { due }),
    ...(absent !== '' && { standsInFor: absent }),
  };
}
