import { queryOptions } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../api/index.ts';

type Json200<P> = P extends { responses: { 200: { content: { 'application/json': infer T } } } }
  ? T
  : never;

export type Draft = Json200<paths['/definition-drafts/{draft}']['get']>;
export type DraftText = Json200<paths['/definition-drafts/{draft}/file']['get']>;
export type Verdict = Json200<paths['/definition-drafts/{draft}/check']['get']>;
export type Problem = Verdict['problems'][number];
export type Example = Verdict['examples'][number];
export type Changes = Json200<paths['/definition-drafts/{draft}/changes']['get']>;
export type Change = Changes['items'][number];
export type ChangedFile = Changes['files'][number];
export type Impact = NonNullable<
  Json200<paths['/definition-drafts/{draft}/impact']['get']>['impact']
>;
export type Hunk = Json200<
  paths['/definition-drafts/{draft}/file-changes']['get']
>['hunks'][number];
export type Release = Json200<paths['/releases']['get']>['items'][number];
export type WholeRelease = Json200<paths['/releases/{number}']['get']>;

const of = (draft: string) => ({ params: { path: { draft } } });

/** Everything about a draft hangs on all that is in it. */
const about = (draft: string, ...more: readonly (string | number)[]) => [
  ...keys.drafts,
  draft,
  ...more,
];

export const draftQuery = (draft: string) =>
  queryOptions({
    queryKey: about(draft),
    queryFn: () => must(api.GET('/definition-drafts/{draft}', of(draft))),
  });

export const verdictQuery = (draft: string) =>
  queryOptions({
    queryKey: about(draft, 'check'),
    queryFn: () => must(api.GET('/definition-drafts/{draft}/check', of(draft))),
  });

export const changesQuery = (draft: string) =>
  queryOptions({
    queryKey: about(draft, 'changes'),
    queryFn: () => must(api.GET('/definition-drafts/{draft}/changes', of(draft))),
  });

export const impactQuery = (draft: string) =>
  queryOptions({
    queryKey: about(draft, 'impact'),
    queryFn: async () =>
      (await must(api.GET('/definition-drafts/{draft}/impact', of(draft)))).impact,
  });

export const draftTextQuery = (draft: string, path: string) =>
  queryOptions({
    queryKey: about(draft, 'file', path),
    queryFn: () =>
      must(
        api.GET('/definition-drafts/{draft}/file', {
          params: { path: { draft }, query: { path } },
        }),
      ),
  });

export const draftHunksQuery = (draft: string, path: string, aside?: string) =>
  queryOptions({
    queryKey: about(draft, 'hunks', path, aside ?? ''),
    queryFn: async () => {
      const query = aside === undefined ? { path } : { path, aside };
      const params = { path: { draft }, query };
      return (await must(api.GET('/definition-drafts/{draft}/file-changes', { params }))).hunks;
    },
  });

export const releasesQuery = queryOptions({
  queryKey: keys.releases,
  queryFn: async () => (await must(api.GET('/releases'))).items,
});

/** A release never changes. */
const forGood = { staleTime: Infinity };

export const releaseQuery = (number: string) =>
  queryOptions({
    queryKey: [...keys.releases, number],
    queryFn: () => must(api.GET('/releases/{number}', { params: { path: { number } } })),
    ...forGood,
  });

export const releaseChangesQuery = (number: string, since: number) =>
  queryOptions({
    queryKey: [...keys.releases, number, 'changes', since],
    queryFn: () =>
      must(
        api.GET('/releases/{number}/changes', { params: { path: { number }, query: { since } } }),
      ),
    ...forGood,
  });

export const releaseHunksQuery = (number: string, since: number, path: string) =>
  queryOptions({
    queryKey: [...keys.releases, number, 'hunks', since, path],
    queryFn: async () => {
      const params = { path: { number }, query: { path, since } };
      return (await must(api.GET('/releases/{number}/file-changes', { params }))).hunks;
    },
    ...forGood,
  });

/** The place of a problem, or a file, in the editor. */
export function editorHref(draft: string, place: { file?: string; line?: number }): string {
  const query = new URLSearchParams();
  if (place.file !== undefined) query.set('file', place.file);
  if (place.line !== undefined) query.set('line', String(place.line));
  const text = query.toString();
  return `/build/${draft}${text === '' ? '' : `?${text}`}`;
}
