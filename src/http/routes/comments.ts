import { Type } from 'typebox';
import { readWholeJournal, type CaseEvent, type JournalEntry } from '../../engine/index.ts';
import { toIso, type Json, type JsonObject } from '../../shared/index.ts';
import { command } from '../commanding/command-route.ts';
import { give } from '../commanding/give.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { checkAttached } from '../files/check-files.ts';
import { sendBlob } from '../files/send-blob.ts';
import { notFound } from '../reading/collection.ts';
import { namesFor } from '../reading/names.ts';
import { pageOf } from '../reading/page-of.ts';
import { readSeenCase } from '../reading/cases.ts';
import { SayBody } from '../schemas/commands.ts';
import { closed, cursor, FileValue, id, Instant, limit, page } from '../schemas/parts.ts';
import { Someone } from '../schemas/standing.ts';
import { filled } from '../standing/reading.ts';

const tag = 'Comments';
const fileWord = { en: 'file', 'zh-CN': '文件' };
const oneCase = closed({ case: id('The case.') });

const CommentSchema = closed({
  id: Type.String(),
  at: Instant,
  by: closed({ id: Type.String(), name: Type.String() }),
  text: Type.String(),
  mentions: Type.Array(Type.String()),
  mentioned: Type.Array(Someone, { description: 'Those who are mentioned, with their names.' }),
  files: Type.Array(FileValue),
  answers: Type.Optional(Type.String({ description: 'The comment that it answers.' })),
});

/** What people say to each other about a case. */
export const commentRoutes: readonly Route[] = [
  route({
    id: 'listComments',
    method: 'GET',
    path: '/cases/{case}/comments',
    tag,
    summary: 'Comments on a case, the oldest first',
    allowed: signedIn('read'),
    params: oneCase,
    query: closed({ limit: limit(200), cursor }),
    replies: { 200: { description: 'A page of comments.', schema: page(CommentSchema) } },
    handle: async (call) => {
      const { params, query, services } = call;
      await readSeenCase(call, params.case);
      const entries = await readWholeJournal(services.store, params.case);
      const all = entries.flatMap((entry) => commentsOf(entry));
      const { items, next } = pageOf(all, ({ id }) => id, query);
      const names = await namesFor(call).namesOf('person', [
        ...new Set(items.flatMap(({ mentions }) => mentions)),
      ]);
      const mentioned = (ids: readonly string[]) =>
        ids.map((id) => filled({ id, name: names.get(id) }));
      return answer(
        filled({
          items: items.map((item) => ({ ...item, mentioned: mentioned(item.mentions) })),
          next,
        }),
      );
    },
  }),
  route({
    ...command,
    id: 'addComment',
    method: 'POST',
    path: '/cases/{case}/comments',
    tag,
    summary: 'Comment on a case; whoever is mentioned is told',
    params: oneCase,
    body: SayBody,
    handle: async (call) => {
      const { files, ...rest } = call.body;
      if (files?.length) {
        await readSeenCase(call, call.params.case);
        await checkAttached(call.services.store, files, '/files');
      }
      const attached = files === undefined ? {} : { files };
      return give(call, call.params.case, { kind: 'comment', ...rest, ...attached });
    },
  }),
  route({
    id: 'downloadCommentFile',
    method: 'GET',
    path: '/cases/{case}/comments/{comment}/files/{file}',
    tag,
    summary: 'Download a file that is attached to a comment',
    allowed: signedIn('read'),
    params: closed({
      case: id('The case.'),
      comment: id('The comment.'),
      file: Type.String({ pattern: '^\\d{1,2}$', description: 'Which of its files, from 0.' }),
    }),
    replies: {
      200: { description: 'The file, as an attachment.', mediaTypes: ['application/octet-stream'] },
    },
    handle: async (call) => {
      const { case: caseId, comment, file } = call.params;
      await readSeenCase(call, caseId);
      const value = await attachedTo(call.services, caseId, comment, Number(file));
      if (value === undefined) throw notFound(fileWord, file);
      return sendBlob(call.services, value, file);
    },
  }),
];

type Commented = Extract<CaseEvent, { type: 'commented' }>;

function commentsOf({ at, actor, events }: JournalEntry) {
  return events
    .filter((event): event is Commented => event.type === 'commented')
    .map(({ comment, text, mentions, files, answers }) => ({
      id: comment,
      at: toIso(at),
      by: actor,
      text,
      mentions,
      files,
      ...(answers === undefined ? {} : { answers }),
    }));
}

async function attachedTo(
  { store }: { readonly store: Parameters<typeof readWholeJournal>[0] },
  caseId: string,
  comment: string,
  index: number,
): Promise<Json | undefined> {
  const entries = await readWholeJournal(store, caseId);
  const events = entries.flatMap((entry) => entry.events);
  const said = events.find(
    (event): event is Commented => event.type === 'commented' && event.comment === comment,
  );
  return said?.files[index] as JsonObject | undefined;
}
