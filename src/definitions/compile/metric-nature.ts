import type { Metric } from '../model/index.ts';
import type { Draft } from './draft.ts';

/** Whether something says into which period the rows of a metric fall. */
export function isDated({ value }: Metric, draft: Draft): boolean {
  if (value.kind === 'handoffs') return true;
  if (value.kind === 'aggregate')
    return value.over.dated !== undefined || value.over.collection.startsWith('case:');
  return [value.of, value.to].every((id) => {
    const part = draft.metrics.get(id);
    return !part || isDated(part, draft);
  });
}

const shares = ['acceptance rate', 'first time right', 'rounds', 'giver time', 'receiver time'];

/** Whether the figure grows within a period and adds up over people: a count or a sum, no share or average. */
export function grows({ value }: Metric): boolean {
  if (value.kind === 'handoffs') return !shares.includes(value.figure);
  return value.kind === 'aggregate' && ['count', 'sum'].includes(value.measure.aggregation);
}
