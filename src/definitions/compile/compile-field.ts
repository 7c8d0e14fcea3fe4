import type { RawField, RawFieldSettings } from '../kinds/field.ts';
import type { Site } from '../load/site.ts';
import type { Field } from '../model/index.ts';
import { settingsOf } from './declare-field.ts';
import { conditionAt, expressionAt, type Scope } from './expressions.ts';
import { compileOptions } from './field-options.ts';
import { valueRuleAt } from './literals.ts';

/** Adds to a declared field its expressions: default, formula, conditions. */
export function compileField(site: Site, written: RawField, field: Field, scope: Scope): Field {
  const raw = settingsOf(written);
  const visible = conditionAt(site.at('visible'), raw.visible, scope);
  const requiredWhen = requiredRule(site, raw, scope);
  const fallback = defaultOf(site, raw, field, scope);
  const computed = computedOf(site, raw, field, scope);
  const options = field.options && compileOptions(site, raw, field.options, scope);
  return {
    ...field,
    ...(visible ? { visible } : {}),
    ...(requiredWhen ? { requiredWhen } : {}),
    ...(fallback ? { default: fallback } : {}),
    ...(computed ? { computed } : {}),
    ...(options ? { options } : {}),
  };
}

function requiredRule(site: Site, raw: RawFieldSettings, scope: Scope) {
  return typeof raw.required === 'string'
    ? conditionAt(site.at('required'), raw.required, scope)
    : undefined;
}

function defaultOf(site: Site, raw: RawFieldSettings, field: Field, scope: Scope) {
  if (raw.default === undefined || raw.computed !== undefined) return undefined;
  return valueRuleAt(site.at('default'), raw.default, field, { ...scope, mayLack: true });
}

function computedOf(site: Site, raw: RawFieldSettings, field: Field, scope: Scope) {
  if (raw.computed === undefined) return undefined;
  const lenient = { ...scope, mayLack: true };
  return expressionAt(site.at('computed'), raw.computed, lenient, field.valueType);
}
