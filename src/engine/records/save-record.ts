import { isPerson, mayChangeNothing, type Actor } from '../../access/index.ts';
import { entityOf, type Collection, type EntityType } from '../../definitions/index.ts';
import { BatonError, type Instant } from '../../shared/index.ts';
import { noFacts, storeFacts } from '../facts/index.ts';
import { entityRules } from '../fields/index.ts';
import { releaseNumber, reserveNumber } from '../operations/number-series.ts';
import type { EngineParts } from '../operations/parts.ts';
import { policyAccess } from '../operations/policy-access.ts';
import { withFacts } from '../operations/decide-with-facts.ts';
import type { RecordChange, RecordResult, StoredRecord } from '../ports.ts';
import { decideRecord, type RecordCommand } from './decide-record.ts';

/** A change of one record. Without an id a new one is made. */
export interface RecordRequest extends RecordCommand {
  readonly collection: Collection;
  readonly id?: string;
  readonly idempotencyKey: string;
  readonly expectedRevision?: number;
}

const maxAttempts = 8;

/**
 * Makes, changes or archives a record. A repeated idempotency key changes nothing and gives the record as
 * it is. Raises `BatonError`: the refusal, `not-found`, `revision-not-expected`, `revision-conflict`,
 * `value-taken`.
 */
export async function saveRecord(
  parts: EngineParts,
  actor: Actor,
  request: RecordRequest,
): Promise<StoredRecord> {
  for (let attempt = 1; ; attempt++) {
    const change = await prepareRecord(parts, actor, request);
    const result = await parts.store.saveRecord(change);
    if (result.kind !== 'conflict' || attempt === maxAttempts)
      return settle(parts, request, change, result);
  }
}

/** The same for many records in one transaction; each has its own answer, in order. */
export async function saveRecords(
  parts: EngineParts,
  actor: Actor,
  requests: readonly RecordRequest[],
): Promise<readonly (StoredRecord | BatonError)[]> {
  const prepared = await Promise.all(
    requests.map((request) => orError(() => prepareRecord(parts, actor, request))),
  );
  const changes = prepared.filter((one): one is RecordChange => !(one instanceof BatonError));
  const results = changes.length > 0 ? await parts.store.saveRecords(changes) : [];
  const byChange = new Map(changes.map((change, index) => [change, results[index]]));
  return Promise.all(
    prepared.map((one, index) => {
      const request = requests[index];
      const result = one instanceof BatonError ? undefined : byChange.get(one);
      if (one instanceof BatonError || !request || !result) return one as BatonError;
      return orError(() =>
        result.kind === 'conflict'
          ? saveRecord(parts, actor, request)
          : settle(parts, request, one, result),
      );
    }),
  );
}

async function orError<T>(work: () => Promise<T>): Promise<T | BatonError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BatonError) return error;
    throw error;
  }
}

async function prepareRecord(
  parts: EngineParts,
  actor: Actor,
  request: RecordRequest,
): Promise<RecordChange> {
  const bound = mayChangeNothing(actor);
  if (bound) throw new BatonError(bound);
  const now = parts.clock.now();
  const { workspace } = parts.workspaces.current();
  const entity = entityOf(workspace, request.collection);
  if (!entity?.collection.startsWith('record:')) throw noRecord(request.collection, '');
  const stored = await loadFor(parts, request);
  const access = policyAccess(workspace, entity, actor, now, stored?.row);
  if (!access.visible()) throw noRecord(request.collection, request.id ?? '');
  checkRevision(stored, request.expectedRevision);
  const opening = stored ? undefined : await openingOf(parts, entity, request, now);
  const source = storeFacts(parts, workspace, { actor, now, organization: workspace.organization });
  const decided = await withFacts(entity, noFacts, source, (facts) =>
    decideRecord(entity, stored, withOwner(request, actor, stored), {
      now,
      actor,
      access,
      facts,
      ...(opening && { opening }),
    }),
  );
  if (!decided.ok) {
    if (!stored) await releaseNumbers(parts, entity, request, now);
    throw new BatonError(decided.error);
  }
  const { record, changes } = decided.value;
  const by = { id: actor.id, name: actor.name };
  return { record, changes, at: now, actor: by, idempotencyKey: request.idempotencyKey };
}

/** A new record belongs to who makes it, unless it is said otherwise. */
function withOwner(
  request: RecordRequest,
  actor: Actor,
  stored: StoredRecord | undefined,
): RecordCommand {
  if (stored || request.owner !== undefined || !isPerson(actor)) return request;
  return { ...request, owner: actor.id };
}

async function loadFor(
  { store }: EngineParts,
  { collection, id }: RecordRequest,
): Promise<StoredRecord | undefined> {
  if (id === undefined) return undefined;
  const stored = await store.loadRecord(collection, id);
  if (!stored) throw noRecord(collection, id);
  return stored;
}

function noRecord(collection: Collection, id: string): BatonError {
  const what = { en: `record of ${collection}`, 'zh-CN': `${collection} 记录` };
  return new BatonError({ code: 'not-found', params: { what, id } });
}

function checkRevision(stored: StoredRecord | undefined, expected: number | undefined): void {
  if (!stored || expected === undefined || expected === stored.revision) return;
  const params = { current: stored.revision, given: expected };
  throw new BatonError({ code: 'revision-not-expected', params });
}

async function openingOf(
  parts: EngineParts,
  entity: EntityType,
  request: RecordRequest,
  now: Instant,
) {
  const numbers: { [field: string]: string } = {};
  for (const series of seriesOf(parts, entity, request, now))
    numbers[series.field.id] = await reserveNumber(parts.store, series);
  return { id: parts.ids.next(), numbers };
}

async function releaseNumbers(
  parts: EngineParts,
  entity: EntityType,
  request: RecordRequest,
  now: Instant,
): Promise<void> {
  for (const series of seriesOf(parts, entity, request, now))
    await releaseNumber(parts.store, series);
}

function seriesOf(
  { workspaces }: EngineParts,
  entity: EntityType,
  { idempotencyKey: key }: RecordRequest,
  now: Instant,
) {
  const { zone } = workspaces.current().workspace.organization;
  const { collection } = entity;
  return entityRules(entity).series.map((field) => ({ collection, field, now, zone, key }));
}

async function settle(
  parts: EngineParts,
  request: RecordRequest,
  change: RecordChange,
  result: RecordResult,
): Promise<StoredRecord> {
  const { record } = change;
  switch (result.kind) {
    case 'saved':
      return record;
    case 'repeated':
      return repeated(parts, request, result.id);
    case 'conflict':
      throw new BatonError({ code: 'revision-conflict', params: { current: result.revision } });
    case 'duplicate': {
      const { field } = result;
      const entity = entityOf(parts.workspaces.current().workspace, record.collection);
      if (entity && record.revision === 1) await releaseNumbers(parts, entity, request, change.at);
      const params = { field, label: entity?.fields.get(field)?.title ?? field };
      throw new BatonError({ code: 'value-taken', params, path: `/fields/${field}` });
    }
  }
}

/** The record that the key was used for before, as it is now. */
async function repeated(
  { store }: EngineParts,
  { collection, id, idempotencyKey: key }: RecordRequest,
  made = id,
): Promise<StoredRecord> {
  const isSame = made !== undefined && (id === undefined || id === made);
  const record = isSame ? await store.loadRecord(collection, made) : undefined;
  if (!record) throw new BatonError({ code: 'idempotency-key-reused', params: { key } });
  return record;
}
