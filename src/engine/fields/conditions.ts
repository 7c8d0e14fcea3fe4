import type { Field } from '../../definitions/index.ts';
import { type Expression, isFilled, type DraftRow } from '../../expressions/index.ts';
import type { JsonObject, Problem } from '../../shared/index.ts';
import { labelled } from './accept.ts';
import type { EntityRules } from './entity-rules.ts';

/** How conditions are decided over the row as it stands. */
export interface ConditionEvaluator {
  holds(expression: Expression, rule: string): boolean;
}

/** Whether the field applies to the row as it stands. */
export function isVisible(
  field: Field,
  rules: EntityRules,
  evaluator: ConditionEvaluator,
): boolean {
  return !field.visible || evaluator.holds(field.visible, `${rules.path}/${field.id}/visible`);
}

/** Given fields that do not apply, and choices that are not offered. */
export function checkApplies(
  rules: EntityRules,
  given: JsonObject,
  row: DraftRow,
  evaluator: ConditionEvaluator,
): readonly Problem[] {
  return rules.conditional.flatMap((field): readonly Problem[] => {
    if (given[field.id] === undefined) return [];
    const path = `/fields/${field.id}`;
    return isVisible(field, rules, evaluator)
      ? checkOptions(field, rules, row, path, evaluator)
      : [{ code: 'field-hidden', params: labelled(field), path }];
  });
}

function checkOptions(
  field: Field,
  rules: EntityRules,
  row: DraftRow,
  path: string,
  evaluator: ConditionEvaluator,
): readonly Problem[] {
  const chosen = [row[field.id]].flat();
  const options =
    field.options?.filter((option) => option.when && chosen.includes(option.id)) ?? [];
  return options.flatMap(({ id, when, title }) => {
    if (!when || evaluator.holds(when, `${rules.path}/${field.id}/options/${id}`)) return [];
    return [{ code: 'option-not-offered', params: { ...labelled(field), value: title }, path }];
  });
}

/**
 * Required columns of given tables that are empty, after their defaults had their turn. `written` is a field as
 * far as it was written: a table with the columns that could be filled.
 */
export function missingColumns(
  rules: EntityRules,
  given: JsonObject,
  row: DraftRow,
  written: (field: Field) => Field,
): readonly Problem[] {
  return rules.tables.flatMap((table) => {
    const { id } = table;
    if (given[id] === undefined) return [];
    const { columns = [] } = written(table);
    return ((row[id] ?? []) as readonly JsonObject[]).flatMap((line, index) =>
      columns
        .filter((column) => column.required && line[column.id] === undefined)
        .map((column) => ({
          code: 'field-required' as const,
          params: labelled(column),
          path: `/fields/${id}/${index}/${column.id}`,
        })),
    );
  });
}

/** Fields that are required wherever the row is, apply, and are empty. */
export function missingFields(
  rules: EntityRules,
  row: DraftRow,
  evaluator: ConditionEvaluator,
): readonly Field[] {
  return rules.required.filter((field) => {
    if (isFilled(row[field.id]) || !isVisible(field, rules, evaluator)) return false;
    if (field.required || !field.requiredWhen) return true;
    return evaluator.holds(field.requiredWhen, `${rules.path}/${field.id}/required`);
  });
}
