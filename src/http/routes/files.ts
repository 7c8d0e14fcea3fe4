import { Type } from 'typebox';
import type { Json, JsonObject } from '../../shared/index.ts';
import type { Reply } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { member, sendBlob } from '../files/send-blob.ts';
import { readUpload, receiveFile } from '../files/receive-file.ts';
import { readSeenCase } from '../reading/cases.ts';
import { readSeenRecord } from '../reading/records.ts';
import { closed, FileValue, id, name } from '../schemas/parts.ts';

const tag = 'Files';
const place = {
  row: Type.Optional(Type.Integer({ minimum: 0, description: 'Row of a table, from 0.' })),
  column: Type.Optional(name('Column of a table.')),
};
const bytes = {
  200: { description: 'The file, as an attachment.', mediaTypes: ['application/octet-stream'] },
};

export const fileRoutes: readonly Route[] = [
  route({
    id: 'uploadFile',
    method: 'POST',
    path: '/files',
    tag,
    summary: 'Upload a file; what it answers is the value of a field of type file',
    allowed: signedIn('write'),
    upload: ['multipart/form-data'],
    replies: {
      201: {
        description: 'The file as it was kept.',
        schema: FileValue,
      },
    },
    handle: async ({ services, raw }) => {
      const { maxUploadBytes } = services.settings;
      const received = await readUpload(raw, maxUploadBytes, (part) =>
        receiveFile(services.store, part, maxUploadBytes),
      );
      return { status: 201, body: received };
    },
  }),
  route({
    id: 'downloadCaseFile',
    method: 'GET',
    path: '/cases/{case}/files/{field}',
    tag,
    summary: 'Download a file of a case',
    allowed: signedIn('read'),
    params: closed({ case: id('The case.'), field: name('The field.') }),
    query: closed(place),
    replies: bytes,
    handle: async (call) => {
      const { row } = await readSeenCase(call, call.params.case);
      return sendFile(call, row, call.params.field, call.query);
    },
  }),
  route({
    id: 'downloadRecordFile',
    method: 'GET',
    path: '/records/{type}/{record}/files/{field}',
    tag,
    summary: 'Download a file of a record',
    allowed: signedIn('read'),
    params: closed({
      type: name('The record type.'),
      record: id('The record.'),
      field: name('The field.'),
    }),
    query: closed(place),
    replies: bytes,
    handle: async (call) => {
      const { row } = await readSeenRecord(call, call.params.type, call.params.record);
      return sendFile(call, row, call.params.field, call.query);
    },
  }),
];

/** Sends the file that the row, as the caller sees it, holds at this place. */
async function sendFile(
  { services }: Pick<Call, 'services'>,
  row: JsonObject,
  field: string,
  { row: at, column }: { readonly row?: number; readonly column?: string },
): Promise<Reply> {
  const value =
    at === undefined ? member(row, field) : member(item(member(row, field), at), column ?? '');
  return sendBlob(services, value, field);
}

function item(value: Json | undefined, index: number): Json | undefined {
  return Array.isArray(value) ? (value[index] as Json | undefined) : undefined;
}
