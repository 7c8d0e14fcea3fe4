import type { Measure, Metric } from '../definitions/index.ts';
import { everything, type Condition, type RowRule } from '../expressions/index.ts';
import { canonicalJson } from '../shared/index.ts';
import { allOf } from './conditions.ts';
import type { Formula } from './formula.ts';
import type { MeasureQuery } from './ports.ts';

/** Measures over one population: all cases, or those that have been in a stage. */
export interface PlannedQuery {
  readonly entered?: string;
  readonly measures: readonly MeasureQuery[];
}

/** Binds a row rule of a definition to the reader and the parameters. */
export type BindRule = (rule: RowRule) => Condition;

/**
 * Collects what the figures of a report need from the store, each measure once. An average is asked for
 * as a sum and a count, so that the division is exact.
 */
export class MeasurePlan {
  readonly #metrics: ReadonlyMap<string, Metric>;
  readonly #bind: BindRule;
  readonly #queries: { entered: string | undefined; measures: MeasureQuery[]; known: string[] }[] =
    [];

  constructor(metrics: ReadonlyMap<string, Metric>, bind: BindRule) {
    this.#metrics = metrics;
    this.#bind = bind;
  }

  get queries(): readonly PlannedQuery[] {
    return this.#queries.map(({ entered, measures }) =>
      entered === undefined ? { measures } : { entered, measures },
    );
  }

  /** Adds a metric of the workspace, which publishing has checked to exist. */
  addMetric(id: string): Formula {
    const value = this.#metrics.get(id)?.value;
    if (value === undefined || value.kind === 'handoffs')
      throw new TypeError(`unknown metric ${id}`);
    if (value.kind === 'ratio')
      return { kind: 'quotient', of: this.addMetric(value.of), by: this.addMetric(value.to) };
    const where = value.over.where ? this.#bind(value.over.where) : everything;
    return this.#addMeasure(value.measure, where, value.over.entered);
  }

  /** Adds the share of a group's rows for which the condition holds. */
  addShare(when: Condition): Formula {
    const count: Measure = { aggregation: 'count' };
    return {
      kind: 'quotient',
      of: this.#addMeasure(count, when, undefined),
      by: this.#addMeasure(count, everything, undefined),
    };
  }

  #addMeasure(measure: Measure, where: Condition, entered: string | undefined): Formula {
    if (measure.aggregation !== 'average') return this.#add(measure, where, entered);
    const sum: Measure = { ...measure, aggregation: 'sum' };
    return {
      kind: 'quotient',
      of: this.#add(sum, where, entered),
      by: this.#add({ aggregation: 'count' }, allOf([where, ...filled(measure)]), entered),
    };
  }

  #add(measure: Measure, where: Condition, entered: string | undefined): Formula {
    const query = this.#queryOf(entered);
    const wanted: MeasureQuery = where.op === 'true' ? measure : { ...measure, where };
    const key = canonicalJson(wanted);
    const planned = this.#queries[query];
    if (planned === undefined) throw new TypeError('a query that was just added is there');
    let index = planned.known.indexOf(key);
    if (index < 0) {
      index = planned.known.push(key) - 1;
      planned.measures.push(wanted);
    }
    const countable = ['count', 'distinct', 'sum'].includes(measure.aggregation);
    return { kind: 'measure', query, index, countable };
  }

  #queryOf(entered: string | undefined): number {
    const found = this.#queries.findIndex((query) => query.entered === entered);
    return found >= 0 ? found : this.#queries.push({ entered, measures: [], known: [] }) - 1;
  }
}

/** The cases behind a metric's figure: for a ratio, those of the part that is measured. */
export function casesBehind(
  id: string,
  metrics: ReadonlyMap<string, Metric>,
  bind: BindRule,
): { readonly where: Condition; readonly entered?: string } {
  const value = metrics.get(id)?.value;
  if (value === undefined || value.kind === 'handoffs') return { where: everything };
  if (value.kind === 'ratio') return casesBehind(value.of, metrics, bind);
  const { entered, where } = value.over;
  return {
    where: allOf([...(where ? [bind(where)] : []), ...filled(value.measure)]),
    ...(entered === undefined ? {} : { entered }),
  };
}

/** Fields that a measure aggregates. */
export function operandFields(measure: Measure): readonly string[] {
  if (measure.operand === undefined) return [];
  return measure.operand.kind === 'field'
    ? [measure.operand.field]
    : [measure.operand.from, measure.operand.to];
}

/** A row counts for a measure only where it has what is aggregated. */
function filled(measure: Measure): readonly Condition[] {
  return operandFields(measure).map((field) => ({ op: 'has', field }));
}
