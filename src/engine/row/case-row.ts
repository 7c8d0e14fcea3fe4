import type { Funnel } from '../../definitions/index.ts';
import type { ExpressionContext } from '../../expressions/index.ts';
import { toIso, type Json, type JsonObject } from '../../shared/index.ts';
import type { CaseState } from '../model/index.ts';

/** The language in which the name of a case or record is stored. */
const nameLocale = 'en';

/**
 * The flat row of a case: system fields and own fields in stored form, its name rendered. `context`
 * gives what the name reads outside the case.
 */
export function caseRow(state: CaseState, funnel: Funnel, context: ExpressionContext): JsonObject {
  const row = rowBeforeName(state);
  row['name'] = funnel.entity.name.render({ case: row }, context, nameLocale);
  return row;
}

const rows = new WeakMap<CaseState, JsonObject>();

/** The same without the name, for rules to read; each time an object of its own, to be written to. */
export function rowBeforeName(state: CaseState): { [field: string]: Json } {
  let row = rows.get(state);
  if (!row) rows.set(state, (row = buildRow(state)));
  return { ...row };
}

function buildRow(state: CaseState): JsonObject {
  const { active } = state.configuration;
  const stage = active[0] ?? '';
  const row: { [field: string]: Json } = {
    ...state.fields,
    id: state.id,
    stage,
    stages: active,
    followers: state.followers,
    opened: toIso(state.opened),
    entered: toIso(state.entered[stage] ?? state.opened),
    updated: toIso(state.updated),
    release: state.release,
    revision: state.revision,
  };
  if (state.outcome) row['outcome'] = state.outcome.kind;
  if (state.outcome?.reason !== undefined) row['reason'] = state.outcome.reason;
  if (state.owner !== undefined) row['owner'] = state.owner;
  if (state.department !== undefined) row['department'] = state.department;
  if (state.team !== undefined) row['team'] = state.team;
  if (state.closed !== undefined) row['closed'] = toIso(state.closed);
  return row;
}
