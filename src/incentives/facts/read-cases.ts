import { systemActor } from '../../access/index.ts';
import type { EntityType, Incentive, Workspace } from '../../definitions/index.ts';
import {
  CollectedFacts,
  FactContext,
  gatherRows,
  noFacts,
  storeFacts,
  type FactSource,
  type JournalEntry,
} from '../../engine/index.ts';
import { noReferences, type ExpressionContext, type ReadPath } from '../../expressions/index.ts';
import type { Instant, JsonObject } from '../../shared/index.ts';
import type { CaseFact } from '../model/facts.ts';
import type { IncentiveParts } from '../parts.ts';
import type { CreditableCase } from '../ports.ts';
import { factsOf } from './facts-of.ts';
import { isKnown } from './known-facts.ts';
import { creditedCases, planReads, type CreditedCases } from './plan-reads.ts';

/** A plan with the definitions among which it stands. */
export interface PlanInForce {
  readonly plan: Incentive;
  readonly workspace: Workspace;
  readonly release: number;
}

/** Cases with what happened to them, and where formulas find what they refer to, as it stands now. */
export interface ReadCases {
  readonly facts: readonly CaseFact[];
  readonly context: ExpressionContext;
  /** Every case with its revision, for telling whether anything has changed. */
  readonly read: readonly CreditableCase[];
  /** What they refer to, the same. */
  readonly referred: CollectedFacts;
}

/** How many journals are read at a time. */
const batch = 500;
/** The store sorts anew for each page: many small ones cost much more than one that is large. */
const page = 100_000;

/**
 * Every fact of the cases that entered a stage that the plan credits, from `from` up to before `until`. Only
 * journals that have grown since are read.
 */
export async function readCases(
  parts: IncentiveParts,
  { plan, workspace }: PlanInForce,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): Promise<ReadCases> {
  const referred = new CollectedFacts(noFacts);
  const source = sourceOf(parts, workspace);
  const facts: CaseFact[] = [];
  const read: CreditableCase[] = [];
  let context: ExpressionContext = noReferences;
  for (const credited of creditedCases(plan)) {
    const entity = workspace.funnels.get(credited.funnel)?.entity;
    if (!entity) continue;
    const cases = await entering(parts, credited, { from, until });
    const found = await factsOfCases(parts, plan, entity, cases);
    read.push(...found.read);
    facts.push(...found.facts);
    const rows = found.facts.map((fact) => fact.case);
    const onward = planReads(plan).filter((path) => leaves(path, entity));
    await gatherRows(referred, rows, onward, entity.environment, source);
    context = new FactContext(referred, entity.environment, source.calendar);
  }
  return { facts, context, read, referred };
}

function sourceOf(parts: IncentiveParts, workspace: Workspace): FactSource {
  const { organization } = workspace;
  const actor = systemActor(organization.zone);
  return storeFacts(parts.facts, workspace, { actor, now: parts.clock.now(), organization });
}

async function entering(
  { store }: IncentiveParts,
  { collection, stages }: CreditedCases,
  time: { readonly from: Instant; readonly until: Instant },
): Promise<readonly CreditableCase[]> {
  const found: CreditableCase[] = [];
  for (;;) {
    const after = found.at(-1)?.id;
    const question = { collection, stages, ...time, limit: page };
    const more = await store.casesEntered({ ...question, ...(after !== undefined && { after }) });
    found.push(...more);
    if (more.length < page) return found;
  }
}

/** The facts of cases of one funnel, from what is known or from their journals. */
async function factsOfCases(
  parts: IncentiveParts,
  plan: Incentive,
  entity: EntityType,
  cases: readonly CreditableCase[],
): Promise<Pick<ReadCases, 'facts' | 'read'>> {
  const known = parts.known.facts.of(plan);
  let waiting = cases.filter((one) => !isKnown(known, one)).map(({ id }) => id);
  while (waiting.length > 0) {
    const journals = await parts.store.readJournals(waiting.slice(0, batch));
    waiting = waiting.slice(batch);
    for (const [id, facts] of await named(parts, plan, entity, journals)) {
      const revision = journals.get(id)?.at(-1)?.revision;
      if (revision !== undefined) known.set(id, { revision, facts });
    }
  }
  const read = cases.map(({ id, revision }) => ({
    id,
    revision: known.get(id)?.revision ?? revision,
  }));
  const facts = cases.flatMap(({ id }) => known.get(id)?.facts ?? []);
  parts.known.facts.trim();
  return { facts, read };
}

/** The facts of journals, with each case named as it is named now. */
async function named(
  parts: IncentiveParts,
  plan: Incentive,
  entity: EntityType,
  journals: ReadonlyMap<string, readonly JournalEntry[]>,
): Promise<ReadonlyMap<string, readonly CaseFact[]>> {
  const fields = fieldsOf(plan, entity);
  const shape = { collection: entity.collection, ...(fields && { fields }) };
  const facts = new Map([...journals].map(([id, journal]) => [id, factsOf(journal, shape)]));
  const rows = [...facts.values()].map((all) => all.at(-1)?.case ?? {});
  const referred = new CollectedFacts(noFacts);
  const source = sourceOf(parts, parts.workspaces.current().workspace);
  await gatherRows(referred, rows, entity.name.reads, entity.environment, source);
  const context = new FactContext(referred, entity.environment);
  const nameOf = (row: JsonObject): string => entity.name.render({ case: row }, context, 'en');
  return new Map(
    [...facts].map(([id, all]) => {
      const name = nameOf(all.at(-1)?.case ?? {});
      return [id, all.map((fact) => ({ ...fact, case: { ...fact.case, name } }))];
    }),
  );
}

/** What is kept of a row: what the plan and the name of the case read, and who it is. */
function fieldsOf(plan: Incentive, { name }: EntityType): ReadonlySet<string> | undefined {
  const reads = [...planReads(plan), ...name.reads].filter(([root]) => root === 'case');
  if (reads.some((path) => path.length === 1)) return undefined;
  return new Set(['id', 'owner', ...reads.map(([, field = '']) => field)]);
}

function leaves([root, member = '', ...onward]: ReadPath, { related }: EntityType): boolean {
  return root === 'case' && (onward.length > 0 || related.has(member));
}

/** What formulas found of references, as one text; the same text means that nothing of it has changed. */
export function referredText({ referred }: Pick<ReadCases, 'referred'>): string {
  return JSON.stringify([referred.records, referred.related]);
}
