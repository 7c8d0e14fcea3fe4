import type { CollectionPlan } from '../../../definitions/index.ts';
import type { StoredPlan } from '../columns/layout-registry.ts';
import type { MongoDatabase } from '../database/database.ts';
import { isMissingCollection } from '../database/driver-errors.ts';
import type { Models } from '../models/models.ts';
import { fixedIndexes, type IndexSpec } from './fixed-indexes.ts';
import { planIndexes, withinLimit } from './plan-indexes.ts';

/** Makes indexes that are not there; those that are stay as they are. */
export async function buildIndexes(
  { models }: MongoDatabase,
  specs: readonly IndexSpec[],
): Promise<void> {
  for (const [model, group] of Map.groupBy(specs, (spec) => spec.model)) {
    const wanted = group.map(({ key, name, unique, sparse }) => ({
      key: { ...key },
      name,
      ...(unique && { unique }),
      ...(sparse && { sparse }),
    }));
    await models[model].model.collection.createIndexes(wanted);
  }
}

/** Drops the indexes made for plans that no plan asks for any more. */
export async function dropRetiredIndexes(database: MongoDatabase): Promise<void> {
  const wanted = new Set(planIndexes(await plansInForce(database)).map(keyOf));
  for (const model of ['cases', 'records'] as const) {
    for (const name of await indexNames(database.models, model))
      if (name.startsWith('plan-') && !wanted.has(keyOf({ model, name })))
        await database.models[model].model.collection.dropIndex(name);
  }
}

function keyOf({ model, name }: Pick<IndexSpec, 'model' | 'name'>): string {
  return `${model} ${name}`;
}

export async function plansInForce({ models }: MongoDatabase): Promise<readonly CollectionPlan[]> {
  const stored = await models.plans.find({});
  return stored.flatMap(({ json }) => {
    const { active, next } = JSON.parse(json) as StoredPlan;
    return [...(active ? [active] : []), ...(next ? [next] : [])];
  });
}

async function indexNames(models: Models, model: keyof Models): Promise<readonly string[]> {
  try {
    const found = await models[model].model.collection.listIndexes().toArray();
    return found.map(({ name }) => String(name));
  } catch (error) {
    if (isMissingCollection(error)) return [];
    throw error;
  }
}

/** One index of the store, as `indexReport` shows it. */
export interface IndexReport {
  readonly collection: string;
  readonly name: string;
  readonly paths: readonly string[];
  readonly unique: boolean;
  /** Made and asked for; asked for without room for it (64 a collection); made by somebody else. */
  readonly state: 'made' | 'missing' | 'no room' | 'unknown';
  /** The indexes of storage plans that it serves: `case:deal#stage-amount`. */
  readonly wanted: readonly string[];
}

/** Every index that the store needs or has. */
export async function indexReport(database: MongoDatabase): Promise<readonly IndexReport[]> {
  const { made, left } = withinLimit(planIndexes(await plansInForce(database)), fixedIndexes);
  const asked = [
    ...fixedIndexes.map((spec) => ({ ...spec, wanted: [], room: true })),
    ...made.map((spec) => ({ ...spec, room: true })),
    ...left.map((spec) => ({ ...spec, room: false })),
  ];
  const reports: IndexReport[] = [];
  for (const model of Object.keys(database.models) as (keyof Models)[]) {
    const names = new Set(await indexNames(database.models, model));
    const collection = database.models[model].name;
    for (const spec of asked.filter((each) => each.model === model)) {
      const { name, key, unique = false, wanted, room } = spec;
      const state = names.delete(name) ? 'made' : room ? 'missing' : 'no room';
      reports.push({ collection, name, paths: Object.keys(key), unique, state, wanted });
    }
    names.delete('_id_');
    for (const name of names)
      reports.push({ collection, name, paths: [], unique: false, state: 'unknown', wanted: [] });
  }
  return reports;
}
