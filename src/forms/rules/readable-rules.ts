import type { Field } from '../../definitions/index.ts';
import type { Expression, ReadPath } from '../../expressions/index.ts';
import type { ChecklistRule, FieldRules, FormContext, FormPlan } from '../model.ts';

/** The rules of a form that its reader may know, and what they read. */
export interface ReadableRules {
  readonly fields: { readonly [field: string]: FieldRules };
  readonly checklist: { readonly [item: string]: ChecklistRule };
  readonly reads: readonly ReadPath[];
}

type RuleName = NonNullable<FieldRules['server']>[number];

/**
 * Sorts the rules of a form’s fields: a source for those the reader may know, `server` for the others. Computed
 * fields that these read come with them, so that what is worked out from them stays right while one types.
 */
export function readableRules(plan: FormPlan, context: FormContext): ReadableRules {
  const reads: ReadPath[] = [];
  const fields: { [field: string]: FieldRules } = {};
  const add = (field: Field): void => {
    const rules = fieldRules(field, { plan, context, reads });
    if (Object.keys(rules).length > 0) fields[field.id] = rules;
  };
  const placed = plan.sections.flatMap((section) => section.fields.map(({ field }) => field));
  const known = new Set(placed.map(({ id }) => id));
  for (const field of placed) add(field);
  const checklist = checklistRules({ plan, context, reads }, known);
  for (const [root, member = ''] of reads) {
    const field = root === plan.root ? plan.entity.fields.get(member) : undefined;
    if (field === undefined || known.has(member)) continue;
    known.add(member);
    if (field.computed?.reads.every(context.readable)) add(field);
  }
  return { fields, checklist, reads };
}

/** Of the items of the checklist those that hang on fields of the form, and that its reader may know. */
function checklistRules(
  sorting: Sorting,
  placed: ReadonlySet<string>,
): { readonly [item: string]: ChecklistRule } {
  const { plan, context } = sorting;
  const rules = (plan.checklist ?? []).flatMap(({ id, rule }): [string, ChecklistRule][] => {
    if (rule === undefined) return [];
    if ('field' in rule) {
      const { field } = rule;
      const isKnown = placed.has(field) && context.readable([plan.root, field]);
      return isKnown ? [[id, { field, reads: [field] }]] : [];
    }
    const { source, reads } = rule.when;
    const members = reads.flatMap(([root, name = '']) => (root === plan.root ? [name] : []));
    const own = [...new Set(members)].filter((name) => placed.has(name));
    return own.length > 0 && mayKnow(rule.when, sorting)
      ? [[id, { when: source, reads: own }]]
      : [];
  });
  return Object.fromEntries(rules);
}

interface Sorting {
  readonly plan: FormPlan;
  readonly context: FormContext;
  readonly reads: ReadPath[];
  /** The table whose column it is. */
  readonly table?: string;
}

function fieldRules(field: Field, sorting: Sorting): FieldRules {
  const server: RuleName[] = [];
  const send = (name: RuleName, expression: Expression | undefined): { [name: string]: string } => {
    if (expression === undefined) return {};
    if (mayKnow(expression, sorting)) return { [name]: expression.source };
    server.push(name);
    return {};
  };
  const rules: FieldRules = {
    ...send('visible', field.visible),
    ...send('required', field.requiredWhen),
    ...send('computed', field.computed),
    ...defaultRules(field, send),
    ...optionRules(field, sorting),
    ...columnRules(field, sorting),
  };
  const isFilled = rules.computed ?? rules.default ?? rules.literal;
  const { valueType, scale } = field;
  const value = { valueType, ...(scale === undefined ? {} : { scale }) };
  return {
    ...rules,
    ...(isFilled === undefined ? {} : { value }),
    ...(server.length > 0 ? { server: [...(rules.server ?? []), ...server] } : {}),
  };
}

/** Whether the reader may see all that the expression reads; what it reads is noted then. */
function mayKnow({ reads }: Expression, { plan, context, table, ...sorting }: Sorting): boolean {
  const paths = reads.map((path) =>
    path[0] === 'row' && table !== undefined ? [plan.root, table, ...path.slice(1)] : path,
  );
  if (!paths.every(context.readable)) return false;
  sorting.reads.push(...paths);
  return true;
}

function defaultRules(
  { default: rule }: Field,
  send: (name: RuleName, expression: Expression) => { [name: string]: string },
): FieldRules {
  if (rule === undefined) return {};
  return 'literal' in rule ? { literal: rule.literal } : send('default', rule.expression);
}

function optionRules(field: Field, sorting: Sorting): FieldRules {
  const dependent = (field.options ?? []).flatMap(({ id, when }) => (when ? [{ id, when }] : []));
  if (dependent.length === 0) return {};
  if (!dependent.every(({ when }) => mayKnow(when, sorting))) return { server: ['options'] };
  return { options: Object.fromEntries(dependent.map(({ id, when }) => [id, when.source])) };
}

function columnRules(field: Field, sorting: Sorting): FieldRules {
  const within = { ...sorting, table: field.id };
  const rules = (field.columns ?? [])
    .map((column) => [column.id, fieldRules(column, within)] as const)
    .filter(([, columnRule]) => Object.keys(columnRule).length > 0);
  return rules.length > 0 ? { columns: Object.fromEntries(rules) } : {};
}
