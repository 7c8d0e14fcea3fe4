import { holdsRight } from '../../access/index.ts';
import type { EntityType } from '../../definitions/index.ts';
import { localize, type LocalizedText } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { isKnown, seenCollection } from '../reading/collection.ts';
import { dashboardsFor, isReportFor } from '../reporting/reader.ts';
import { bestOf, holdsAll, type Group, type Hit } from './hit.ts';
import type { Wanted } from './search-rows.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'now' | 'locale'>;

interface Titled {
  readonly id: string;
  readonly title: LocalizedText;
}

/** Funnels, record types, reports and dashboards that the caller may know, by their titles in any language. */
export function findTitles(call: Reader, wanted: Wanted): readonly Group[] {
  const { funnels, records, reports } = call.services.workspaces.current().workspace;
  const types = [...records.values()].map(({ id, entity }) => ({
    id,
    title: entity.title,
    entity,
  }));
  const knows = ({ entity }: { readonly entity: EntityType }) =>
    isKnown(call, seenCollection(call, entity.collection));
  const meant = [...reports.values()].filter((report) => isReportFor(report, call));
  return [
    titled(call, 'funnel', [...funnels.values()].filter(knows), wanted),
    titled(call, 'record type', types.filter(knows), wanted),
    titled(call, 'report', meant, wanted),
    titled(call, 'dashboard', dashboardsFor(call), wanted),
  ].filter(({ count }) => count > 0);
}

function titled(
  { locale }: Reader,
  kind: Group['kind'],
  things: readonly Titled[],
  { words, limit }: Wanted,
): Group {
  const hits = things
    .filter(({ id, title }) => holdsAll(words, [id, ...textsOf(title)]))
    .map(({ id, title }): Hit => ({ id, title: localize(title, locale) }));
  return { kind, count: hits.length, items: [...bestOf(hits, words, limit)] };
}

function textsOf(title: LocalizedText): readonly string[] {
  return typeof title === 'string' ? [title] : Object.values(title);
}

/** Files of the definitions in which the words occur, each with the first line that has one; for who publishes them. */
export async function findDefinitions(
  { services, actor }: Reader,
  { words, limit }: Wanted,
): Promise<Group | undefined> {
  if (!holdsRight(actor, 'publish')) return undefined;
  const release = await services.store.currentRelease();
  const hits = (release?.files ?? []).flatMap(({ path, content, encoding }): readonly Hit[] => {
    const text = encoding === undefined ? content : '';
    if (!holdsAll(words, [path, text])) return [];
    return [{ id: path, title: path, ...firstLine(text, words) }];
  });
  if (hits.length === 0) return undefined;
  return { kind: 'definition', count: hits.length, items: [...bestOf(hits, words, limit)] };
}

/** The first line in which all words occur, or else one of them. */
function firstLine(text: string, words: string): Partial<Hit> {
  const lines = text.split('\n');
  const all = lines.findIndex((line) => holdsAll(words, [line]));
  const [first = ''] = words.trim().split(/\s+/u);
  const index = all >= 0 ? all : lines.findIndex((line) => holdsAll(first, [line]));
  const line = lines[index]?.trim().slice(0, 200);
  return line === undefined ? {} : { line: index + 1, found: { field: '', text: line } };
}
