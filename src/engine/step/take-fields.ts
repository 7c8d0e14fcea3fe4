import type { Field } from '../../definitions/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import { acceptFields, checkGiven, computeFields, refuseKept } from '../fields/index.ts';
import type { CaseAccess } from './context.ts';
import { refuseIf } from './refused.ts';
import type { Turn } from './turn.ts';

/**
 * Takes given fields into the row and works out what follows from them. `asked` are fields that the
 * command's own form asks for: who may give the command may fill them in, unless he may not see them.
 */
export function takeFields(turn: Turn, given: JsonObject, asked: readonly string[] = []): void {
  const { funnel, rules } = turn.compiled;
  const { entity } = funnel;
  if (Object.keys(given).length > 0) {
    const { access } = turn.context;
    refuseIf([
      ...refuseKept(entity, visibleOnly(given, access)),
      ...acceptFields(entity, given, turn.row, (field) => writable(field, access, asked)),
    ]);
    const { evaluation, row } = turn;
    refuseIf(checkGiven(entity, rules, given, row, evaluation.quiet, evaluation.facts));
  }
  computeFields(rules, turn.row, turn.evaluation);
}

/** A computed field that the actor may not see is not told apart from one that does not exist. */
function visibleOnly(given: JsonObject, access: CaseAccess): JsonObject {
  return Object.fromEntries(Object.entries(given).filter(([id]) => access.field(id) !== 'hidden'));
}

function writable(
  field: Field,
  access: CaseAccess,
  asked: readonly string[],
): 'yes' | 'hidden' | 'read only' {
  const level = access.field(field.id);
  if (level === 'hidden') return 'hidden';
  const given = level === 'read' && asked.includes(field.id);
  return level === 'edit' || given ? 'yes' : 'read only';
}
