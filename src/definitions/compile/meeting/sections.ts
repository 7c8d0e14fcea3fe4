import { parsePeriod } from '../../../shared/index.ts';
import { offerEnds, type RawSection } from '../../kinds/meeting.ts';
import type { Site } from '../../load/site.ts';
import type { AgendaContent, AgendaSection } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { scopeOf } from '../environment.ts';
import { rowRuleAt } from '../expressions.ts';
import { durationAt } from '../funnel/clock.ts';
import { checkDocument, checkName, entriesOf, keysAt, titleOf } from '../names.ts';
import { partyAt } from './parties.ts';

type Of<K extends string> = Extract<RawSection, { readonly [key in K]: unknown }>;

/** What a meeting speaks of, in order; what is wrong is left out. */
export function sectionsAt(
  draft: Draft,
  site: Site,
  written: { readonly [id: string]: RawSection },
): ReadonlyMap<string, AgendaSection> {
  const sections = new Map<string, AgendaSection>();
  for (const [id, raw] of Object.entries(written)) {
    const at = site.at(id);
    const content = contentAt(draft, at, raw);
    const presenter =
      raw.presenter === undefined ? undefined : partyAt(draft, at.at('presenter'), raw.presenter);
    if (!content) continue;
    sections.set(id, {
      id,
      title: 'topic' in raw ? raw.topic : titleOf(raw.title, id),
      ...(raw.minutes === undefined ? {} : { minutes: raw.minutes }),
      ...(presenter && { presenter }),
      ...content,
    });
  }
  return sections;
}

function contentAt(draft: Draft, site: Site, raw: RawSection): AgendaContent | undefined {
  if ('topic' in raw) return { kind: 'topic' };
  if ('actions' in raw) return { kind: 'actions' };
  if ('report' in raw) return reportAt(draft, site, raw);
  if ('metric' in raw) return metricAt(draft, site, raw);
  if ('cases' in raw) return casesAt(draft, site.at('cases'), raw.cases);
  return handoffsAt(draft, site.at('handoffs'), raw.handoffs);
}

/** Every parameter of the report is fixed here, or has a default. */
function reportAt(
  draft: Draft,
  site: Site,
  { report, with: fixed = {} }: Of<'report'>,
): AgendaContent | undefined {
  if (!checkDocument(draft, site.at('report'), 'Report', report, 'unknown-report'))
    return undefined;
  const known = draft.reports.get(report);
  if (!known) return undefined;
  for (const name of Object.keys(fixed))
    checkName(site.at('with', name), name, known.ask.keys(), 'unknown-parameter');
  for (const { id, default: usual } of known.ask.values())
    if (usual === undefined && fixed[id] === undefined)
      site.at('report').report('meeting-parameter-missing', { params: { report, name: id } });
  return { kind: 'report', report, with: fixed };
}

function metricAt(
  draft: Draft,
  site: Site,
  { metric, in: period }: Of<'metric'>,
): AgendaContent | undefined {
  if (!checkDocument(draft, site.at('metric'), 'Metric', metric, 'unknown-metric'))
    return undefined;
  if (period === undefined) return { kind: 'metric', metric };
  const zone = draft.organization?.zone ?? 'UTC';
  const read = parsePeriod(period, { now: 0, zone });
  if (!read.ok) {
    site.at('in').report('invalid-period', { params: { value: period } });
    return undefined;
  }
  return { kind: 'metric', metric, period };
}

function casesAt(
  draft: Draft,
  site: Site,
  { funnel, where: written }: Of<'cases'>['cases'],
): AgendaContent | undefined {
  if (!checkDocument(draft, site.at('funnel'), 'Funnel', funnel, 'unknown-funnel'))
    return undefined;
  const entity = draft.entities.get(`case:${funnel}`);
  if (!entity) return undefined;
  const { collection, root } = entity;
  if (written === undefined) return { kind: 'cases', collection };
  const where = rowRuleAt(site.at('where'), written, scopeOf(draft, entity), root);
  return where && { kind: 'cases', collection, where };
}

function handoffsAt(
  draft: Draft,
  site: Site,
  { funnel: id, only, ended, last }: Of<'handoffs'>['handoffs'],
): AgendaContent | undefined {
  if (!checkDocument(draft, site.at('funnel'), 'Funnel', id, 'unknown-funnel')) return undefined;
  const funnel = draft.funnelDrafts.get(id);
  if (!funnel) return undefined;
  const known = keysAt(funnel.site.at('handoffs'));
  const handoffs = entriesOf(only, site.at('only')).flatMap(([name, at]) =>
    checkName(at, name, known, 'unknown-handoff') ? [name] : [],
  );
  const since = last === undefined ? undefined : durationAt(site.at('last'), last);
  return {
    kind: 'handoffs',
    collection: funnel.entity.collection,
    handoffs: only === undefined ? known.names : handoffs,
    ended: ended === undefined ? offerEnds : entriesOf(ended, site).map(([one]) => one),
    ...(since && { last: since }),
  };
}
