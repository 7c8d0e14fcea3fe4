import type { Delivery } from '../../../collaboration/ports.ts';
import type { JsonObject } from '../../../shared/index.ts';
import { json, textAs, type Row } from '../database/rows.ts';

export function readDelivery(row: Row): Delivery {
  return {
    key: String(row['key']),
    channel: String(row['channel']),
    ...textAs(row, 'person', 'person'),
    case: String(row['case_id']),
    created: Number(row['created']),
    due: Number(row['due']),
    ...textAs(row, 'digest', 'digest'),
    attempts: Number(row['attempts']),
    payload: json<JsonObject>(row, 'payload'),
    ...textAs(row, 'error', 'lastError'),
  };
}
