import { Type } from 'typebox';
import { availableDocuments, signedCopy, type DocumentSubject } from '../../documents/index.ts';
import type { DocumentDefinition } from '../../definitions/index.ts';
import { localize } from '../../shared/index.ts';
import { answer, type Reply } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { documentsPage } from '../documents/list-documents.ts';
import { documentReply } from '../documents/document-reply.ts';
import { readSeenDocument } from '../documents/seen-document.ts';
import { payoutSubject } from '../documents/payout-subject.ts';
import { sendDocumentFile, sendMadeFile } from '../documents/send-file.ts';
import { readWait, waitUntilMade } from '../documents/wait.ts';
import { readSeenCase } from '../reading/cases.ts';
import { notFound } from '../reading/collection.ts';
import { readSeenRecord } from '../reading/records.ts';
import {
  AvailableDocumentSchema,
  DocumentSchema,
  DocumentSummarySchema,
  Format,
  OnePayout,
  Status,
} from '../schemas/documents.ts';
import { closed, cursor, id, limit, name, page } from '../schemas/parts.ts';

const tag = 'Documents';
const acceptanceWord = { en: 'acceptance of this document', 'zh-CN': '该文档的确认记录' };
const fileWord = { en: 'file', 'zh-CN': '文件' };
const paging = { limit: limit(200), cursor };
const ofRow = {
  200: {
    description: 'A page of documents, the newest first, and those that may be asked for now.',
    schema: closed({
      ...page(DocumentSummarySchema).properties,
      available: Type.Array(AvailableDocumentSchema),
    }),
  },
};
const bytes = {
  200: {
    description: 'The file; `ETag` is its SHA-256.',
    mediaTypes: ['application/pdf', 'text/html', 'application/octet-stream'],
  },
};

/** Documents as they are kept: lists of them, one of them, its files. */
export const documentRoutes: readonly Route[] = [
  route({
    id: 'listDocuments',
    method: 'GET',
    path: '/documents',
    tag,
    summary: 'Documents that the caller sees, the newest first',
    allowed: signedIn('read'),
    query: closed({
      definition: Type.Optional(name('Only those of this definition.')),
      status: Type.Optional(Status),
      ...paging,
    }),
    replies: {
      200: { description: 'A page of documents.', schema: page(DocumentSummarySchema) },
    },
    handle: async (call) => {
      const { limit: most = 50, cursor: before, ...asked } = call.query;
      return answer(await documentsPage(call, { ...asked, ...after(before), limit: most }));
    },
  }),
  route({
    id: 'listCaseDocuments',
    method: 'GET',
    path: '/cases/{case}/documents',
    tag,
    summary: 'Documents of a case, and those that may be asked for now',
    allowed: signedIn('read'),
    params: closed({ case: id('The case.') }),
    query: closed(paging),
    replies: ofRow,
    handle: async (call) => {
      const { state } = await readSeenCase(call, call.params.case);
      return documentsOf(call, { collection: `case:${state.funnel}`, id: state.id });
    },
  }),
  route({
    id: 'listRecordDocuments',
    method: 'GET',
    path: '/records/{type}/{record}/documents',
    tag,
    summary: 'Documents of a record, and those that may be asked for now',
    allowed: signedIn('read'),
    params: closed({ type: name('The record type.'), record: id('The record.') }),
    query: closed(paging),
    replies: ofRow,
    handle: async (call) => {
      const { type, record: wanted } = call.params;
      await readSeenRecord(call, type, wanted);
      return documentsOf(call, { collection: `record:${type}`, id: wanted });
    },
  }),
  route({
    id: 'listStatementDocuments',
    method: 'GET',
    path: '/incentives/{plan}/periods/{period}/people/{person}/documents',
    tag,
    summary:
      'Statements of what somebody is paid for a period, and those that may be asked for now',
    allowed: signedIn('read'),
    params: OnePayout,
    query: closed(paging),
    replies: ofRow,
    handle: (call) => documentsOf(call, payoutSubject(call.params)),
  }),
  route({
    id: 'readDocument',
    method: 'GET',
    path: '/documents/{document}',
    tag,
    summary:
      'One document: its files and their hashes, who approved and accepted it, what may be done',
    allowed: signedIn('read'),
    params: closed({ document: id('The document.') }),
    replies: { 200: { description: 'The document.', schema: DocumentSchema } },
    handle: async (call) => {
      const seen = await readSeenDocument(call, call.params.document);
      const wait = readWait(call.raw);
      if (wait === undefined) return documentReply(call, seen);
      const document = await waitUntilMade(call.services, seen.document, wait);
      return documentReply(call, { ...seen, document });
    },
  }),
  route({
    id: 'downloadDocument',
    method: 'GET',
    path: '/documents/{document}/files/{format}',
    tag,
    summary: 'A file of a document',
    description:
      'An attachment; with `inline=true` the browser shows HTML, text and PDF by itself, in a sandbox where nothing of them runs.',
    allowed: signedIn('read'),
    params: closed({ document: id('The document.'), format: Format }),
    query: closed({ inline: Type.Optional(Type.Boolean()) }),
    replies: { ...bytes, 304: { description: 'It is the one that the caller has.' } },
    handle: async (call) => {
      const { format, document: wanted } = call.params;
      const { document } = await readSeenDocument(call, wanted);
      const file = document.files.find((one) => one.format === format);
      if (file === undefined) throw notFound(fileWord, format);
      return sendDocumentFile(call.services, call.raw, document, file, call.query.inline === true);
    },
  }),
  route({
    id: 'downloadSignedCopy',
    method: 'GET',
    path: '/documents/{document}/signed/{format}',
    tag,
    summary: 'A copy that tells who accepted the document, when, and which file',
    description:
      'Made for this answer from what the document was made of; what was accepted stays as it is.',
    allowed: signedIn('read'),
    params: closed({ document: id('The document.'), format: Format }),
    replies: {
      200: {
        description: 'The copy.',
        mediaTypes: ['application/pdf', 'text/html', 'application/octet-stream'],
      },
    },
    handle: async (call) => {
      const { format, document: wanted } = call.params;
      const { document } = await readSeenDocument(call, wanted);
      if (document.acceptances.length === 0) throw notFound(acceptanceWord, document.title);
      const copy = await signedCopy(call.services.documents, document, format);
      return sendMadeFile({ ...copy, format });
    },
  }),
];

function after(before: string | undefined): { readonly before?: string } {
  return before === undefined ? {} : { before };
}

async function documentsOf(
  call: Call<unknown, { readonly limit?: number; readonly cursor?: string }>,
  subject: Pick<DocumentSubject, 'collection' | 'id'>,
): Promise<Reply> {
  const { limit: most = 50, cursor: before } = call.query;
  const [documents, available] = await Promise.all([
    documentsPage(call, { subject, ...after(before), limit: most }),
    availableDocuments(call.services.documents, call.actor, subject),
  ]);
  return answer({ ...documents, available: available.map((one) => availableJson(one, call)) });
}

function availableJson(
  { id: definition, title, formats }: DocumentDefinition,
  { services, locale }: Call,
): object {
  const { languages = ['en'] } = services.workspaces.current().workspace.organization;
  return { definition, title: localize(title, locale), formats, languages };
}
