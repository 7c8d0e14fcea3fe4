import { useQuery } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../../api/index.ts';

type FunnelData =
  paths['/funnels/{funnel}']['get']['responses'][200]['content']['application/json'];

/** A field of what is listed, as the reader may know it. */
export type ListField = FunnelData['fields'][number];

/** What is listed: the cases of a funnel, or the records of a type. */
export interface ListSource {
  readonly kind: 'cases' | 'records';
  readonly id: string;
  readonly title: string;
  /** Own fields and those that Baton keeps by itself. */
  readonly fields: ReadonlyMap<string, ListField>;
  /** The columns for whoever has not chosen others. */
  readonly columns: readonly string[];
}

/** `case:deal` or `record:account`: how views name what they show. */
export function collectionOf({ kind, id }: Pick<ListSource, 'kind' | 'id'>): string {
  return `${kind === 'cases' ? 'case' : 'record'}:${id}`;
}

/** The key under which rows are kept; a change of one makes them stale. */
export function rowsKey({ kind, id }: Pick<ListSource, 'kind' | 'id'>): readonly string[] {
  return kind === 'cases' ? keys.cases(id) : keys.records(id);
}

interface Described {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly ListField[];
  readonly systemFields: readonly ListField[];
  readonly list: readonly string[];
}

/** What is listed, from its description. */
export function sourceOf(kind: ListSource['kind'], described: Described): ListSource {
  const { id, title, fields, systemFields, list } = described;
  const all = [...systemFields, ...fields];
  return { kind, id, title, fields: new Map(all.map((field) => [field.id, field])), columns: list };
}

/** A funnel as the reader may know it. */
export function useFunnel(id: string) {
  return useQuery({
    queryKey: [...keys.funnels, id],
    queryFn: () => must(api.GET('/funnels/{funnel}', { params: { path: { funnel: id } } })),
    staleTime: 60_000,
  });
}
