import { createHash } from 'node:crypto';
import {
  previewDocument,
  remakeDocument,
  verifyDocument,
  type DocumentSubject,
  type StoredDocument,
} from '../../documents/index.ts';
import { BatonError } from '../../shared/index.ts';
import { answer, type Reply } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { bundle } from '../documents/bundle.ts';
import { summaryJson } from '../documents/document-json.ts';
import { readSeenDocument, sightOf } from '../documents/seen-document.ts';
import { sendMadeFile } from '../documents/send-file.ts';
import type { UploadedPart } from '../files/parse-upload.ts';
import { readUpload } from '../files/receive-file.ts';
import { readSeenCase } from '../reading/cases.ts';
import { readSeenRecord } from '../reading/records.ts';
import {
  BundleBody,
  PreviewBody,
  RemadeSchema,
  Sha256,
  VerificationSchema,
} from '../schemas/documents.ts';
import { closed, id } from '../schemas/parts.ts';
import { maxWorkspaceBytes } from '../schemas/workspace-files.ts';

const tag = 'Documents';
const verification = {
  200: { description: 'Whether it is known, and of which document.', schema: VerificationSchema },
};

/** What is done with files of documents: several in one, is this one genuine, how would it look. */
export const documentFileRoutes: readonly Route[] = [
  route({
    id: 'bundleDocuments',
    method: 'POST',
    path: '/documents/bundle',
    tag,
    summary: 'Several documents in one file: one PDF after the other, or a ZIP',
    allowed: signedIn('read'),
    body: BundleBody,
    replies: {
      200: { description: 'The file.', mediaTypes: ['application/pdf', 'application/zip'] },
    },
    handle: async (call) => {
      const documents: StoredDocument[] = [];
      for (const one of new Set(call.body.documents))
        documents.push((await readSeenDocument(call, one)).document);
      return sendMadeFile(await bundle(call, documents, call.body.as));
    },
  }),
  route({
    id: 'verifyDocument',
    method: 'POST',
    path: '/documents/verify',
    tag,
    summary: 'Whether an uploaded file is, byte by byte, one of a document; nothing is kept of it',
    allowed: signedIn('read'),
    upload: ['multipart/form-data'],
    replies: verification,
    handle: async (call) => {
      const { maxUploadBytes } = call.services.settings;
      const sha256 = await readUpload(call.raw, maxUploadBytes, (part) =>
        hashOf(part, maxUploadBytes),
      );
      return verify(call, sha256);
    },
  }),
  route({
    id: 'findDocumentByHash',
    method: 'GET',
    path: '/documents/verify',
    tag,
    summary: 'The document to which a file of this SHA-256 belongs',
    allowed: signedIn('read'),
    query: closed({ sha256: Sha256 }),
    replies: verification,
    handle: (call) => verify(call, call.query.sha256.toLowerCase()),
  }),
  route({
    id: 'remakeDocument',
    method: 'POST',
    path: '/documents/{document}/remake',
    tag,
    summary: 'Make a document again from what it was made of, and compare; nothing is changed',
    allowed: signedIn('read', 'administer data'),
    params: closed({ document: id('The document.') }),
    replies: { 200: { description: 'Each file, then and now.', schema: RemadeSchema } },
    handle: async (call) => {
      const { document } = await readSeenDocument(call, call.params.document);
      const { services, actor } = call;
      return answer(await remakeDocument(services.documents, actor, { document: document.id }));
    },
  }),
  route({
    id: 'previewDocument',
    method: 'POST',
    path: '/documents/preview',
    tag,
    summary: 'How a document would look with a real case, before its definitions are published',
    description:
      'The files are checked as a publish would, and every problem is told. The document takes no number and is not kept.',
    allowed: signedIn('publish', 'publish'),
    maxBody: maxWorkspaceBytes,
    body: PreviewBody,
    replies: {
      200: {
        description: 'The file.',
        mediaTypes: ['application/pdf', 'text/html', 'application/octet-stream'],
      },
    },
    handle: async (call) => {
      const { services, actor, body } = call;
      const { files, document, format, language } = body;
      const made = await previewDocument(services.documents, actor, {
        files,
        document,
        subject: await subjectOf(call, body),
        ...(format === undefined ? {} : { format }),
        ...(language === undefined ? {} : { language }),
      });
      return sendMadeFile(made);
    },
  }),
];

/** Reads it to its end and keeps nothing. Raises `file-too-large`. */
async function hashOf({ bytes }: UploadedPart, maxBytes: number): Promise<string> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes)
      throw new BatonError({ code: 'file-too-large', params: { limit: maxBytes } });
    hash.update(chunk);
  }
  return hash.digest('hex');
}

/** A document that the caller may not see is as unknown as a file that was changed. */
async function verify(call: Call, sha256: string): Promise<Reply> {
  const found = await verifyDocument(call.services.documents, sha256);
  const sight = found && (await sightOf(call, found.document));
  if (found === undefined || sight === undefined) return answer({ sha256, known: false });
  const document = summaryJson(call, found.document, sight);
  return answer({ sha256, known: true, document, format: found.file.format });
}

/** The case or record to try it with, which the caller must see. Raises `input-required`, `not-found`. */
export async function subjectOf(
  call: Call,
  body: {
    readonly case?: string;
    readonly record?: { readonly type: string; readonly id: string };
  },
): Promise<Pick<DocumentSubject, 'collection' | 'id'>> {
  if (body.case !== undefined) {
    const { state } = await readSeenCase(call, body.case);
    return { collection: `case:${state.funnel}`, id: state.id };
  }
  if (body.record === undefined)
    throw new BatonError({ code: 'input-required', params: { field: 'case' }, path: '/case' });
  const { type, id } = body.record;
  await readSeenRecord(call, type, id);
  return { collection: `record:${type}`, id };
}
