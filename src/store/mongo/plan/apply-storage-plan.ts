import type { CollectionPlan, StoragePlan } from '../../../definitions/index.ts';
import { layoutOf } from '../columns/layout.ts';
import type { Layouts, StoredPlan } from '../columns/layout-registry.ts';
import { planAge, type MongoDatabase } from '../database/database.ts';
import { buildIndexes, dropRetiredIndexes, plansInForce } from './build-indexes.ts';
import { fill } from './fill.ts';
import { fixedIndexes } from './fixed-indexes.ts';
import { planIndexes, withinLimit } from './plan-indexes.ts';

/**
 * Brings documents and indexes to the plan; safe to call again. Until a collection is filled its queries
 * are answered by the layout before, while rows are written to serve both.
 * @throws BatonError `store-values-not-unique`, `store-wrong-value`; that collection is then as it was.
 */
export async function applyStoragePlan(
  database: MongoDatabase,
  { collections }: StoragePlan,
): Promise<void> {
  for (const plan of collections) await applyCollectionPlan(database, plan);
  await dropRetiredIndexes(database);
}

async function applyCollectionPlan(database: MongoDatabase, plan: CollectionPlan): Promise<void> {
  const { collection } = plan;
  const before = await storedPlan(database, plan);
  const layouts = await savePlan(database, { ...before, next: plan });
  await buildPlanIndexes(database);
  if (layouts.writing.version !== layouts.reading.version || !before.active)
    await fillOrRestore(database, before, layouts);
  const after = layoutOf(plan);
  const unclean = before.unclean ?? layouts.writing.unique.length > after.unique.length;
  if (unclean) {
    await savePlan(database, { collection, active: plan, unclean });
    await fill(database, after);
  }
  await savePlan(database, { collection, active: plan });
}

async function fillOrRestore(
  database: MongoDatabase,
  before: StoredPlan,
  layouts: Layouts,
): Promise<void> {
  try {
    await fillEverywhere(database, layouts);
  } catch (error) {
    const { reading } = await savePlan(database, { ...before, unclean: true });
    await fill(database, reading);
    await savePlan(database, before);
    throw error;
  }
}

/** Another process may write by the layout that it knew, as old as a plan may get; hence once more. */
async function fillEverywhere(database: MongoDatabase, { writing }: Layouts): Promise<void> {
  const filled = await fill(database, writing);
  if (filled === 0) return;
  await new Promise((resolve) => setTimeout(resolve, 2 * planAge));
  await fill(database, writing);
}

/** The plan in force, without what an earlier attempt was filling for. */
async function storedPlan(
  { models }: MongoDatabase,
  { collection }: CollectionPlan,
): Promise<StoredPlan> {
  const found = await models.plans.findOne({ _id: { $eq: collection } });
  const stored = found && (JSON.parse(found.json) as StoredPlan);
  const { next, ...before } = stored ?? { collection };
  return next ? { ...before, unclean: true } : before;
}

async function savePlan(database: MongoDatabase, plan: StoredPlan): Promise<Layouts> {
  await database.models.plans.update(
    { _id: plan.collection },
    { $set: { json: JSON.stringify(plan) } },
    { upsert: true },
  );
  return database.layouts.adopt(plan);
}

async function buildPlanIndexes(database: MongoDatabase): Promise<void> {
  const { made } = withinLimit(planIndexes(await plansInForce(database)), fixedIndexes);
  await buildIndexes(database, made);
}
