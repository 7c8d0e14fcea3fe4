import type { Measure, Metric, MetricValue, Operand } from '../model/index.ts';
import { conditionChange } from './aspects/condition.ts';
import { textChange } from './aspects/text.ts';
import { idShown, valueChange } from './aspects/value.ts';
import { added, removed } from './comings.ts';
import type { Difference } from './difference.ts';
import { pair } from './keyed.ts';
import { definitionPart, type Aspect, type Part } from './part.ts';
import { code, words, type Words } from './words.ts';

/** How metrics differ: their formulas, and what they count. */
export function metricChanges(
  before: ReadonlyMap<string, Metric>,
  after: ReadonlyMap<string, Metric>,
): Difference[] {
  const paired = pair(before, after);
  const at = (id: string) => definitionPart('metric', id);
  return [
    ...paired.added.map(({ id, item }) =>
      added(at(id), { impact: 'figures', detail: code(formulaOf(item.value)) }),
    ),
    ...paired.removed.map(({ id }) => removed(at(id), { impact: 'figures' })),
    ...paired.kept.flatMap(({ id, before, after }) => metricChange(at(id), before, after)),
  ];
}

function metricChange(part: Part, before: Metric, after: Metric): Difference[] {
  const aspect = (key: string, label: Words): Aspect => ({ part, key, label, impact: 'figures' });
  return [
    ...textChange(aspect('title', words('title', '名称')), before.title, after.title),
    ...textChange(
      aspect('description', words('description', '说明')),
      before.description,
      after.description,
    ),
    ...valueChange(
      aspect('value', words('formula', '公式')),
      idShown(formulaOf(before.value)),
      idShown(formulaOf(after.value)),
    ),
    ...populationChanges(part, before.value, after.value),
    ...valueChange(
      { ...aspect('format', words('format', '格式')), impact: 'words only' },
      idShown(before.format),
      idShown(after.format),
    ),
  ];
}

function populationChanges(part: Part, before: MetricValue, after: MetricValue): Difference[] {
  if (before.kind !== 'aggregate' || after.kind !== 'aggregate') return [];
  const [was, is] = [before.over, after.over];
  const aspect = (key: string, label: Words): Aspect => ({ part, key, label, impact: 'figures' });
  return [
    ...valueChange(
      aspect('of', words('rows counted', '统计对象')),
      idShown(was.collection),
      idShown(is.collection),
    ),
    ...valueChange(
      aspect(
        'of/entered',
        words('stage that cases of {name} must have entered', '{name}要求曾进入的阶段'),
      ),
      idShown(was.entered),
      idShown(is.entered),
    ),
    ...valueChange(
      aspect('of/dated', words('date that gives the period of {name}', '决定{name}所属期间的日期')),
      idShown(was.dated),
      idShown(is.dated),
    ),
    ...valueChange(
      aspect('of/person', words('person to whom {name} counts', '{name}计入的人员')),
      idShown(was.person),
      idShown(is.person),
    ),
    ...conditionChange(
      aspect('of/where', words('selection', '筛选条件')),
      was.where?.source,
      is.where?.source,
      { verb: 'narrowed' },
    ),
  ];
}

/** A formula as one writes it: `sum(total)`, `percentile(total, 0.9, "linear")`, `won / closed`. */
function formulaOf(value: MetricValue): string {
  if (value.kind === 'ratio') return `${value.of} / ${value.to}`;
  if (value.kind === 'aggregate') return measureText(value.measure);
  const { figure, side, handoffs } = value;
  return `${figure} (${side}: ${handoffs.join(', ')})`;
}

function measureText({ aggregation, operand, p, method }: Measure): string {
  const settings = [
    ...(operand ? [operandText(operand)] : []),
    ...(p === undefined ? [] : [String(p)]),
    ...(method === undefined ? [] : [`"${method}"`]),
  ];
  return `${aggregation}(${settings.join(', ')})`;
}

const operandText = (operand: Operand) =>
  operand.kind === 'field' ? operand.field : `days(${operand.from}, ${operand.to})`;
