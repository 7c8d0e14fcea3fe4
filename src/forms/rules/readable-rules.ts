import type { Field } from '../../definitions/index.ts';
import type { Expression, ReadPath } from '../../expressions/index.ts';
import type { FieldRules, FormContext, FormPlan } from '../model.ts';

/** The rules of a form that its reader may know, and what they read. */
export interface ReadableRules {
  readonly fields: { readonly [field: string]: FieldRules };
  readonly reads: readonly ReadPath[];
}

type RuleName = NonNullable<FieldRules['server']>[number];

/** Sorts the rules of a form’s fields: a source for those the reader may know, `server` for the others. */
export function readableRules(plan: FormPlan, context: FormContext): ReadableRules {
  const reads: ReadPath[] = [];
  const fields: { [field: string]: FieldRules } = {};
  for (const { fields: placed } of plan.sections)
    for (const { field } of placed) {
      const rules = fieldRules(field, context, reads);
      if (Object.keys(rules).length > 0) fields[field.id] = rules;
    }
  return { fields, reads };
}

function fieldRules(field: Field, context: FormContext, reads: ReadPath[]): FieldRules {
  const server: RuleName[] = [];
  const send = (name: RuleName, expression: Expression | undefined): { [name: string]: string } => {
    if (expression === undefined) return {};
    if (expression.reads.every(context.readable)) {
      reads.push(...expression.reads);
      return { [name]: expression.source };
    }
    server.push(name);
    return {};
  };
  const fallback =
    field.default && 'expression' in field.default ? field.default.expression : undefined;
  const rules: FieldRules = {
    ...send('visible', field.visible),
    ...send('required', field.requiredWhen),
    ...send('computed', field.computed),
    ...send('default', fallback),
    ...optionRules(field, context, reads),
    ...columnRules(field, context, reads),
  };
  return server.length > 0 ? { ...rules, server } : rules;
}

function optionRules(field: Field, context: FormContext, reads: ReadPath[]): FieldRules {
  const dependent = (field.options ?? []).filter(({ when }) => when !== undefined);
  if (dependent.length === 0) return {};
  if (!dependent.every(({ when }) => when?.reads.every(context.readable)))
    return { server: ['options'] };
  for (const { when } of dependent) reads.push(...(when?.reads ?? []));
  return { options: Object.fromEntries(dependent.map(({ id, when }) => [id, when?.source ?? ''])) };
}

function columnRules(field: Field, context: FormContext, reads: ReadPath[]): FieldRules {
  const rules = (field.columns ?? [])
    .map((column) => [column.id, fieldRules(column, context, reads)] as const)
    .filter(([, columnRule]) => Object.keys(columnRule).length > 0);
  return rules.length > 0 ? { columns: Object.fromEntries(rules) } : {};
}
