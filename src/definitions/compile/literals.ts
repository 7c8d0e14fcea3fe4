import type { Json } from '../../shared/index.ts';
import { normalizeField } from '../fields/index.ts';
import type { Site } from '../load/site.ts';
import type { Field, ValueRule } from '../model/index.ts';
import { expressionAt, isFormula, type Scope } from './expressions.ts';

/** Brings a literal of a definition to the field's stored form, or reports why it does not fit. */
export function literalAt(site: Site, raw: unknown, field: Field): Json | undefined {
  const normalized = normalizeField(field, raw as Json);
  if (normalized.ok) return normalized.value ?? undefined;
  for (const problem of normalized.error) {
    const { path, ...fault } = problem;
    const at = path === undefined ? site : site.at(...path.split('/').slice(1));
    at.pass({ ...fault, ...at.place });
  }
  return undefined;
}

/** A value that is written out, or an expression after `=`, for a field. */
export function valueRuleAt(
  site: Site,
  raw: unknown,
  field: Field,
  scope: Scope,
): ValueRule | undefined {
  if (isFormula(raw)) {
    const expression = expressionAt(site, raw, scope, field.valueType);
    return expression && { expression };
  }
  const literal = literalAt(site, raw, field);
  return literal === undefined ? undefined : { literal };
}
