import { Type } from 'typebox';
import { toIso } from '../../shared/index.ts';
import { answer, created } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { changeJson } from '../drafting/change-json.ts';
import { changedFiles, fileHunks } from '../drafting/file-changes.ts';
import { takenBack } from '../drafting/taken-back.ts';
import { problemList, ProblemList } from '../problem/problem-list.ts';
import { notFound } from '../reading/collection.ts';
import { namesFor } from '../reading/names.ts';
import { ReleaseSchema } from '../schemas/definitions.ts';
import { ChangedFileSchema, ChangeSchema, HunkSchema } from '../schemas/drafting.ts';
import { closed, list } from '../schemas/parts.ts';
import type { Services } from '../services.ts';
import { maxWorkspaceBytes, WorkspaceFile, WorkspaceFiles } from '../schemas/workspace-files.ts';

const tag = 'Releases';
const releaseWord = { en: 'release', 'zh-CN': '发布版本' };
const publishes = signedIn('publish', 'publish');

const since = Type.Optional(
  Type.Integer({ minimum: 1, description: 'The release compared with; the one before.' }),
);
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
    handle: async (call) => {
      const releases = await call.services.store.listReleases();
      const names = await namesFor(call).namesOf('person', [
        ...new Set(releases.map(({ by }) => by)),
      ]);
      const latestFirst = releases.toSorted((a, b) => b.number - a.number);
      return answer({
        items: latestFirst.map((release) => ({
          ...releaseJson(release),
          ...nameOf(names.get(release.by)),
        })),
      });
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
        description:
          'Every problem; where there is none, the changes in the words of the domain. `takenBack`: files that stand as before a later release changed them.',
        schema: closed({
          problems: ProblemList,
          changes: Type.Array(ChangeSchema),
          takenBack: ProblemList,
        }),
      },
    },
    handle: async ({ services, body, locale }) => {
      const { problems, changes } = await services.publishing.check(body.files);
      return answer({
        problems: problemList(problems, locale),
        changes: changes.map((change) => changeJson(change, locale)),
        takenBack: problemList(await takenBack(services, body.files), locale),
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
      after: Type.Optional(
        Type.Integer({
          minimum: 0,
          description:
            'The release that was looked at, 0 for none; another one published meanwhile is not overwritten.',
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
    query: closed({ since }),
    replies: {
      200: {
        description: 'The changes, and the files that differ.',
        schema: closed({ items: Type.Array(ChangeSchema), files: Type.Array(ChangedFileSchema) }),
      },
    },
    handle: async ({ services, params, query, locale }) => {
      const to = Number(params.number);
      const since = query.since ?? to - 1;
      const changes = await services.publishing.changes(since, to);
      const [before, after] = await filesOf(services, since, to);
      return answer({
        items: changes.map((change) => changeJson(change, locale)),
        files: changedFiles([...before.values()], [...after.values()]),
      });
    },
  }),
  route({
    id: 'readReleaseFileChanges',
    method: 'GET',
    path: '/releases/{number}/file-changes',
    tag,
    summary: 'What a release changed in one file, line by line',
    allowed: publishes,
    params: number,
    query: closed({ path: WorkspaceFile.properties.path, since }),
    replies: {
      200: {
        description: 'Changed lines with those around them; none where the file is no text.',
        schema: closed({ hunks: Type.Array(HunkSchema) }),
      },
    },
    handle: async ({ services, params, query }) => {
      const to = Number(params.number);
      const [old, now] = await filesOf(services, query.since ?? to - 1, to);
      const [before, after] = [old.get(query.path), now.get(query.path)];
      return answer({ hunks: fileHunks({ ...(before && { before }), ...(after && { after }) }) });
    },
  }),
];

/** Two releases by the paths of their files. Raises `not-found`. */
async function filesOf({ drafting }: Services, since: number, to: number) {
  return [await drafting.released.of(since), await drafting.released.of(to)] as const;
}

/** A release without its files. */
export function releaseJson(release: {
  readonly number: number;
  readonly hash: string;
  readonly at: number;
  readonly by: string;
  readonly message: string;
}): object {
  const { number: which, hash, at, by, message } = release;
  return { number: which, hash, at: toIso(at), by, message };
}

function nameOf(byName: string | undefined): { readonly byName?: string } {
  return byName === undefined ? {} : { byName };
}
