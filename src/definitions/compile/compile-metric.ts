import type { KindDocument } from '../kinds/document.ts';
import type { RawMetric, RawPopulation } from '../kinds/metric.ts';
import { isOfHandoffs, passingMetric } from './passing-metric.ts';
import type { Site } from '../load/site.ts';
import type { MetricValue, Population } from '../model/index.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';
import { scopeOf } from './environment.ts';
import { rowRuleAt } from './expressions.ts';
import { checkStage } from './funnel/check-stage.ts';
import { parseMeasure, type TypedMeasure } from './measure.ts';
import { checkDocument, checkField, resolveSource, titleOf } from './names.ts';
import { answersDated, surveyFigureAt } from './survey/survey-metric.ts';

type Rows = Exclude<RawPopulation, { readonly handoffs: unknown }>;

/** Compiles a figure: one aggregate over rows, or the ratio of two others. */
export function compileMetric({ id, value, site }: KindDocument<RawMetric>, draft: Draft): void {
  const common = {
    id,
    title: titleOf(value.title, id),
    ...(value.description === undefined ? {} : { description: value.description }),
  };
  const ratio = ratioOf(draft, id, value, site);
  if (ratio) {
    const format = value.format ?? 'percent';
    draft.metrics.set(id, { ...common, value: ratio, format });
    return;
  }
  if (isOfHandoffs(value)) {
    const passing = passingMetric(draft, value, site);
    if (passing) draft.metrics.set(id, { ...common, ...passing });
    return;
  }
  const found = aggregateOf(draft, value, site);
  if (!found) return;
  const { over, typed } = found;
  const { measure, format, currency } = typed;
  draft.metrics.set(id, {
    ...common,
    value: { kind: 'aggregate', over, measure },
    format: value.format ?? format,
    ...(currency === undefined ? {} : { currency }),
  });
}

function aggregateOf(
  draft: Draft,
  { of, value }: RawMetric,
  site: Site,
): { over: Population; typed: TypedMeasure } | undefined {
  if (typeof value !== 'string') return undefined;
  if (of === undefined) {
    if (!site.at('of').written) site.report('missing-key', { params: { key: 'of' } });
    return undefined;
  }
  if ('handoffs' in of) return undefined;
  const entity = resolveSource(draft, site.at('of'), of);
  if (!entity) return undefined;
  const named =
    'survey' in of ? surveyFigureAt(draft, site.at('value'), of.survey, value) : undefined;
  const dated = of.dated ?? named?.dated ?? ('survey' in of ? answersDated : undefined);
  const rows = { ...of, ...(dated !== undefined && { dated }) };
  const over = populationOf(draft, site.at('of'), rows, entity);
  if (named) return { over, typed: named.typed };
  const typed = parseMeasure(site.at('value'), value, entity);
  return typed && { over, typed };
}

function populationOf(draft: Draft, site: Site, raw: Rows, entity: EntityDraft): Population {
  const where =
    raw.when === undefined
      ? undefined
      : rowRuleAt(site.at('when'), raw.when, scopeOf(draft, entity), entity.root);
  const funnel = 'funnel' in raw ? draft.funnelDrafts.get(raw.funnel) : undefined;
  const entered = 'funnel' in raw ? raw.entered : undefined;
  if (funnel && entered !== undefined) checkStage(funnel, site.at('entered'), entered);
  return {
    collection: entity.collection,
    ...(where ? { where } : {}),
    ...(entered === undefined ? {} : { entered }),
    ...attribution(site, raw, entity),
  };
}

/** What says into which period a row falls, and whose figure it counts for. */
function attribution(
  site: Site,
  { dated, person }: Rows,
  entity: EntityDraft,
): Pick<Population, 'dated' | 'person'> {
  const typeOf = (key: 'dated' | 'person', name: string | undefined) =>
    name !== undefined && checkField(entity, site.at(key), name, { system: 'all' })
      ? (entity.fields.get(name) ?? entity.systemFields.get(name))?.type
      : undefined;
  const type = { dated: typeOf('dated', dated), person: typeOf('person', person) };
  if (dated !== undefined && type.dated && !['date', 'date-time'].includes(type.dated))
    site.at('dated').report('dated-not-a-date', { params: { field: dated } });
  if (person !== undefined && type.person && type.person !== 'user')
    site.at('person').report('person-not-a-user', { params: { field: person } });
  return {
    ...(dated === undefined ? {} : { dated }),
    ...(person === undefined ? {} : { person }),
  };
}

/** The ratio of two other figures; a figure can't go back to itself. */
function ratioOf(
  draft: Draft,
  id: string,
  { value, of }: RawMetric,
  site: Site,
): MetricValue | undefined {
  if (typeof value === 'string') return undefined;
  if (of !== undefined) site.at('of').reportKey('ratio-with-of');
  const [numerator = '', denominator = ''] = value.ratio;
  const at = site.at('value', 'ratio');
  const known = [numerator, denominator].map((name, index) =>
    checkDocument(draft, at.at(index), 'Metric', name, 'unknown-metric'),
  );
  if (!known.every(Boolean)) return undefined;
  const cycle = ratioCycle(draft, [id]);
  if (cycle && id === cycle.toSorted()[0]) {
    at.report('metric-cycle', { params: { cycle: [...cycle, id].join(' → ') } });
    return undefined;
  }
  return { kind: 'ratio', of: numerator, to: denominator };
}

/** The figures from the first back to it, where there is such a way. */
function ratioCycle(draft: Draft, trail: readonly string[]): readonly string[] | undefined {
  const raw = draft.documents.get('Metric')?.get(trail.at(-1) ?? '')?.value as
    RawMetric | undefined;
  if (!raw || typeof raw.value === 'string') return undefined;
  for (const next of raw.value.ratio) {
    if (next === trail[0]) return trail;
    const found = trail.includes(next) ? undefined : ratioCycle(draft, [...trail, next]);
    if (found) return found;
  }
  return undefined;
}
