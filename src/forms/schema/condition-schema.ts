import type { Condition } from '../../expressions/index.ts';
import type { Json } from '../../shared/index.ts';
import type { JsonSchema } from '../model.ts';

/**
 * A condition on fields of the form as a JSON Schema that holds exactly where the condition does, so
 * that any JSON Schema form library can act on it. Undefined where JSON Schema can't say it (amounts
 * are texts, and fields outside the form are not in its data).
 */
export function conditionSchema(
  condition: Condition,
  inForm: (field: string) => boolean,
): JsonSchema | undefined {
  switch (condition.op) {
    case 'true':
      return {};
    case 'false':
      return { not: {} };
    case 'and':
    case 'or':
      return combined(condition, inForm);
    case 'not':
      return negated(conditionSchema(condition.of, inForm));
    default:
      return inForm(condition.field) ? fieldCondition(condition) : undefined;
  }
}

function combined(
  condition: Condition & { readonly op: 'and' | 'or' },
  inForm: (field: string) => boolean,
): JsonSchema | undefined {
  const parts = condition.of.map((part) => conditionSchema(part, inForm));
  if (parts.some((part) => part === undefined)) return undefined;
  return { [condition.op === 'and' ? 'allOf' : 'anyOf']: parts as JsonSchema[] };
}

function negated(schema: JsonSchema | undefined): JsonSchema | undefined {
  return schema && { not: schema };
}

type FieldCondition = Exclude<Condition, { readonly op: 'true' | 'false' | 'and' | 'or' | 'not' }>;

function fieldCondition(condition: FieldCondition): JsonSchema | undefined {
  const { field } = condition;
  const where = (value: JsonSchema): JsonSchema => ({
    properties: { [field]: value },
    required: [field],
  });
  switch (condition.op) {
    case 'has':
      return { required: [field] };
    case 'eq':
      return comparable(condition.type.kind) ? where({ const: condition.value }) : undefined;
    case 'in':
      return comparable(condition.type.kind) ? where({ enum: condition.values }) : undefined;
    case 'includes':
      return where({ type: 'array', contains: { const: condition.value } });
    case 'starts with':
      return where({ type: 'string', pattern: `^${escapePattern(condition.value)}` });
    case 'contains':
      return where({ type: 'string', pattern: escapePattern(condition.value) });
    case 'ne':
      return negated(fieldCondition({ ...condition, op: 'eq' }));
    default:
      return numeric(condition.type.kind) ? where(bound(condition.op, condition.value)) : undefined;
  }
}

function comparable(kind: string): boolean {
  return kind === 'bool' || kind === 'text' || kind === 'date' || numeric(kind);
}

function numeric(kind: string): boolean {
  return kind === 'int' || kind === 'decimal';
}

function bound(op: 'lt' | 'le' | 'gt' | 'ge', limit: Json): JsonSchema {
  const keyword = {
    lt: 'exclusiveMaximum',
    le: 'maximum',
    gt: 'exclusiveMinimum',
    ge: 'minimum',
  }[op];
  return { type: 'number', [keyword]: limit };
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
