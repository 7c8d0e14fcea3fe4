import { systemActor, type Actor } from '../../access/index.ts';
import { isKept, normalizeField, type EntityType, type Funnel } from '../../definitions/index.ts';
import {
  CollectedFacts,
  computeFields,
  entityRules,
  FactContext,
  fillDefaults,
  gatherRows,
  noFacts,
  storeFacts,
  withFacts,
  type Evaluator,
  type FactSource,
} from '../../engine/index.ts';
import type { ExpressionContext } from '../../expressions/index.ts';
import { BatonError, type Instant, type Json, type JsonObject } from '../../shared/index.ts';
import { planReads } from '../facts/plan-reads.ts';
import type { PlanInForce } from '../facts/read-cases.ts';
import type { CaseFact } from '../model/facts.ts';
import type { IncentiveParts } from '../parts.ts';

/** A deal as it might be. */
export interface ThoughtDeal {
  readonly funnel: Funnel;
  /** What is known of it already; nothing where it is only thought of. */
  readonly facts: readonly CaseFact[];
  /** Fields in the form in which a client sends them. */
  readonly fields: JsonObject;
  /** Fields that have these values whatever their formulas say. */
  readonly worth?: JsonObject;
  readonly stage: string;
  /** Who owns it, where nobody does yet. */
  readonly owner: string;
  readonly at: Instant;
}

/** The id of a case that is only thought of. */
export const thought = 'thought-of';

/**
 * The fact that a deal enters a stage with these fields, its defaults and computed fields worked out, and where
 * formulas find what it refers to. Raises `unknown-field`, `field-kept-by-baton` and what is wrong with values.
 */
export async function thoughtFact(
  parts: IncentiveParts,
  { plan, workspace }: PlanInForce,
  deal: ThoughtDeal,
): Promise<{ readonly fact: CaseFact; readonly context: ExpressionContext }> {
  const { entity } = deal.funnel;
  const last = deal.facts.at(-1);
  const given = storedFields(entity, deal.fields);
  const worth = storedWorth(entity, deal.worth ?? {});
  const { organization } = workspace;
  const actor: Actor = systemActor(organization.zone);
  const source = storeFacts(parts.facts, workspace, { actor, now: deal.at, organization });
  const start = { id: thought, owner: deal.owner, ...last?.case };
  const filled = await filledRow(entity, { ...start, ...given }, deal.at, source);
  const row = { ...filled, ...worth };
  const referred = new CollectedFacts(noFacts);
  await gatherRows(referred, [row], planReads(plan), entity.environment, source);
  const context = new FactContext(referred, entity.environment, source.calendar);
  const stood = last?.case['stage'];
  const holders = {
    ...last?.holders,
    ...(typeof stood === 'string' && { [stood]: String(row['owner']) }),
  };
  const fact: CaseFact = {
    id: `${String(row['id'])}:${thought}`,
    at: deal.at,
    collection: entity.collection,
    case: row,
    entered: deal.stage,
    holders,
  };
  return { fact, context };
}

/** Values as they are stored, also of computed fields. */
function storedWorth(entity: EntityType, given: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(given).map(([id, value]) => {
      const field = entity.fields.get(id);
      const normal = field && normalizeField(field, value);
      if (normal?.ok) return [id, normal.value];
      const [first, ...rest] = (normal?.error ?? []).map((one) => ({ ...one, path: '/amount' }));
      throw new BatonError(
        first ? [first, ...rest] : { code: 'unknown-field', params: { field: id } },
      );
    }),
  );
}

/** Values as they are stored; an emptied field is null. */
function storedFields(entity: EntityType, given: JsonObject): JsonObject {
  const stored: { [field: string]: Json } = {};
  for (const [id, value] of Object.entries(given)) {
    const field = entity.fields.get(id);
    const path = `/fields/${id}`;
    if (!field) throw new BatonError({ code: 'unknown-field', params: { field: id }, path });
    if (isKept(field)) {
      const params = { field: id, label: field.title };
      throw new BatonError({ code: 'field-kept-by-baton', params, path });
    }
    const normal = normalizeField(field, value);
    if (!normal.ok) {
      const [first, ...rest] = normal.error.map((one) => ({
        ...one,
        path: `${path}${one.path ?? ''}`,
      }));
      if (first) throw new BatonError([first, ...rest]);
      continue;
    }
    stored[id] = normal.value;
  }
  return stored;
}

function filledRow(
  entity: EntityType,
  start: JsonObject,
  now: Instant,
  source: FactSource,
): Promise<JsonObject> {
  const rules = entityRules(entity);
  return withFacts(entity, noFacts, source, (context) => {
    const row: { [field: string]: Json } = { ...without(start) };
    const bindings = { case: row, now };
    const evaluator: Evaluator = {
      bindings,
      value: (formula, _rule, more) => formula.evaluate({ ...bindings, ...more }, context),
      valueIfFilled: (formula, _rule, more) =>
        formula.evaluateIfFilled({ ...bindings, ...more }, context),
    };
    fillDefaults(rules, row, evaluator);
    computeFields(rules, row, evaluator);
    row['name'] = entity.name.render({ case: row }, context, 'en');
    return without(row);
  });
}

function without(row: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
