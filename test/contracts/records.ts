import type { RecordChange } from '../../src/engine/ports.ts';
import { toIso, type JsonObject } from '../../src/shared/index.ts';
import { start } from './commits.ts';

export interface ChangeOptions {
  readonly type?: string;
  readonly id?: string;
  readonly revision?: number;
  readonly key?: string;
  readonly at?: number;
  readonly archived?: boolean;
  readonly fields?: JsonObject;
}

/** A change of an account, new unless a revision is given. */
export function changeOf(options: ChangeOptions = {}): RecordChange {
  const { id = 'acc-1', revision = 1, at = start + revision, archived = false } = options;
  const fields = options.fields ?? {};
  return {
    record: {
      collection: `record:${options.type ?? 'account'}`,
      id,
      revision,
      row: {
        name: `Account ${id}`,
        ...fields,
        id,
        created: toIso(start),
        updated: toIso(at),
        revision,
        archived,
      },
      archived,
    },
    at,
    actor: { id: 'ann', name: 'Ann' },
    changes: fields,
    idempotencyKey: options.key ?? `${id}/${revision}`,
  };
}
