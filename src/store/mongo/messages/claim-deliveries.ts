import type { Delivery, DeliveryStore } from '../../../collaboration/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Filter } from '../database/documents.ts';
import type { DeliveryDocument } from '../models/message-documents.ts';
import { readDelivery } from './delivery-document.ts';

type Claim = Parameters<DeliveryStore['claimDeliveries']>[0];

/** A claim under a name that no other has, to see afterwards what it got. */
interface Taking extends Claim {
  readonly name: string;
}

/** In the order of their index: what has waited longest comes first. */
const oldestFirst = { available: 1, created: 1, _id: 1 } as const;

/**
 * Finds the deliveries that are due, then takes each in a write that touches it only while it still is: of two
 * claimers one gets it. A digest is taken as a whole, or not at all.
 */
export async function claimDeliveries(
  database: MongoDatabase,
  claim: Claim,
): Promise<readonly Delivery[]> {
  const { deliveries } = database.models;
  const taking = { ...claim, name: database.newClaim() };
  const due = await deliveries.find(
    { available: { $lte: claim.now }, channel: { $nin: claim.except } },
    { sort: oldestFirst, limit: claim.limit },
  );
  const single = due.filter(({ digest }) => digest === undefined).map(({ _id }) => _id);
  await takeEach(database, taking, single);
  const digests = await Promise.all(
    digestsOf(due).map((digest) => takeDigest(database, taking, digest)),
  );
  const keys = [...single, ...digests.flat()];
  const taken = await deliveries.find({ _id: { $in: keys }, claim: taking.name });
  return taken.map(readDelivery).toSorted((a, b) => a.created - b.created);
}

/** Filters of the digests of which something is due. */
function digestsOf(due: readonly DeliveryDocument[]): readonly Filter[] {
  const found = new Map<string, Filter>();
  for (const { digest, channel, person } of due) {
    if (digest === undefined) continue;
    const receiver = person === undefined ? { $exists: false } : { $eq: person };
    const filter = { digest: { $eq: digest }, channel: { $eq: channel }, person: receiver };
    found.set(JSON.stringify([digest, channel, person ?? null]), filter);
  }
  return [...found.values()];
}

/**
 * Who takes the first delivery of a digest takes the others: the first is the same for everybody, also while
 * somebody holds it, so that nobody goes away with a part.
 * @returns the keys that were to be taken.
 */
async function takeDigest(
  database: MongoDatabase,
  taking: Taking,
  digest: Filter,
): Promise<readonly string[]> {
  const members = await database.models.deliveries.find(
    { ...digest, available: { $gte: 0 }, due: { $lte: taking.now } },
    { sort: { _id: 1 }, fields: { _id: 1 } },
  );
  const [first, ...others] = members.map(({ _id }) => _id);
  if (first === undefined || !(await takeFirst(database, taking, first))) return [];
  await takeEach(database, taking, others);
  return [first, ...others];
}

async function takeFirst({ models }: MongoDatabase, taking: Taking, key: string): Promise<boolean> {
  const free = { _id: key, available: { $lte: taking.now } };
  return (await models.deliveries.update(free, taken(taking))) === 1;
}

async function takeEach(
  { models }: MongoDatabase,
  taking: Taking,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  const free = { _id: { $in: keys }, available: { $lte: taking.now } };
  await models.deliveries.updateAll(free, taken(taking));
}

function taken({ name, owner, until }: Taking) {
  return { $set: { claim: name, owner, available: until } };
}
