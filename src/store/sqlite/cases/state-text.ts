import type { CaseCommit } from '../../../engine/ports.ts';
import type { Collection } from '../../../definitions/index.ts';
import type { Json, JsonObject } from '../../../shared/index.ts';
import { systemColumns } from '../../columns/system-columns.ts';

type CaseState = CaseCommit['state'];

const ofSystem: ReadonlySet<string> = new Set(
  systemColumns('case:' satisfies Collection).map(([field]) => field),
);

/** A state as text beside the text of its row, which has the case's own fields already. */
export function writeState({ state, row }: Pick<CaseCommit, 'state' | 'row'>): string {
  return JSON.stringify(hasFields(row, state.fields) ? { ...state, fields: undefined } : state);
}

/** The state from what `writeState` wrote and the row beside it. */
export function readState(stateText: string, rowText: string): CaseState {
  const state = JSON.parse(stateText) as Omit<CaseState, 'fields'> & Partial<CaseState>;
  const { fields = ownFields(JSON.parse(rowText) as JsonObject) } = state;
  return { ...state, fields };
}

/** Whether the row's own fields are exactly these, the very same values. */
function hasFields(row: JsonObject, fields: JsonObject): boolean {
  let own = 0;
  for (const name in row) {
    if (ofSystem.has(name)) continue;
    if (row[name] !== fields[name]) return false;
    own += 1;
  }
  return own === Object.keys(fields).length;
}

function ownFields(row: JsonObject): JsonObject {
  const own: { [field: string]: Json } = {};
  for (const [name, value] of Object.entries(row)) if (!ofSystem.has(name)) own[name] = value;
  return own;
}
