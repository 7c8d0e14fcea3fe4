import { useMutation, useQuery } from '@tanstack/react-query';
import { api, keys, must, useInvalidate, type paths } from '../../api/index.ts';

/** What the page of a record shows. */
export type RecordPageData =
  paths['/records/{type}/{record}/page']['get']['responses'][200]['content']['application/json'];

export function useRecordPage(type: string, record: string) {
  return useQuery({
    queryKey: [...keys.record(type, record), 'page'],
    queryFn: () =>
      must(api.GET('/records/{type}/{record}/page', { params: { path: { type, record } } })),
  });
}

export function useRecordDocuments(type: string, record: string) {
  return useQuery({
    queryKey: [...keys.record(type, record), 'documents'],
    queryFn: () =>
      must(api.GET('/records/{type}/{record}/documents', { params: { path: { type, record } } })),
  });
}

/** Archives a record, or brings it back, as it stood when it was read. */
export function useArchive({ id, type, revision }: RecordPageData) {
  const invalidate = useInvalidate();
  return useMutation({
    mutationFn: (archived: boolean) =>
      must(
        api.PATCH('/records/{type}/{record}', {
          params: { path: { type: type.id, record: id }, header: { 'If-Match': `"${revision}"` } },
          body: { archived },
        }),
      ),
    onSettled: () => invalidate(keys.record(type.id, id), keys.records(type.id)),
  });
}
