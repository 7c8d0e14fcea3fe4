import type { MeasureQuery } from '../../../reports/ports.ts';
import { BatonError } from '../../../shared/index.ts';
import type { SqlValue } from '../columns/storage-types.ts';
import { conditionSql } from '../rows/condition.ts';
import { figureOf, type Figure } from './figure.ts';
import { sumOf } from './sum.ts';
import type { ReportQuery } from './report-query.ts';

/** A measure as aggregates of SQL, and how their results become the figure. */
export interface MeasureSql {
  readonly aggregates: readonly string[];
  finish(results: readonly SqlValue[]): string | null;
}

/**
 * Every measure but percentiles. With `wide`, sums are made of two halves, which 64 bits always hold.
 * @throws BatonError `store-not-a-figure` for a sum of what is no number.
 */
export function measureSql(query: ReportQuery, measure: MeasureQuery, wide: boolean): MeasureSql {
  const { aggregation, operand, where } = measure;
  const filter = () => (where ? ` FILTER (WHERE ${conditionSql(query.condition, where)})` : '');
  if (aggregation === 'count' || !operand)
    return { aggregates: [`count(*)${filter()}`], finish: ([count]) => String(count) };
  const figure = figureOf(query.source, operand);
  switch (aggregation) {
    case 'distinct':
      return distinct(figure, filter);
    case 'minimum':
    case 'maximum':
      return extreme(figure, aggregation === 'minimum' ? 'min' : 'max', filter);
    default:
      if (figure.kind === 'text') throw notAFigure(figure, aggregation);
      return total(figure, aggregation, wide, filter);
  }
}

export function notAFigure({ field }: Figure, aggregation: string): BatonError {
  return new BatonError({ code: 'store-not-a-figure', params: { field, aggregation } });
}

function distinct(figure: Figure, filter: () => string): MeasureSql {
  const value =
    figure.currency === undefined ? figure.sql : `${figure.sql} || ' ' || ${figure.currency}`;
  const aggregates = [`count(DISTINCT ${value})${filter()}`];
  return { aggregates, finish: ([count]) => String(count) };
}

function extreme(figure: Figure, name: 'min' | 'max', filter: () => string): MeasureSql {
  const aggregates = [`${name}(${figure.sql})${filter()}`, ...currencies(figure, filter)];
  return {
    aggregates,
    finish: ([value = null, ...range]) => {
      checkCurrency(figure, range);
      return value === null ? null : figure.toText(value);
    },
  };
}

function total(
  figure: Figure,
  aggregation: string,
  wide: boolean,
  filter: () => string,
): MeasureSql {
  const sum = sumOf(figure, wide);
  const aggregates = [
    ...sum.aggregates.map((aggregate) => `${aggregate}${filter()}`),
    `count(${figure.sql})${filter()}`,
    ...currencies(figure, filter),
  ];
  return {
    aggregates,
    finish: (results) => {
      const [count = 0, ...range] = results.slice(sum.aggregates.length);
      checkCurrency(figure, range);
      if (Number(count) === 0) return null;
      const whole = sum.finish(results);
      return (aggregation === 'sum' ? whole : whole.div(String(count))).toFixed();
    },
  };
}

function currencies({ currency }: Figure, filter: () => string): string[] {
  if (currency === undefined) return [];
  return ['min', 'max'].map((name) => `${name}(${currency})${filter()}`);
}

export function checkCurrency({ field }: Figure, range: readonly SqlValue[]): void {
  const found = [...new Set(range)].filter((currency) => currency !== null);
  if (found.length < 2) return;
  const params = { field, currencies: found.map(String) };
  throw new BatonError({ code: 'store-mixed-currencies', params });
}
