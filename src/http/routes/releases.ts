import { Type, type Static } from 'typebox';
import type { Difference } from '../../definitions/index.ts';
import { localize, toIso, type Locale } from '../../shared/index.ts';
import { answer, created } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { problemList, ProblemList } from '../problem/problem-list.ts';
import { notFound } from '../reading/collection.ts';
import { ReleaseSchema } from '../schemas/definitions.ts';
import { closed, list } from '../schemas/parts.ts';
import { maxWorkspaceBytes, WorkspaceFile, WorkspaceFiles } from '../schemas/workspace-files.ts';

const tag = 'Releases';
const releaseWord = { en: 'release', 'zh-CN': '发布版本' };
const publishes = signedIn('publish', 'publish');

const Change = closed({
  kind: Type.String({ description: 'Such as `added`, `removed`, `tightened`.' }),
  what: Type.String({ description: 'Kind of the part that changed: `stage`, `move`, `field`.' }),
  id: Type.String(),
  text: Type.String({ description: 'The change in words.' }),
  impact: Type.Optional(
    Type.String({
      description: 'What it touches most: running cases, permissions, figures, words.',
    }),
  ),
});
const number = closed({
  number: Type.String({ pattern: '^[1-9]\\d{0,8}$', description: 'The release.' }),
});

export const releaseRoutes: readonly Route[] = [
  route({
    id: 'listReleases',
    method: 'GET',
    path: '/releases',
    tag,
    summary: 'Releases, the latest first',
    allowed: signedIn('read'),
    replies: { 200: { description: 'The releases.', schema: list(ReleaseSchema) } },
    handle: async ({ services }) => {
      const releases = await services.store.listReleases();
      const latestFirst = releases.toSorted((a, b) => b.number - a.number);
      return answer({ items: latestFirst.map((release) => releaseJson(release)) });
    },
  }),
  route({
    id: 'readRelease',
    method: 'GET',
    path: '/releases/{number}',
    tag,
    summary: 'A release with its files',
    allowed: publishes,
    params: number,
    replies: {
      200: {
        description: 'The release.',
        schema: closed({ ...ReleaseSchema.properties, files: Type.Array(WorkspaceFile) }),
      },
    },
    handle: async ({ services, params }) => {
      const release = await services.store.loadRelease(Number(params.number));
      if (release === undefined) throw notFound(releaseWord, params.number);
      return answer({ ...releaseJson(release), files: release.files });
    },
  }),
  route({
    id: 'checkDefinitions',
    method: 'POST',
    path: '/releases/check',
    tag,
    summary:
      'Check definitions as a publish would, and say what would change; nothing is published',
    allowed: publishes,
    maxBody: maxWorkspaceBytes,
    body: closed({ files: WorkspaceFiles }),
    replies: {
      200: {
        description: 'Every problem; where there is none, the changes in the words of the domain.',
        schema: closed({ problems: ProblemList, changes: Type.Array(Change) }),
      },
    },
    handle: async ({ services, body, locale }) => {
      const { problems, changes } = await services.publishing.check(body.files);
      return answer({
        problems: problemList(problems, locale),
        changes: changes.map((change) => changeJson(change, locale)),
      });
    },
  }),
  route({
    id: 'publishRelease',
    method: 'POST',
    path: '/releases',
    tag,
    summary: 'Publish definitions as the next release, whole or not at all',
    allowed: publishes,
    maxBody: maxWorkspaceBytes,
    body: closed({
      files: WorkspaceFiles,
      message: Type.String({ minLength: 1, maxLength: 1000 }),
      force: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 1000,
          description: 'Why stages in which cases stand may vanish.',
        }),
      ),
    }),
    replies: { 201: { description: 'The release.', schema: ReleaseSchema } },
    handle: async ({ services, actor, body }) => {
      const { files, ...words } = body;
      const release = await services.publishing.publish(actor, files, words);
      return created(releaseJson(release), `/api/v1/releases/${release.number}`);
    },
  }),
  route({
    id: 'compareReleases',
    method: 'GET',
    path: '/releases/{number}/changes',
    tag,
    summary: 'What a release changed, in the words of the domain',
    allowed: publishes,
    params: number,
    query: closed({
      since: Type.Optional(
        Type.Integer({ minimum: 1, description: 'The release compared with; the one before.' }),
      ),
    }),
    replies: { 200: { description: 'The changes.', schema: list(Change) } },
    handle: async ({ services, params, query, locale }) => {
      const to = Number(params.number);
      const changes = await services.publishing.changes(query.since ?? to - 1, to);
      return answer({ items: changes.map((change) => changeJson(change, locale)) });
    },
  }),
];

function changeJson(
  { kind, subject, words, impact }: Difference,
  locale: Locale,
): Static<typeof Change> {
  const { kind: what, id } = subject;
  return { kind, what, id, text: localize(words, locale), ...(impact && { impact }) };
}

function releaseJson(release: {
  readonly number: number;
  readonly hash: string;
  readonly at: number;
  readonly by: string;
  readonly message: string;
}): object {
  const { number: which, hash, at, by, message } = release;
  return { number: which, hash, at: toIso(at), by, message };
}
