import {
  acceptDocument,
  approveDocument,
  refuseDocument,
  requestDocument,
  retryDocument,
  type DocumentSubject,
} from '../../documents/index.ts';
import type { Static } from 'typebox';
import type { Reply } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { documentPath } from '../documents/document-json.ts';
import { payoutSubject } from '../documents/payout-subject.ts';
import { documentReply } from '../documents/document-reply.ts';
import { readSeenDocument, sightOf } from '../documents/seen-document.ts';
import { readWait, waitUntilMade } from '../documents/wait.ts';
import { readSeenCase } from '../reading/cases.ts';
import { readSeenRecord } from '../reading/records.ts';
import {
  AcceptDocumentBody,
  DocumentApprovalBody,
  DocumentRefusalBody,
  DocumentSchema,
  OnePayout,
  RequestDocumentBody,
} from '../schemas/documents.ts';
import { closed, id, name } from '../schemas/parts.ts';

const tag = 'Documents';
const oneDocument = closed({ document: id('The document.') });
const theDocument = { 200: { description: 'The document as it stands.', schema: DocumentSchema } };
const making = {
  tag,
  method: 'POST',
  allowed: signedIn('write'),
  idempotent: true,
  description:
    'It is made soon after; `Prefer: wait=10` answers when it is made, or after so many seconds (at most 30).',
  body: RequestDocumentBody,
  replies: {
    201: { description: 'The document, made.', schema: DocumentSchema },
    202: { description: 'The document, which is going to be made.', schema: DocumentSchema },
  },
} as const;
const step = {
  tag,
  method: 'POST',
  allowed: signedIn('write'),
  params: oneDocument,
  replies: theDocument,
} as const;

/** What people do with documents: ask for one, approve or refuse it, accept it. */
export const documentStepRoutes: readonly Route[] = [
  route({
    ...making,
    id: 'makeCaseDocument',
    path: '/cases/{case}/documents',
    summary: 'Ask for a document of a case',
    params: closed({ case: id('The case.') }),
    handle: async (call) => {
      const { state } = await readSeenCase(call, call.params.case);
      return make(call, { collection: `case:${state.funnel}`, id: state.id });
    },
  }),
  route({
    ...making,
    id: 'makeRecordDocument',
    path: '/records/{type}/{record}/documents',
    summary: 'Ask for a document of a record',
    params: closed({ type: name('The record type.'), record: id('The record.') }),
    handle: async (call) => {
      const { type, record: wanted } = call.params;
      await readSeenRecord(call, type, wanted);
      return make(call, { collection: `record:${type}`, id: wanted });
    },
  }),
  route({
    ...making,
    id: 'makeStatementDocument',
    path: '/incentives/{plan}/periods/{period}/people/{person}/documents',
    summary: 'Ask for a statement of what somebody is paid for a period',
    params: OnePayout,
    handle: (call) => make(call, payoutSubject(call.params)),
  }),
  route({
    ...step,
    id: 'approveDocument',
    path: '/documents/{document}/approve',
    summary: 'Approve a draft: it takes its number and is released',
    conditional: true,
    body: DocumentApprovalBody,
    handle: (call) => take(call, approveDocument, call.body),
  }),
  route({
    ...step,
    id: 'refuseDocument',
    path: '/documents/{document}/refuse',
    summary: 'Refuse a draft, with the reason: it takes no number and is never released',
    conditional: true,
    body: DocumentRefusalBody,
    handle: (call) => take(call, refuseDocument, call.body),
  }),
  route({
    ...step,
    id: 'retryDocument',
    path: '/documents/{document}/retry',
    summary: 'Put a document that could not be made back into the queue',
    handle: (call) => take(call, retryDocument, {}),
  }),
  route({
    ...step,
    id: 'acceptDocument',
    path: '/documents/{document}/accept',
    summary: 'Accept a released document as a person of the house',
    body: AcceptDocumentBody,
    handle: (call) => take(call, acceptDocument, { ...call.body, address: call.address }),
  }),
];

async function make(
  call: Call<unknown, unknown, Static<typeof RequestDocumentBody>>,
  subject: Pick<DocumentSubject, 'collection' | 'id'>,
): Promise<Reply> {
  const { services, actor, body, idempotencyKey, raw } = call;
  const asked = { ...body, subject, key: idempotencyKey };
  const queued = await requestDocument(services.documents, actor, asked);
  const wait = readWait(raw);
  const document = wait === undefined ? queued : await waitUntilMade(services, queued, wait);
  const sight = (await sightOf(call, document)) ?? { showsPeople: false };
  const reply = documentReply(call, { document, sight });
  const isMade = document.status !== 'queued';
  return {
    ...reply,
    status: isMade ? 201 : 202,
    headers: {
      Location: documentPath(document.id),
      ...(wait === undefined ? {} : { 'Preference-Applied': `wait=${wait}` }),
    },
  };
}

type Step<B> = (
  parts: Call['services']['documents'],
  actor: Call['actor'],
  asked: B & { readonly document: string; readonly revision?: number },
) => Promise<Awaited<ReturnType<typeof approveDocument>>>;

/** Takes a step with a document that the caller sees; `If-Match` names the revision that he saw. */
async function take<B extends object>(
  call: Call<Static<typeof oneDocument>>,
  operation: Step<B>,
  body: B,
): Promise<Reply> {
  const { services, actor, params, ifMatch } = call;
  const { sight } = await readSeenDocument(call, params.document);
  const document = await operation(services.documents, actor, {
    ...body,
    document: params.document,
    ...(ifMatch === undefined ? {} : { revision: ifMatch }),
  });
  return documentReply(call, { document, sight });
}
