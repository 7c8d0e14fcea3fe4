import { useQuery } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../api/index.ts';

type Body<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type CaseData = Body<'/cases/{case}/page'>;
export type Standing = CaseData['standing'];
export type CaseMove = CaseData['moves'][number];
export type PathStage = CaseData['path'][number];
export type Refusal = CaseMove['refused'][number];
export type ApprovalData = Standing['approvals'][number];
export type OfferData = Standing['offers'][number];
export type TaskData = Standing['tasks'][number];
export type ClockData = Standing['clocks'][number];
export type CaseComment = Body<'/cases/{case}/comments'>['items'][number];
export type HistoryStep = Body<'/cases/{case}/history'>['items'][number];
export type HistoryKind = HistoryStep['kind'];
export type Related = Body<'/cases/{case}/related'>;
export type CaseDocuments = Body<'/cases/{case}/documents'>;
export type DocumentData = Body<'/documents/{document}'>;
export type SigningLink = Body<'/documents/{document}/signing-links'>['items'][number];

/** All that the page shows at first. */
export function useCase(id: string) {
  return useQuery({
    queryKey: [...keys.case(id), 'page'],
    queryFn: () => must(api.GET('/cases/{case}/page', { params: { path: { case: id } } })),
  });
}

export function useComments(id: string) {
  return useQuery({
    queryKey: [...keys.case(id), 'comments'],
    queryFn: () =>
      must(
        api.GET('/cases/{case}/comments', {
          params: { path: { case: id }, query: { limit: 200 } },
        }),
      ),
  });
}

export function useRelated(id: string) {
  return useQuery({
    queryKey: [...keys.case(id), 'related'],
    queryFn: () => must(api.GET('/cases/{case}/related', { params: { path: { case: id } } })),
  });
}

/** Documents of the case; while one is being made it is looked for again. */
export function useDocuments(id: string) {
  return useQuery({
    queryKey: [...keys.case(id), 'documents'],
    queryFn: () => must(api.GET('/cases/{case}/documents', { params: { path: { case: id } } })),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'queued') ? 1500 : false,
  });
}

/** One document, with what may be done with it. */
export function useDocument(caseId: string, id: string | undefined) {
  return useQuery({
    queryKey: [...keys.case(caseId), 'document', id],
    queryFn: () =>
      must(api.GET('/documents/{document}', { params: { path: { document: id ?? '' } } })),
    enabled: id !== undefined,
  });
}
