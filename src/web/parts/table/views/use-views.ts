import { useMutation, useQuery } from '@tanstack/react-query';
import { api, must, useInvalidate } from '../../../api/index.ts';
import type { Layout, View } from '../model/layout.ts';
import { collectionOf, type ListSource } from '../model/source.ts';

const viewsKey = (source: Pick<ListSource, 'kind' | 'id'>) => ['views', collectionOf(source)];

/** One's own views of a collection, and those that are shared with one. */
export function useViews(source: Pick<ListSource, 'kind' | 'id'>) {
  return useQuery({
    queryKey: viewsKey(source),
    queryFn: () =>
      must(api.GET('/views', { params: { query: { collection: collectionOf(source) } } })),
    staleTime: 60_000,
  });
}

/** What of a view is given by hand. */
export interface ViewDraft {
  readonly title: string;
  readonly share?: View['share'];
  readonly layout: Layout;
}

/** Saves a new view, or changes one's own. */
export function useSaveView(source: Pick<ListSource, 'kind' | 'id'>) {
  const invalidate = useInvalidate();
  return useMutation({
    mutationFn: ({ view, draft }: { readonly view?: View; readonly draft: ViewDraft }) =>
      view
        ? must(
            api.PUT('/views/{view}', {
              params: { path: { view: view.id } },
              body: { ...draft, revision: view.revision },
            }),
          )
        : must(api.POST('/views', { body: { collection: collectionOf(source), ...draft } })),
    onSuccess: () => invalidate(viewsKey(source)),
  });
}

export function useDeleteView(source: Pick<ListSource, 'kind' | 'id'>) {
  const invalidate = useInvalidate();
  return useMutation({
    mutationFn: (view: string) => must(api.DELETE('/views/{view}', { params: { path: { view } } })),
    onSuccess: () => invalidate(viewsKey(source)),
  });
}
