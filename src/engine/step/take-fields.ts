import { plainColumns, type FieldLevel } from '../../access/index.ts';
import type { EntityType, Field } from '../../definitions/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import {
  acceptFields,
  checkApplies,
  checkReferences,
  computeFields,
  fillDefaults,
  missingColumns,
  type DraftRow,
  type EntityRules,
  type Writing,
} from '../fields/index.ts';
import type { Evaluation } from './evaluation.ts';
import { refuseIf } from './refused.ts';

/** A row whose fields are being written, of a case or a record. */
export interface FieldWork {
  readonly entity: EntityType;
  readonly rules: EntityRules;
  readonly row: DraftRow;
  readonly evaluation: Evaluation;
  readonly access: FieldLevels;
}

/** What the actor may do with each field. */
export interface FieldLevels {
  field(id: string): FieldLevel;
}

/**
 * Takes given fields into the row and works out what follows from them. `asked` are fields that the
 * command's own form asks for: who may give the command may fill them in, unless he may not see them.
 */
export function takeFields(
  work: FieldWork,
  given: JsonObject,
  asked: readonly string[] = [],
): void {
  const { entity, rules, row, evaluation, access } = work;
  const written = (field: Field): Field => {
    const writing = writable(field, access, asked);
    return typeof writing === 'object' ? { ...field, columns: writing.plain } : field;
  };
  if (Object.keys(given).length > 0) {
    refuseIf(acceptFields(entity, given, row, (field) => writable(field, access, asked)));
    const check = { references: evaluation.facts, written };
    refuseIf(checkReferences(entity, given, row, check));
  }
  fillDefaults(rules, row, evaluation);
  computeFields(rules, row, evaluation);
  refuseIf([
    ...checkApplies(rules, given, row, evaluation.quiet),
    ...missingColumns(rules, given, row, written),
  ]);
}

function writable(field: Field, access: FieldLevels, asked: readonly string[]): Writing {
  const level = access.field(field.id);
  if (level === 'hidden') return 'hidden';
  const isAsked = asked.includes(field.id);
  if (level === 'edit' || (level === 'read' && isAsked)) return 'yes';
  const plain = plainColumns(field, (path) => access.field(path));
  const inPart = level === 'part' || (level === 'masked' && isAsked && plain.length > 0);
  return inPart ? { plain } : 'read only';
}
