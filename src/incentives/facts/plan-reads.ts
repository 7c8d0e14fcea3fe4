import type { Collection, Incentive } from '../../definitions/index.ts';
import type { Expression, ReadPath } from '../../expressions/index.ts';

/** Cases of one funnel that a plan may credit, and the stages in which it does. */
export interface CreditedCases {
  readonly collection: Collection;
  readonly funnel: string;
  readonly stages: readonly string[];
  /** The field of which the amount is credited, where it is that of one field and of no formula. */
  readonly amount?: string;
}

/** What the plan credits, each funnel once. */
export function creditedCases(plan: Incentive): readonly CreditedCases[] {
  const rules = plan.pays.flatMap(({ credit }) => credit);
  const byFunnel = Map.groupBy(rules, ({ funnel }) => funnel);
  return [...byFunnel].flatMap(([funnel, [first, ...others]]) => {
    if (!first) return [];
    const stages = new Set([first, ...others].flatMap((rule) => rule.stages));
    const sources = new Set([first, ...others].flatMap(({ amount }) => amount?.source ?? []));
    const [source = ''] = sources.size === 1 ? sources : [];
    const [, amount] = /^=?\s*case\.(\w+)$/.exec(source) ?? [];
    const cases = { collection: first.collection, funnel, stages: [...stages].toSorted() };
    return [{ ...cases, ...(amount !== undefined && { amount }) }];
  });
}

const known = new WeakMap<Incentive, readonly ReadPath[]>();

/** Every path that a formula of the plan reads, wherever in the plan it stands. */
export function planReads(plan: Incentive): readonly ReadPath[] {
  let reads = known.get(plan);
  if (!reads) {
    const found = [...formulasIn(plan)].flatMap((formula) => formula.reads);
    reads = [...new Map(found.map((path) => [path.join('.'), path])).values()];
    known.set(plan, reads);
  }
  return reads;
}

function* formulasIn(part: unknown): Generator<Expression> {
  if (typeof part !== 'object' || part === null) return;
  if (isFormula(part)) yield part;
  else for (const inner of innerParts(part)) yield* formulasIn(inner);
}

/** The metrics of which something in the plan (or in a part of it) speaks. */
export function metricsIn(part: unknown): readonly string[] {
  const found = new Set<string>();
  const look = (one: unknown): void => {
    if (typeof one !== 'object' || one === null || isFormula(one)) return;
    if ('metric' in one && typeof one.metric === 'string') found.add(one.metric);
    for (const inner of innerParts(one)) look(inner);
  };
  look(part);
  return [...found].toSorted();
}

function innerParts(part: object): Iterable<unknown> {
  if (Array.isArray(part)) return part;
  return part instanceof Map ? part.values() : Object.values(part);
}

function isFormula(part: object): part is Expression {
  return 'reads' in part && 'evaluate' in part;
}
