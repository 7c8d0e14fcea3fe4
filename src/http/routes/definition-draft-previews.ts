import { Type } from 'typebox';
import type { Collection, Workspace } from '../../definitions/index.ts';
import { previewDocument } from '../../documents/index.ts';
import { draftWorkspace, type DraftWorkspace } from '../../drafting/index.ts';
import { BatonError, renderProblem, type Problem } from '../../shared/index.ts';
import { workAtBench } from '../authoring/bench.ts';
import { planPreview } from '../authoring/preview-form.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { sendMadeFile } from '../documents/send-file.ts';
import { fill } from '../filling/fill.ts';
import { WorkedSchema } from '../schemas/authoring.ts';
import { DraftPreviewQuery } from '../schemas/documents.ts';
import { FormSchema } from '../schemas/forms.ts';
import { closed, id, name } from '../schemas/parts.ts';
import { subjectOf } from './document-files.ts';
import { oneDraft } from './definition-drafts.ts';

const tag = 'Writing definitions';
const publishes = signedIn('publish', 'publish');
const optional = (description: string) => Type.Optional(name(description));

/** What the definitions of a draft would come to, tried with what is really there. */
export const definitionDraftPreviewRoutes: readonly Route[] = [
  route({
    id: 'previewDraftForm',
    method: 'POST',
    path: '/definition-drafts/{draft}/form-preview',
    tag,
    summary: 'A form of a draft as somebody with a role would have it',
    allowed: publishes,
    params: oneDraft,
    body: closed({
      funnel: optional('Of a case of this funnel.'),
      record: optional('Of a new record of this type.'),
      stage: optional('Where the case stands.'),
      move: optional('The move that is being made.'),
      role: name('Who fills it.'),
    }),
    replies: { 200: { description: 'The form.', schema: FormSchema } },
    handle: async (call) => {
      const workspace = await compiledDraft(call, call.params.draft);
      const { actor, ...form } = planPreview(call, workspace, call.body);
      const filled = await fill({ ...call, actor }, form);
      return answer({ ...filled, labels: {} });
    },
  }),
  route({
    id: 'workDraftExpression',
    method: 'POST',
    path: '/definition-drafts/{draft}/bench',
    tag,
    summary: 'What an expression and each of its parts comes to with a real case or record',
    description:
      'Types and functions are those of the draft, the values those that the caller may see: what takes another value is given without its own.',
    allowed: publishes,
    params: oneDraft,
    body: closed({
      expression: Type.String({ minLength: 1, maxLength: 4000 }),
      funnel: optional('The funnel of the case.'),
      record: optional('The type of the record.'),
      row: id('The case or record.'),
    }),
    replies: { 200: { description: 'The parts, the whole first.', schema: WorkedSchema } },
    handle: async (call) => {
      const { body, locale } = call;
      const { expression, funnel, record = '', row } = body;
      const collection: Collection = funnel === undefined ? `record:${record}` : `case:${funnel}`;
      const workspace = await compiledDraft(call, call.params.draft);
      const worked = await workAtBench(call, workspace, collection, row, expression);
      if (worked.ok) return answer({ parts: worked.value, problems: [] });
      return answer({ parts: [], problems: worked.error.map((one) => problemJson(one, locale)) });
    },
  }),
  route({
    id: 'previewDraftDocument',
    method: 'GET',
    path: '/definition-drafts/{draft}/document-preview',
    tag,
    summary: 'How a document of a draft would look with a real case or record',
    description:
      'An attachment; with `inline=true` the browser shows HTML, text and PDF by itself, in a sandbox where nothing of them runs. It takes no number and is not kept.',
    allowed: publishes,
    params: oneDraft,
    query: DraftPreviewQuery,
    replies: {
      200: {
        description: 'The file.',
        mediaTypes: ['application/pdf', 'text/html', 'application/octet-stream'],
      },
    },
    handle: async (call) => {
      const { services, actor, params, query } = call;
      const { files } = await draftOf(call, params.draft);
      const { document, case: of, type, record, format, language, inline, revision } = query;
      const made = await previewDocument(services.documents, actor, {
        files,
        document,
        subject: await subjectOf(call, {
          ...(of === undefined ? {} : { case: of }),
          ...(type === undefined || record === undefined ? {} : { record: { type, id: record } }),
        }),
        ...(format === undefined ? {} : { format }),
        ...(language === undefined ? {} : { language }),
      });
      const sent = sendMadeFile(made, inline === true);
      return revision === undefined ? sent : { ...sent, headers: { ...sent.headers, ...aWhile } };
    },
  }),
];

/** Long enough to be looked at before it is shown. */
const aWhile = { 'Cache-Control': 'private, max-age=60', Vary: 'Cookie' };

function draftOf(
  { services, actor }: Pick<Call, 'services' | 'actor'>,
  draft: string,
): Promise<DraftWorkspace> {
  return draftWorkspace(services.drafting, actor, draft);
}

/** Raises every problem of a draft that cannot be compiled. */
async function compiledDraft(
  call: Pick<Call, 'services' | 'actor'>,
  draft: string,
): Promise<Workspace> {
  const { workspace, problems } = await draftOf(call, draft);
  const [first, ...rest] = problems;
  if (workspace) return workspace;
  throw new BatonError(first ? [first, ...rest] : { code: 'no-organization' });
}

function problemJson(problem: Problem, locale: string) {
  const { message, hint, column = 1 } = renderProblem(problem, locale);
  return { message, ...(hint === undefined ? {} : { hint }), offset: column - 1 };
}
