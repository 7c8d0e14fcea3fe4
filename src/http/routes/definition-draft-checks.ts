import { Type, type Static } from 'typebox';
import {
  checkDraft,
  contentsOf,
  draftImpact,
  fileAt,
  fileOf,
  filesToPublish,
  findDraft,
  readDraft,
  type Impact,
  type TriedExample,
} from '../../drafting/index.ts';
import { localize, renderProblem, type Locale, type LocalizedText } from '../../shared/index.ts';
import { answer, created } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { changeJson } from '../drafting/change-json.ts';
import { changedFiles, fileHunks } from '../drafting/file-changes.ts';
import { problemList, ProblemList } from '../problem/problem-list.ts';
import {
  ChangedFileSchema,
  ChangeSchema,
  HunkSchema,
  ImpactSchema,
  TriedExampleSchema,
} from '../schemas/drafting.ts';
import { ReleaseSchema } from '../schemas/definitions.ts';
import { closed } from '../schemas/parts.ts';
import { WorkspaceFile } from '../schemas/workspace-files.ts';
import { oneDraft } from './definition-drafts.ts';
import { releaseJson } from './releases.ts';

const tag = 'Drafts of definitions';
const publishes = signedIn('publish', 'publish');
const { path } = WorkspaceFile.properties;

/** What is found in a draft, what it changes, what publishing it would mean, and publishing it. */
export const definitionDraftCheckRoutes: readonly Route[] = [
  route({
    id: 'checkDefinitionDraft',
    method: 'GET',
    path: '/definition-drafts/{draft}/check',
    tag,
    summary: 'Everything that a publish would refuse, and every example as it was tried',
    allowed: publishes,
    params: oneDraft,
    replies: {
      200: {
        description: 'The problems; examples are tried where the definitions can be compiled.',
        schema: closed({
          revision: Type.Integer({ description: 'Of the draft that was checked.' }),
          problems: ProblemList,
          examples: Type.Array(TriedExampleSchema),
        }),
      },
    },
    handle: async ({ services, actor, params, locale }) => {
      const verdict = await checkDraft(services.drafting, actor, params.draft);
      return answer({
        revision: verdict.revision,
        problems: problemList(verdict.problems, locale),
        examples: verdict.examples.map((example) => exampleJson(example, locale)),
      });
    },
  }),
  route({
    id: 'readDraftChanges',
    method: 'GET',
    path: '/definition-drafts/{draft}/changes',
    tag,
    summary: 'What a draft changes against the release that applies: in words, and by file',
    allowed: publishes,
    params: oneDraft,
    replies: {
      200: {
        description: 'The changes; in words only where the definitions can be compiled.',
        schema: closed({ items: Type.Array(ChangeSchema), files: Type.Array(ChangedFileSchema) }),
      },
    },
    handle: async ({ services, actor, params, locale }) => {
      const { drafting, workspaces } = services;
      const { changes } = await checkDraft(drafting, actor, params.draft);
      const { files } = await readDraft(drafting, actor, params.draft);
      const now = await drafting.released.of(workspaces.current().number);
      return answer({
        items: changes.map((change) => changeJson(change, locale)),
        files: changedFiles([...now.values()], contentsOf(files)),
      });
    },
  }),
  route({
    id: 'readDraftFileChanges',
    method: 'GET',
    path: '/definition-drafts/{draft}/file-changes',
    tag,
    summary: 'What a draft changes in one file against the release that applies, line by line',
    description: 'With `aside`: from the file of the draft to a version of it that was put aside.',
    allowed: publishes,
    params: oneDraft,
    query: closed({ path, aside: Type.Optional(Type.String({ maxLength: 100 })) }),
    replies: {
      200: {
        description: 'Changed lines with those around them; none where the file is no text.',
        schema: closed({ hunks: Type.Array(HunkSchema) }),
      },
    },
    handle: async ({ services, actor, params, query }) => {
      const { drafting, workspaces } = services;
      const draft = await findDraft(drafting, actor, params.draft);
      const { file, released, aside } = await fileAt(drafting, draft, query.path);
      const other = aside.find(({ id }) => id === query.aside);
      const now = (await drafting.released.of(workspaces.current().number)).get(query.path);
      const [before, after] = other
        ? [file, fileOf(query.path, other.version, released)]
        : [now, file];
      return answer({ hunks: fileHunks({ ...(before && { before }), ...(after && { after }) }) });
    },
  }),
  route({
    id: 'readDraftImpact',
    method: 'GET',
    path: '/definition-drafts/{draft}/impact',
    tag,
    summary: 'What publishing a draft would mean for the cases that run',
    allowed: publishes,
    params: oneDraft,
    replies: {
      200: {
        description: 'The impact; null where the definitions cannot be compiled.',
        schema: closed({ impact: Type.Union([ImpactSchema, Type.Null()]) }),
      },
    },
    handle: async ({ services, actor, params, locale }) => {
      const impact = await draftImpact(services.drafting, actor, params.draft);
      return answer({ impact: impact ? impactJson(impact, locale) : null });
    },
  }),
  route({
    id: 'publishDefinitionDraft',
    method: 'POST',
    path: '/definition-drafts/{draft}/publish',
    tag,
    summary: 'Publish a draft as the next release, whole or not at all; the draft is done with',
    allowed: publishes,
    params: oneDraft,
    body: closed({
      message: Type.String({ minLength: 1, maxLength: 1000 }),
      revision: Type.Integer({ minimum: 1, description: 'Of the draft that was looked at.' }),
      force: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 1000,
          description: 'Why stages in which cases stand may vanish.',
        }),
      ),
    }),
    replies: { 201: { description: 'The release.', schema: ReleaseSchema } },
    handle: async ({ services, actor, params, body }) => {
      const { revision, ...words } = body;
      const { drafting, publishing, store } = services;
      const { draft, files } = await filesToPublish(drafting, actor, params.draft, revision);
      const after = draft.release;
      const release = await publishing.publish(actor, files, { ...words, after });
      await store.deleteDefinitionDraft(draft.id);
      return created(releaseJson(release), `/api/v1/releases/${release.number}`);
    },
  }),
];

function exampleJson(
  { id, title, funnel, place, problems, steps }: TriedExample,
  locale: Locale,
): Static<typeof TriedExampleSchema> {
  const inWords = (text: LocalizedText) => localize(text, locale);
  return {
    id,
    title: localize(title, locale),
    funnel,
    ...(place.file !== undefined && { file: place.file }),
    ...(place.line !== undefined && { line: place.line }),
    passed: problems.length === 0,
    problems: problems.map((problem) => renderProblem(problem, locale)),
    steps: steps.map(({ move, as, stages, refused, told, documents }) => ({
      ...(move !== undefined && { move: localize(move, locale) }),
      ...(as !== undefined && { as: localize(as, locale) }),
      stages: stages.map(inWords),
      refused: refused.map((problem) => renderProblem(problem, locale).message),
      told: told.map(({ topic, to }) => ({ topic, to: to.map(inWords) })),
      documents: documents.map(inWords),
    })),
  };
}

function impactJson(
  { funnels, changes, clocks, held }: Impact,
  locale: Locale,
): Static<typeof ImpactSchema> {
  return {
    funnels: funnels.map(({ title, stages, ...funnel }) => ({
      ...funnel,
      title: localize(title, locale),
      stages: stages.map((stage) => ({ ...stage, title: localize(stage.title, locale) })),
    })),
    changes: changes.map(({ applies, ...change }) => ({ ...changeJson(change, locale), applies })),
    clocks,
    held: held.map((problem) => renderProblem(problem, locale)),
  };
}
