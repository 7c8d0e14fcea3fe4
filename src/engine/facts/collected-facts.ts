import type { Json, JsonObject } from '../../shared/index.ts';
import type { Assignment, Facts, Member } from '../model/index.ts';
import { absentRecord, relatedKey } from './fact-context.ts';

/** Facts as they come in; what was asked for once is not asked for again. */
export class CollectedFacts implements Facts {
  readonly records: { [type: string]: { [id: string]: JsonObject } };
  readonly related: { [key: string]: readonly string[] };
  readonly named: { [name: string]: Json };
  readonly assignments: { [key: string]: Assignment };
  readonly members: { [key: string]: readonly Member[] };

  constructor(start: Facts) {
    const types = Object.entries(start.records).map(([type, rows]) => [type, { ...rows }] as const);
    this.records = Object.fromEntries(types);
    this.related = { ...start.related };
    this.named = { ...start.named };
    this.assignments = { ...start.assignments };
    this.members = { ...start.members };
  }

  record(type: string, id: string): JsonObject | undefined {
    return this.records[type]?.[id];
  }

  /** Keeps the rows found for these ids, and of the others that there are none. */
  putRecords(type: string, ids: readonly string[], rows: readonly JsonObject[]): void {
    const all = (this.records[type] ??= {});
    for (const id of ids) all[id] ??= absentRecord;
    for (const row of rows) all[String(row['id'])] = row;
  }

  putRelated(
    owner: { readonly type: string; readonly id: string; readonly member: string },
    of: string,
    rows: readonly JsonObject[],
  ): void {
    const ids = rows.map((row) => String(row['id']));
    this.related[relatedKey(owner.type, owner.id, owner.member)] = ids;
    this.putRecords(of, ids, rows);
  }
}
