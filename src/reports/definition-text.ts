import {
  entityOf,
  type Collection,
  type EntityType,
  type Measure,
  type Metric,
  type Operand,
  type Workspace,
} from '../definitions/index.ts';
import { localize, type Locale, type LocalizedText } from '../shared/index.ts';

import { passingMeasures } from './passing-measures.ts';

type Words = (locale: Locale) => string;

/** What a metric counts, in words: its description, or else its formula with its condition. */
export function describeMetric(
  metric: Metric,
  metrics: ReadonlyMap<string, Metric>,
  entity: EntityType,
): LocalizedText {
  if (metric.description !== undefined) return metric.description;
  return bilingual((locale) => metricWords(metric, metrics, entity)(locale));
}

/** What a metric of a workspace counts, in words. */
export function metricDefinition(metric: Metric, workspace: Workspace): LocalizedText {
  const collection = collectionOf(metric, workspace.metrics);
  const entity = collection && entityOf(workspace, collection);
  return entity ? describeMetric(metric, workspace.metrics, entity) : metric.title;
}

/** What a metric is about: through its ratios. */
export function collectionOf(
  { value }: Metric,
  metrics: ReadonlyMap<string, Metric>,
): Collection | undefined {
  if (value.kind === 'handoffs') return value.collection;
  if (value.kind === 'aggregate') return value.over.collection;
  const part = metrics.get(value.of);
  return part && collectionOf(part, metrics);
}

/** The same words in each of the languages that are always there. */
export function bilingual(words: Words): LocalizedText {
  return { en: words('en'), 'zh-CN': words('zh-CN') };
}

export function isChinese(locale: Locale): boolean {
  return locale.startsWith('zh');
}

function metricWords(
  metric: Metric,
  metrics: ReadonlyMap<string, Metric>,
  entity: EntityType,
): Words {
  const { value } = metric;
  if (value.kind === 'ratio') {
    const title = (id: string): LocalizedText => metrics.get(id)?.title ?? id;
    return (locale) =>
      `${localize(title(value.of), locale)} ÷ ${localize(title(value.to), locale)}`;
  }
  if (value.kind === 'handoffs')
    return (locale) => localize(passingMeasures[value.figure].definition, locale);
  const { where, entered } = value.over;
  return (locale) => {
    const parts = [measureWords(value.measure, entity, locale)];
    if (entered !== undefined)
      parts.push(isChinese(locale) ? `曾进入“${entered}”` : `having been in “${entered}”`);
    if (where !== undefined)
      parts.push(isChinese(locale) ? `条件：${where.source}` : `where ${where.source}`);
    return parts.join(isChinese(locale) ? '，' : ', ');
  };
}

const aggregationWords = {
  count: { en: 'Number', 'zh-CN': '数量' },
  distinct: { en: 'Number of different values', 'zh-CN': '不同值的数量' },
  sum: { en: 'Sum', 'zh-CN': '合计' },
  average: { en: 'Average', 'zh-CN': '平均值' },
  minimum: { en: 'Smallest', 'zh-CN': '最小值' },
  maximum: { en: 'Largest', 'zh-CN': '最大值' },
} as const;

function measureWords(measure: Measure, entity: EntityType, locale: Locale): string {
  const name =
    measure.aggregation === 'percentile'
      ? percentileWords(measure, locale)
      : localize(aggregationWords[measure.aggregation], locale);
  const { operand } = measure;
  if (operand === undefined) return name;
  const what = operandWords(operand, entity, locale);
  return isChinese(locale) ? `${what}的${name}` : `${name} of ${what}`;
}

/** Percentiles name their method (Hyndman and Fan 1996, types 1 and 7). */
function percentileWords({ p = 0.5, method }: Measure, locale: Locale): string {
  const chinese = isChinese(locale);
  const nearest = method === 'nearest rank';
  const how = chinese
    ? nearest
      ? '最近秩法'
      : '线性插值法'
    : nearest
      ? 'by nearest rank'
      : 'by linear interpolation';
  const share = Number((p * 100).toFixed(6));
  if (p === 0.5) return chinese ? `中位数（${how}）` : `Median (${how})`;
  return chinese ? `第 ${share} 百分位数（${how}）` : `Percentile ${share} (${how})`;
}

function operandWords(operand: Operand, entity: EntityType, locale: Locale): string {
  const title = (id: string): string =>
    localize((entity.fields.get(id) ?? entity.systemFields.get(id))?.title ?? id, locale);
  if (operand.kind === 'field') return title(operand.field);
  const [from, to] = [title(operand.from), title(operand.to)];
  return isChinese(locale) ? `“${from}”到“${to}”的天数` : `days from “${from}” to “${to}”`;
}
