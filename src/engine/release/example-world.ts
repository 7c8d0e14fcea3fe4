import type { Actor } from '../../access/index.ts';
import {
  entityOf,
  type Collection,
  type EntityType,
  type Example,
  type Workspace,
} from '../../definitions/index.ts';
import { toIso, type Instant, type Json, type JsonObject } from '../../shared/index.ts';
import { CollectedFacts, FactContext, noFacts, type FactSource } from '../facts/index.ts';
import { computeFields, entityRules, fillDefaults, showLists } from '../fields/index.ts';
import { Evaluation } from '../step/index.ts';
import type { ExampleCast } from './example-cast.ts';

type Rows = ReadonlyMap<string, readonly JsonObject[]>;

/** The records and people of an example as a source of facts; nothing of it is stored. */
export function exampleFacts(
  workspace: Workspace,
  example: Example,
  cast: ExampleCast,
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
): FactSource {
  const { departments } = workspace.organization;
  const rows = recordRows(workspace, example, actor, now);
  const ofType = (type: string): readonly JsonObject[] => rows.get(type) ?? [];
  return {
    records: async (type, ids) => {
      if (type === 'person') return ids.map((id) => ({ id }));
      if (type === 'department')
        return ids.filter((id) => departments.has(id)).map((id) => ({ id }));
      return ofType(type).filter(({ id }) => ids.includes(String(id)));
    },
    related: async (type, id, member) => {
      const relation = entityOf(workspace, type as Collection)?.related.get(member);
      const of = `record:${relation?.of ?? ''}`;
      return { of, rows: ofType(of).filter((row) => relation && row[relation.by] === id) };
    },
    members: async (of) => cast.members(of, actor),
    assign: async (_key, request) => cast.assign(request, actor),
    named: async () => undefined,
  };
}

function recordRows(workspace: Workspace, example: Example, actor: Actor, now: Instant): Rows {
  const given = Object.entries(example.given.records ?? {}).flatMap(([type, records]) => {
    const entity = workspace.records.get(type)?.entity;
    return entity ? [{ entity, rows: storedRows(records, now) }] : [];
  });
  const facts = new CollectedFacts(noFacts);
  for (const { entity, rows } of given) facts.putRecords(entity.collection, [], rows);
  for (const { entity, rows } of given)
    for (const row of rows)
      complete(entity, row, new FactContext(facts, entity.environment), actor);
  return new Map(given.map(({ entity, rows }) => [entity.collection, rows]));
}

function storedRows(
  records: { readonly [id: string]: JsonObject },
  now: Instant,
): { [field: string]: Json }[] {
  const moment = toIso(now);
  const system = { created: moment, updated: moment, revision: 1, archived: false };
  return Object.entries(records).map(([id, fields]) => ({ ...fields, id, ...system }));
}

/** Defaults, computed fields and the name, as saving the record would have made them. */
function complete(
  entity: EntityType,
  row: { [field: string]: Json },
  facts: FactContext,
  actor: Actor,
): void {
  const rules = entityRules(entity);
  const now = Date.parse(String(row['created']));
  const evaluation = new Evaluation({ record: row, actor, now }, facts);
  showLists(rules, row);
  fillDefaults(rules, row, evaluation);
  computeFields(rules, row, evaluation);
  row['name'] = entity.name.render({ record: row }, facts, 'en');
}
