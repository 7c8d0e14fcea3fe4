import { isSystem, type Actor } from '../../access/index.ts';
import type { EntityType } from '../../definitions/index.ts';
import {
  BatonError,
  fail,
  ok,
  toIso,
  type Instant,
  type Json,
  type JsonObject,
  type Problem,
  type Result,
} from '../../shared/index.ts';
import type { FactContext } from '../facts/index.ts';
import {
  acceptKept,
  changedFields,
  entityRules,
  isFilled,
  labelled,
  missingFields,
  showLists,
  type DraftRow,
} from '../fields/index.ts';
import type { StoredRecord } from '../ports.ts';
import { recordRow } from '../row/index.ts';
import {
  checkPerson,
  Evaluation,
  Refused,
  refuseIf,
  takeFields,
  type CaseAccess,
} from '../step/index.ts';

/** A change that is asked of a record. */
export interface RecordCommand {
  readonly fields?: JsonObject;
  /** Values of kept fields, given by what keeps the record; null empties one. */
  readonly kept?: JsonObject;
  readonly owner?: string;
  /** Puts it away, or brings it back. */
  readonly archived?: boolean;
}

/** What a record becomes, and what of it changed. */
export interface RecordDecision {
  readonly record: StoredRecord;
  readonly changes: { readonly [field: string]: Json };
}

/** What deciding on a record takes besides the record and the command. */
export interface RecordContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly access: CaseAccess;
  readonly facts: FactContext;
  /** For a new record: its id and the numbers of its series. */
  readonly opening?: {
    readonly id: string;
    readonly numbers: { readonly [field: string]: string };
  };
}

/**
 * Decides a change of a record with the same checks as a case: fields, references, what applies, what is
 * required. Pure. `undefined` is a record that is to be made.
 */
export function decideRecord(
  entity: EntityType,
  stored: StoredRecord | undefined,
  command: RecordCommand,
  context: RecordContext,
): Result<RecordDecision, readonly [Problem, ...Problem[]]> {
  try {
    return ok(change(entity, stored, command, context));
  } catch (error) {
    if (error instanceof Refused || error instanceof BatonError) return fail(error.problems);
    throw error;
  }
}

function change(
  entity: EntityType,
  stored: StoredRecord | undefined,
  command: RecordCommand,
  context: RecordContext,
): RecordDecision {
  const { access, facts, actor, now } = context;
  const refused = stored ? undefined : access.mayOpen();
  refuseIf(refused ? [refused] : []);
  const row = rowOf(stored, context);
  const rules = entityRules(entity);
  showLists(rules, row);
  const evaluation = new Evaluation({ record: row, actor, now }, facts);
  const missing = () => missingFields(rules, row, evaluation.quiet);
  const before = new Set(stored ? missing().map(({ id }) => id) : []);
  refuseIf(acceptKept(entity, command.kept ?? {}, row));
  takeFields({ entity, rules, row, evaluation, access }, command.fields ?? {});
  refuseIf(
    missing()
      .filter(({ id }) => !before.has(id))
      .map((field) => ({
        code: 'field-required',
        params: labelled(field),
        path: `/fields/${field.id}`,
      })),
  );
  return result(entity, stored, row, command, context);
}

function rowOf(stored: StoredRecord | undefined, { opening, now }: RecordContext): DraftRow {
  if (stored) return { ...stored.row };
  if (!opening) throw new RangeError('a new record needs its id');
  const moment = toIso(now);
  const times = { created: moment, updated: moment };
  return { id: opening.id, archived: false, revision: 1, ...times, ...opening.numbers };
}

function result(
  entity: EntityType,
  stored: StoredRecord | undefined,
  row: DraftRow,
  command: RecordCommand,
  { now, actor, access, facts, opening }: RecordContext,
): RecordDecision {
  const archived = command.archived ?? stored?.archived ?? false;
  const ownerBefore = stored?.row['owner'];
  const owner = command.owner ?? (typeof ownerBefore === 'string' ? ownerBefore : undefined);
  const system = {
    ...(archived !== (stored?.archived ?? false) && { archived }),
    ...(owner !== undefined && owner !== ownerBefore && { owner }),
  };
  if (Object.keys(system).length > 0) {
    if (!access.mayEdit()) throw new Refused({ code: 'may-not-edit' });
    if (entity.kept !== undefined && !isSystem(actor)) throw new Refused({ code: 'record-kept' });
  }
  if (command.owner !== undefined) checkPerson(facts, command.owner, '/owner');
  const revision = (stored?.revision ?? 0) + 1;
  const id = stored?.id ?? opening?.id ?? '';
  const created = stored ? Date.parse(String(stored.row['created'])) : now;
  const kept = { id, created, updated: now, revision, archived, ...(owner && { owner }) };
  return {
    changes: { ...changedFields(entity, stored?.row ?? {}, row), ...system },
    record: {
      collection: entity.collection,
      id,
      revision,
      archived,
      row: recordRow(kept, ownFields(entity, row), entity, facts),
    },
  };
}

function ownFields(entity: EntityType, row: DraftRow): JsonObject {
  const own: { [field: string]: Json } = {};
  for (const field of entity.fields.keys()) {
    const value = row[field];
    if (value !== undefined && isFilled(value)) own[field] = value;
  }
  return own;
}
