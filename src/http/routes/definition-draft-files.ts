import { Type } from 'typebox';
import {
  deleteFile,
  fileAt,
  findDraft,
  isThere,
  renameFile,
  restoreFile,
  saveFile,
} from '../../drafting/index.ts';
import { answer, nothingToSay } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { textJson } from '../drafting/draft-json.ts';
import { notFound } from '../reading/collection.ts';
import { DraftTextSchema, FileRevision } from '../schemas/drafting.ts';
import { closed } from '../schemas/parts.ts';
import { WorkspaceFile } from '../schemas/workspace-files.ts';
import { oneDraft } from './definition-drafts.ts';

const tag = 'Drafts of definitions';
const publishes = signedIn('publish', 'publish');
const { path, content, encoding } = WorkspaceFile.properties;
const fileWord = { en: 'file', 'zh-CN': '文件' };
/** Bytes of a Word template, in base64. */
const maxFileBytes = 4_194_304;

/** The files of a draft, each saved by itself. */
export const definitionDraftFileRoutes: readonly Route[] = [
  route({
    id: 'readDraftFile',
    method: 'GET',
    path: '/definition-drafts/{draft}/file',
    tag,
    summary: 'A file of a draft with its text, its text in the release, and versions put aside',
    allowed: publishes,
    params: oneDraft,
    query: closed({ path }),
    replies: { 200: { description: 'The file.', schema: DraftTextSchema } },
    handle: async (call) => {
      const { services, actor, params, query } = call;
      const draft = await findDraft(services.drafting, actor, params.draft);
      const file = await fileAt(services.drafting, draft, query.path);
      if (!isThere(file)) throw notFound(fileWord, query.path);
      return answer(await textJson(call, file));
    },
  }),
  route({
    id: 'saveDraftFile',
    method: 'PUT',
    path: '/definition-drafts/{draft}/file',
    tag,
    summary: 'Save a file of a draft, or a new one',
    description:
      'Where somebody else saved it since `revision`, his text stays and this one is put aside beside it; both are answered. Nothing of it is checked yet.',
    allowed: publishes,
    params: oneDraft,
    query: closed({ path }),
    maxBody: maxFileBytes,
    body: closed({
      content,
      encoding,
      revision: FileRevision,
      settles: Type.Optional(
        Type.Array(Type.String({ maxLength: 100 }), {
          maxItems: 50,
          description: 'Versions put aside that this text takes into account; they go.',
        }),
      ),
    }),
    replies: {
      200: {
        description: 'What came of it, and the file as it is now.',
        schema: closed({ outcome: Type.Enum(['saved', 'kept aside']), file: DraftTextSchema }),
      },
    },
    handle: async (call) => {
      const { services, actor, params, query, body } = call;
      const { content: text, encoding: coding, revision, settles } = body;
      const saved = await saveFile(services.drafting, actor, params.draft, {
        file: { path: query.path, content: text, ...(coding && { encoding: coding }) },
        revision,
        ...(settles && { settles }),
      });
      return answer({ outcome: saved.outcome, file: await textJson(call, saved.file) });
    },
  }),
  route({
    id: 'deleteDraftFile',
    method: 'DELETE',
    path: '/definition-drafts/{draft}/file',
    tag,
    summary: 'Delete a file in a draft',
    allowed: publishes,
    params: oneDraft,
    query: closed({ path, revision: FileRevision }),
    replies: { 204: { description: 'Gone.' } },
    handle: async ({ services, actor, params, query }) => {
      await deleteFile(services.drafting, actor, params.draft, query);
      return nothingToSay;
    },
  }),
  route({
    id: 'renameDraftFile',
    method: 'POST',
    path: '/definition-drafts/{draft}/rename',
    tag,
    summary: 'Give a file of a draft another path',
    allowed: publishes,
    params: oneDraft,
    body: closed({ from: path, to: path, revision: FileRevision }),
    replies: { 200: { description: 'The file.', schema: DraftTextSchema } },
    handle: async (call) => {
      const { services, actor, params, body } = call;
      const file = await renameFile(services.drafting, actor, params.draft, body);
      return answer(await textJson(call, file));
    },
  }),
  route({
    id: 'restoreDraftFile',
    method: 'POST',
    path: '/definition-drafts/{draft}/restore',
    tag,
    summary: 'Make a file of a draft as its release has it again',
    allowed: publishes,
    params: oneDraft,
    body: closed({ path, revision: FileRevision }),
    replies: { 200: { description: 'The file.', schema: DraftTextSchema } },
    handle: async (call) => {
      const { services, actor, params, body } = call;
      const file = await restoreFile(services.drafting, actor, params.draft, body);
      return answer(await textJson(call, file));
    },
  }),
];
