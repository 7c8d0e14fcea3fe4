import { Type } from 'typebox';
import { createAccess, redactRow } from '../../access/index.ts';
import type { RecordChange, RecordRequest, StoredRecord } from '../../engine/index.ts';
import { toIso, type JsonObject } from '../../shared/index.ts';
import { answer, created, type Reply } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { checkFiles } from '../files/check-files.ts';
import { withholding } from '../problem/withhold.ts';
import { knownCollection } from '../reading/collection.ts';
import { explainRow } from '../reading/explanation.ts';
import { readSeenRecord, type SeenRecord } from '../reading/records.ts';
import { recordPageOf } from '../record-page/record-page.ts';
import { listedPage } from '../reading/rows-page.ts';
import { ExplanationSchema } from '../schemas/cases.ts';
import { RecordPageSchema } from '../schemas/record-page.ts';
import {
  AnyObject,
  closed,
  Fields,
  id,
  Instant,
  list,
  name,
  Revision,
  Row,
} from '../schemas/parts.ts';
import { ListQuery, RowPage } from './cases.ts';

const tag = 'Records';
const oneType = closed({ type: name('The record type.') });
const oneRecord = closed({ type: name('The record type.'), record: id('The record.') });
const theRecord = { 200: { description: 'The record.', schema: Row } };
const Change = closed({
  revision: Revision,
  at: Instant,
  actor: closed({ id: Type.String(), name: Type.String() }),
  changes: AnyObject,
});

export const recordRoutes: readonly Route[] = [
  route({
    id: 'listRecords',
    method: 'GET',
    path: '/records/{type}',
    tag,
    summary: 'Records of a type that the caller sees',
    description: 'Any other parameter is a filter by the field of that name: `archived=false`.',
    allowed: signedIn('read'),
    params: oneType,
    query: ListQuery,
    replies: { 200: { description: 'A page of records.', schema: RowPage } },
    handle: (call) => listedPage(call, `record:${call.params.type}`, call.query),
  }),
  route({
    id: 'createRecord',
    method: 'POST',
    path: '/records/{type}',
    tag,
    summary: 'Add a record',
    allowed: signedIn('write'),
    idempotent: true,
    params: oneType,
    body: closed({ fields: Fields, owner: Type.Optional(id('Who owns it.')) }),
    replies: { 201: { description: 'The record added, as the caller sees it.', schema: Row } },
    handle: (call) => createRecord(call, call.params.type, commandOf(call.body)),
  }),
  route({
    id: 'readRecord',
    method: 'GET',
    path: '/records/{type}/{record}',
    tag,
    summary: 'One record',
    allowed: signedIn('read'),
    params: oneRecord,
    replies: theRecord,
    handle: async (call) => {
      const { record, row } = await readSeenRecord(call, call.params.type, call.params.record);
      return answer(row, record.revision);
    },
  }),
  route({
    id: 'updateRecord',
    method: 'PATCH',
    path: '/records/{type}/{record}',
    tag,
    summary: 'Change, archive or bring back a record',
    allowed: signedIn('write'),
    conditional: true,
    idempotent: true,
    params: oneRecord,
    body: closed({
      fields: Type.Optional(Fields),
      owner: Type.Optional(id('Who shall own it.')),
      archived: Type.Optional(Type.Boolean()),
    }),
    replies: theRecord,
    handle: (call) =>
      updateRecord(call, call.params.type, call.params.record, commandOf(call.body)),
  }),
  route({
    id: 'readRecordHistory',
    method: 'GET',
    path: '/records/{type}/{record}/history',
    tag,
    summary: 'Every change of a record',
    allowed: signedIn('read'),
    params: oneRecord,
    replies: { 200: { description: 'The changes, the oldest first.', schema: list(Change) } },
    handle: async (call) => {
      const { type, record } = call.params;
      const seen = await readSeenRecord(call, type, record);
      const changes = await call.services.store.recordHistory(`record:${type}`, record);
      return answer({ items: changes.map((change) => changeJson(change, seen)) });
    },
  }),
  route({
    id: 'readRecordPage',
    method: 'GET',
    path: '/records/{type}/{record}/page',
    tag,
    summary: 'A record in words: its fields, what refers to it, how it became what it is',
    allowed: signedIn('read'),
    params: oneRecord,
    replies: { 200: { description: 'What its page shows.', schema: RecordPageSchema } },
    handle: async (call) => {
      const { page: shown, revision } = await recordPageOf(
        call,
        call.params.type,
        call.params.record,
      );
      return answer(shown, revision);
    },
  }),
  route({
    id: 'explainRecord',
    method: 'GET',
    path: '/records/{type}/{record}/explain',
    tag,
    summary: 'Why a record or a field of it is visible or not',
    allowed: signedIn('read'),
    params: oneRecord,
    query: closed({
      field: Type.Optional(name('The field; without it, the record.')),
      person: Type.Optional(id('Whose view is explained; needs the right “see as”.')),
    }),
    replies: { 200: { description: 'Each rule and how it came out.', schema: ExplanationSchema } },
    handle: async (call) => {
      const { type, record: wanted } = call.params;
      const { record, entity } = await readSeenRecord(call, type, wanted);
      return answer(await explainRow(call, entity, record.row, call.query));
    },
  }),
];

/** What is asked of a record. */
export type RecordChangeBody = Pick<RecordRequest, 'fields' | 'owner' | 'archived'>;

function commandOf(body: {
  readonly fields?: { readonly [field: string]: unknown };
  readonly owner?: string;
  readonly archived?: boolean;
}): RecordChangeBody {
  const { fields, ...rest } = body;
  return fields === undefined ? rest : { ...rest, fields: fields as JsonObject };
}

/** Adds a record. The checks are the engine's; files are looked at here, where they are kept. */
export async function createRecord(
  call: Call,
  type: string,
  body: RecordChangeBody,
): Promise<Reply> {
  const { entity, view, collection } = knownCollection(call, `record:${type}`);
  await checkFiles(call.services.store, entity, body.fields ?? {});
  const { workspace } = call.services.workspaces.current();
  const access = createAccess(workspace.policies.get(collection), call.actor, entity);
  const { idempotencyKey } = call;
  const saved = await withholding(
    () => call.services.engine.saveRecord(call.actor, { ...body, collection, idempotencyKey }),
    () => Promise.resolve(access),
  );
  const shown = view.redact(saved.row) ?? { id: saved.id };
  return created(shown, `/api/v1/records/${type}/${saved.id}`, saved.revision);
}

/** Changes a record that the caller sees; the same checks. */
export async function updateRecord(
  call: Call,
  type: string,
  record: string,
  body: RecordChangeBody,
): Promise<Reply> {
  const seen = await readSeenRecord(call, type, record);
  await checkFiles(call.services.store, seen.entity, body.fields ?? {});
  const request: RecordRequest = {
    ...body,
    collection: `record:${type}`,
    id: record,
    idempotencyKey: call.idempotencyKey,
    ...(call.ifMatch === undefined ? {} : { expectedRevision: call.ifMatch }),
  };
  const saved: StoredRecord = await withholding(
    () => call.services.engine.saveRecord(call.actor, request),
    () => Promise.resolve(seen.view.access(seen.record.row)),
  );
  return answer(seen.view.redact(saved.row) ?? { id: saved.id }, saved.revision);
}

function changeJson({ record, at, actor, changes }: RecordChange, seen: SeenRecord): object {
  const access = seen.view.access(seen.record.row);
  return {
    revision: record.revision,
    at: toIso(at),
    actor,
    changes: redactRow(changes, access, seen.entity),
  };
}
