import { entityOf, type AgendaSection } from '../../definitions/index.ts';
import { loadRows } from '../../engine/index.ts';
import {
  agendaReason,
  owedBefore,
  type OpenedOccurrence,
  type Topic,
} from '../../meetings/index.ts';
import { readSeenFigure } from '../../reports/index.ts';
import { localize, parsePeriod, toIso } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { seenCollection } from '../reading/collection.ts';
import { metricJson } from '../reporting/metric-json.ts';
import { isReportFor, periodContext, readerOf } from '../reporting/reader.ts';
import { filled } from '../standing/reading.ts';
import { actionJson, named, type Names } from './names.ts';

type AgendaCall = Pick<Call, 'services' | 'actor' | 'now' | 'locale'>;

/** The agenda as the caller may see it: of what was found for it, the cases that he sees; figures over his rows. */
export function agendaJson(
  call: AgendaCall,
  opened: OpenedOccurrence,
  names: Names,
): Promise<readonly object[]> {
  const { meeting, occurrence } = opened;
  const topics: readonly Topic[] =
    occurrence.filled === undefined
      ? [...[...meeting.sections.values()].map(planned), ...occurrence.agenda]
      : occurrence.agenda;
  return Promise.all(
    topics.map(async (topic) => {
      const section = meeting.sections.get(topic.section);
      return filled({
        section: topic.section,
        topic: section ? localize(section.title, call.locale) : topic.topic,
        kind: section?.kind ?? 'topic',
        presenter: topic.presenter && named(topic.presenter, names),
        minutes: topic.minutes,
        notes: topic.notes,
        because: section && localize(agendaReason(section), call.locale),
        ...(section && (await contentJson(call, opened, section, names))),
      });
    }),
  );
}

const planned = ({ id, title, minutes }: AgendaSection): Topic => ({
  section: id,
  topic: localize(title, 'en'),
  ...(minutes !== undefined && { minutes }),
});

async function contentJson(
  call: AgendaCall,
  { occurrence }: OpenedOccurrence,
  section: AgendaSection,
  names: Names,
): Promise<object> {
  switch (section.kind) {
    case 'cases':
    case 'handoffs': {
      const found = occurrence.matters.filter((matter) => matter.section === section.id);
      const ids = found.map((matter) => matter.case);
      return { cases: await casesJson(call, section.collection, ids, names) };
    }
    case 'report': {
      const report = call.services.workspaces.current().workspace.reports.get(section.report);
      const isSeen = report !== undefined && isReportFor(report, call);
      return isSeen ? { report: { id: section.report, parameters: section.with } } : {};
    }
    case 'metric':
      return figureJson(call, section, occurrence.filled ?? call.now);
    case 'actions': {
      const owed = await owedBefore(call.services.meetings, occurrence);
      return { actions: owed.map((one) => actionJson(one, names)) };
    }
    default:
      return {};
  }
}

/** In the order in which they were found. */
async function casesJson(
  call: AgendaCall,
  collection: Extract<AgendaSection, { readonly kind: 'cases' }>['collection'],
  ids: readonly string[],
  names: Names,
): Promise<readonly object[]> {
  const { workspace } = call.services.workspaces.current();
  if (!entityOf(workspace, collection)) return [];
  const { view } = seenCollection(call, collection);
  const rows = await loadRows(call.services.store, collection, ids);
  const seen = new Map(
    rows.flatMap((row) => {
      const shown = view.redact(row);
      return shown ? [[String(row['id']), shown] as const] : [];
    }),
  );
  return ids.flatMap((id) => {
    const row = seen.get(id);
    if (!row) return [];
    const owner = row['owner'];
    return filled({
      id,
      funnel: collection.slice('case:'.length),
      name: row['name'],
      stage: row['stage'],
      owner: typeof owner === 'string' ? named(owner, names) : undefined,
    });
  });
}

async function figureJson(
  call: AgendaCall,
  { metric, period: written }: Extract<AgendaSection, { readonly kind: 'metric' }>,
  at: number,
): Promise<object> {
  const context = { ...periodContext(call), now: at };
  const period = written === undefined ? undefined : parsePeriod(written, context);
  const of = period?.ok ? period.value : undefined;
  const reader = { ...readerOf(call), store: call.services.store };
  const read = await readSeenFigure({ metric, ...(of && { period: of }) }, reader);
  const known = call.services.workspaces.current().workspace.metrics.get(metric);
  if (!read.ok || !known) return {};
  const ends = of && { from: toIso(of.start), to: toIso(of.end) };
  return {
    figure: { metric: metricJson(known, call), value: read.value?.toFixed() ?? null, ...ends },
  };
}
