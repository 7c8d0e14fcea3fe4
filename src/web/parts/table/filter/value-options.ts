import { useQuery } from '@tanstack/react-query';
import { api, must } from '../../../api/index.ts';
import type { Option } from '../../../ui/index.ts';
import { rowsKey, type ListField, type ListSource } from '../model/source.ts';

/** What a field can be: its options, or the values that are there, each with how often. */
export function useValueOptions(
  source: ListSource,
  field: ListField,
): readonly Option[] | undefined {
  const { kind, id } = source;
  const query = { group: field.id } as never;
  const { data } = useQuery({
    queryKey: [...rowsKey(source), 'summary', query],
    queryFn: () =>
      kind === 'cases'
        ? must(api.GET('/summaries/cases/{funnel}', { params: { path: { funnel: id }, query } }))
        : must(api.GET('/summaries/records/{type}', { params: { path: { type: id }, query } })),
    enabled: field.options === undefined,
  });
  if (field.options) return field.options;
  return data?.groups.flatMap(({ key, title, count }) =>
    typeof key === 'string' ? [{ id: key, title: title ?? key, help: String(count) }] : [],
  );
}
