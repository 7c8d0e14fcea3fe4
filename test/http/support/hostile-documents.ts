import type { JsonObject } from '../../../src/shared/index.ts';
import type { HostileInput } from './hostile-input.ts';

const post = (path: string, body: JsonObject) => ({ method: 'POST', path, body }) as const;
const ask = (body: JsonObject) => post('/cases/{deal}/documents', body);
const bundle = (documents: readonly string[], as = 'zip') =>
  post('/documents/bundle', { documents, as });
const preview = (path: string) =>
  post('/documents/preview', {
    files: [{ path, content: 'x' }],
    document: 'offer',
    case: '{deal}',
  });

/** What is tried with documents. */
export const hostileDocuments: readonly HostileInput[] = [
  {
    what: 'a document by a path that climbs up',
    path: '/documents/..%2F..%2Fetc%2Fpasswd',
    status: 422,
    code: 'input-pattern',
  },
  {
    what: 'a file of a document by a path that climbs up',
    path: '/documents/x/files/..%2Fsecrets',
    status: 422,
    code: 'input-choice',
  },
  {
    what: 'a prototype name as a document',
    path: '/documents/__proto__',
    status: 404,
    code: 'not-found',
  },
  {
    what: 'a prototype name as a definition of a document',
    ...ask({ definition: 'constructor' }),
    status: 404,
    code: 'not-found',
  },
  {
    what: 'a document for which the caller would say the number',
    ...ask({ definition: 'offer', number: 'O-2026-0001' }),
    status: 422,
    code: 'input-unknown',
  },
  {
    what: 'a document in a language that is a path',
    ...ask({ definition: 'offer', language: '../../etc' }),
    status: 422,
    code: 'input-pattern',
  },
  {
    what: 'a document in no format',
    ...ask({ definition: 'offer', formats: [] }),
    status: 422,
    code: 'input-too-short',
  },
  {
    what: 'a document that shows what the caller may not see',
    ...ask({ definition: 'sheet' }),
    status: 403,
    code: 'document-not-shown',
  },
  {
    what: 'a bundle of more documents than anybody reads',
    ...bundle(Array.from({ length: 101 }, (_, at) => `d${at}`)),
    status: 422,
    code: 'input-too-long',
  },
  {
    what: 'a bundle of a document that is not there',
    ...bundle(['none']),
    status: 404,
    code: 'not-found',
  },
  {
    what: 'a bundle as a program',
    ...bundle(['x'], 'exe'),
    status: 422,
    code: 'input-choice',
  },
  {
    what: 'a hash that is a condition',
    path: '/documents/verify?sha256[$ne]=x',
    status: 422,
    code: 'input-required',
  },
  {
    what: 'a hash that is too short',
    path: '/documents/verify?sha256=abc',
    status: 422,
    code: 'input-pattern',
  },
  {
    what: 'a cursor of documents that is none',
    path: '/documents?cursor=%27%20OR%201%3D1',
    status: 400,
    code: 'store-invalid-cursor',
  },
  {
    what: 'a preview by somebody who may not publish',
    ...preview('templates/offer.hbs'),
    status: 403,
    code: 'right-missing',
  },
  {
    what: 'a signing link that lasts for ever',
    ...post('/documents/x/signing-links', { days: 100_000 }),
    status: 422,
    code: 'input-too-large',
  },
  {
    what: 'a document that the caller accepts by a hash of his own',
    ...post('/documents/x/accept', { format: 'html', sha256: 'x' }),
    status: 422,
    code: 'input-pattern',
  },
];
