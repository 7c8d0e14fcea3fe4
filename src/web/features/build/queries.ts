import { queryOptions } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../api/index.ts';

type Json200<P> = P extends { responses: { 200: { content: { 'application/json': infer T } } } }
  ? T
  : never;

export type DraftSummary = Json200<paths['/definition-drafts']['get']>['items'][number];
export type Draft = Json200<paths['/definition-drafts/{draft}']['get']>;
export type DraftFile = Json200<paths['/definition-drafts/{draft}/file']['get']>;
export type Outline = Json200<paths['/definition-drafts/{draft}/outline']['get']>;
export type Definition = Outline['definitions'][number];
export type Graph = Json200<paths['/definition-drafts/{draft}/diagram']['post']>;
export type DraftFields = Json200<paths['/definition-drafts/{draft}/fields']['post']>;
export type Stage = Graph['stages'][number];
export type Move = Graph['moves'][number];
export type Verdict = Json200<paths['/definition-drafts/{draft}/check']['get']>;
export type Problem = Verdict['problems'][number];
export type Worked = Json200<paths['/definition-drafts/{draft}/bench']['post']>;
export type Operation =
  paths['/definition-drafts/{draft}/edits']['post']['requestBody']['content']['application/json']['operations'][number];

const at = (draft: string) => ({ params: { path: { draft } } });

export const draftsQuery = queryOptions({
  queryKey: keys.drafts,
  queryFn: async () => (await must(api.GET('/definition-drafts'))).items,
});

export const draftQuery = (draft: string) =>
  queryOptions({
    queryKey: [...keys.drafts, draft],
    queryFn: () => must(api.GET('/definition-drafts/{draft}', at(draft))),
  });

export const outlineQuery = (draft: string) =>
  queryOptions({
    queryKey: [...keys.drafts, draft, 'outline'],
    queryFn: () => must(api.GET('/definition-drafts/{draft}/outline', at(draft))),
    placeholderData: (before) => before,
  });

export const verdictQuery = (draft: string) =>
  queryOptions({
    queryKey: [...keys.drafts, draft, 'check'],
    queryFn: () => must(api.GET('/definition-drafts/{draft}/check', at(draft))),
    placeholderData: (before) => before,
  });

/** The diagram of a funnel as the text of the editor has it now. */
export const graphQuery = (draft: string, funnel: string, open: OpenText | undefined) =>
  queryOptions({
    queryKey: [...keys.drafts, draft, 'diagram', funnel, open?.content],
    queryFn: () =>
      must(
        api.POST('/definition-drafts/{draft}/diagram', {
          ...at(draft),
          body: { funnel, ...(open && { open }) },
        }),
      ),
    placeholderData: (before) => before,
    retry: false,
  });

/** The fields of a funnel or record type as the text of the editor has them now. */
export const fieldsQuery = (draft: string, of: FieldsOf, open: OpenText | undefined) =>
  queryOptions({
    queryKey: [...keys.drafts, draft, 'fields', of.kind, of.id, open?.content],
    queryFn: () =>
      must(
        api.POST('/definition-drafts/{draft}/fields', {
          ...at(draft),
          body: { kind: of.kind, id: of.id, ...(open && { open }) },
        }),
      ),
    placeholderData: (before) => before,
    retry: false,
  });

export interface FieldsOf {
  readonly kind: 'Funnel' | 'Record';
  readonly id: string;
}

/** A file as it stands in the editor. */
export interface OpenText {
  readonly path: string;
  readonly content: string;
}
