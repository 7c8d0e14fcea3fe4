import type { ValueType } from '../../expressions/index.ts';
import { hintFor } from '../load/suggest.ts';
import type { Site } from '../load/site.ts';
import type { Aggregation, Field, Measure, Metric, Operand } from '../model/index.ts';
import type { EntityDraft } from './entity-draft.ts';
import { checkField } from './names.ts';

/** A measure with how its figure is shown. */
export interface TypedMeasure {
  readonly measure: Measure;
  readonly format: Metric['format'];
  readonly currency?: string;
}

const functions: { readonly [name: string]: Aggregation } = {
  count: 'count',
  distinct: 'distinct',
  sum: 'sum',
  average: 'average',
  minimum: 'minimum',
  maximum: 'maximum',
  median: 'percentile',
  percentile: 'percentile',
};

const call = /^(=?\s*([a-z]+)\s*)(?:\(\s*(.*?)\s*\))?\s*$/;
const days = /^days\(\s*([\w.]+)\s*,\s*([\w.]+)\s*\)$/;
const withShare = /^(.*?)\s*,\s*(0?\.\d+|1|0)\s*(?:,\s*"(nearest rank|linear)"\s*)?$/;

/** Reads `=sum(case.total)`, `=median(days(case.opened, case.closed))`, `=percentile(case.total, 0.9)`. */
export function parseMeasure(
  site: Site,
  text: string,
  entity: EntityDraft,
): TypedMeasure | undefined {
  const [, , name = '', inside = ''] = call.exec(text) ?? [];
  const aggregation = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!aggregation) {
    const hint = name === '' ? undefined : hintFor(name, Object.keys(functions));
    site.report('bad-measure', { params: { value: text }, ...(hint ? { hint } : {}) });
    return undefined;
  }
  if (aggregation === 'count' && inside === '')
    return { measure: { aggregation }, format: 'integer' };
  const share = aggregation === 'percentile' ? shareOf(name, inside) : undefined;
  const operand = share?.operand ?? inside;
  if (aggregation === 'count' || operand === '' || (aggregation === 'percentile' && !share)) {
    site.report('bad-measure', { params: { value: text } });
    return undefined;
  }
  return measureOf(site, entity, { aggregation, ...share?.settings }, operand);
}

function shareOf(
  name: string,
  inside: string,
): { operand: string; settings: Pick<Measure, 'p' | 'method'> } | undefined {
  if (name === 'median') return { operand: inside, settings: { p: 0.5, method: 'linear' } };
  const [, operand, p, method = 'linear'] = withShare.exec(inside) ?? [];
  if (operand === undefined) return undefined;
  return { operand, settings: { p: Number(p), method: method as 'linear' | 'nearest rank' } };
}

function measureOf(
  site: Site,
  entity: EntityDraft,
  measure: Measure,
  text: string,
): TypedMeasure | undefined {
  const between = days.exec(text);
  if (between) {
    const [from, to] = [between[1] ?? '', between[2] ?? ''].map((path) =>
      fieldAt(site, entity, path, 'moment'),
    );
    if (!from || !to) return undefined;
    const operand: Operand = { kind: 'days', from: from.id, to: to.id };
    return { measure: { ...measure, operand }, format: 'days' };
  }
  const wanted = measure.aggregation === 'distinct' ? 'single' : 'number';
  const field = fieldAt(site, entity, text, wanted);
  if (!field) return undefined;
  const operand: Operand = { kind: 'field', field: field.id };
  const { currency } = field;
  return {
    measure: { ...measure, operand },
    format: formatOf(measure.aggregation, field),
    ...(currency === undefined || measure.aggregation === 'distinct' ? {} : { currency }),
  };
}

const kinds: { readonly [wanted: string]: readonly ValueType['kind'][] } = {
  moment: ['date', 'instant'],
  number: ['int', 'decimal', 'money'],
  single: ['bool', 'int', 'decimal', 'money', 'text', 'date', 'instant', 'object'],
};

/** The field of the rows that a path such as `case.total` names, where its type can be reckoned with. */
export function fieldAt(
  site: Site,
  entity: EntityDraft,
  path: string,
  wanted: 'moment' | 'number' | 'single',
): Field | undefined {
  const [root, name = '', ...more] = path.split('.');
  if (root !== entity.root || name === '' || more.length > 0) {
    site.report('not-a-field', { params: { value: path, root: entity.root } });
    return undefined;
  }
  if (!checkField(entity, site, name, { system: 'all' }) || entity.broken.has(name))
    return undefined;
  const field = entity.fields.get(name) ?? entity.systemFields.get(name);
  if (!field) return undefined;
  const fits = kinds[wanted]?.includes(field.valueType.kind) && field.type !== 'file';
  if (!fits) site.report('measure-type', { params: { field: name, type: field.type } });
  else if (field.valueType.kind === 'money' && !field.valueType.currency)
    site.report('currency-not-fixed', { params: { field: name } });
  else return field;
  return undefined;
}

function formatOf(aggregation: Aggregation, field: Field): Metric['format'] {
  if (aggregation === 'distinct') return 'integer';
  if (field.valueType.kind === 'money') return 'money';
  if (field.type === 'percent') return 'percent';
  const whole = field.valueType.kind === 'int' && aggregation !== 'average';
  return whole && aggregation !== 'percentile' ? 'integer' : 'number';
}
