import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { RE2JS } from 're2js';
import { fromIso, isCurrency, parseDecimal } from '../../shared/index.ts';
import type { JsonSchema } from '../model.ts';
import type { SchemaError } from './schema-problems.ts';

/** Validates a value against a JSON Schema; all errors at once. */
export type ValidateSchema = (schema: JsonSchema, value: unknown) => readonly SchemaError[];

/** How many compiled schemas are kept: as many as forms that differ by stage, role and language in use. */
const maxKept = 500;

/**
 * The validator of the server: ajv, with patterns run by a linear-time engine and amounts compared as
 * decimals. Compiled schemas are kept by their text.
 */
export function createSchemaValidator(): ValidateSchema {
  const ajv = newAjv();
  const kept = new Map<string, ValidateFunction>();
  return (schema, value) => {
    const key = JSON.stringify(schema);
    const validate = kept.get(key) ?? ajv.compile(schema);
    kept.delete(key);
    kept.set(key, validate);
    if (kept.size > maxKept) forgetOldest(ajv, kept);
    return validate(value) ? [] : (validate.errors ?? []);
  };
}

function forgetOldest(ajv: Ajv2020, kept: Map<string, ValidateFunction>): void {
  for (const [key, validate] of kept) {
    kept.delete(key);
    ajv.removeSchema(validate.schema);
    return;
  }
}

function newAjv(): Ajv2020 {
  const regExp = Object.assign(linearPattern, { code: 'linearPattern' });
  const ajv = new Ajv2020({ allErrors: true, strict: false, unevaluated: true, code: { regExp } });
  addFormats.default(ajv, { formats: ['date', 'email'], keywords: true });
  ajv.addFormat('date-time', { type: 'string', validate: isInstant, compare: compareInstants });
  ajv.addFormat('decimal', { type: 'string', validate: isDecimal, compare: compareDecimals });
  ajv.addFormat('currency', { type: 'string', validate: isCurrency });
  ajv.addFormat('uri', { type: 'string', validate: isWebAddress });
  ajv.addFormat('phone', { type: 'string', validate: isPhone });
  return ajv;
}

/** ajv tells patterns apart by their text. */
function linearPattern(pattern: string): { test(text: string): boolean; toString(): string } {
  const compiled = RE2JS.compile(pattern);
  return { test: (text) => compiled.matcher(text).find(), toString: () => pattern };
}

function isInstant(text: string): boolean {
  return fromIso(text) !== undefined;
}

function compareInstants(a: string, b: string): number {
  return (fromIso(a) ?? 0) - (fromIso(b) ?? 0);
}

function isDecimal(text: string): boolean {
  return text.length <= 40 && /^-?\d+(\.\d+)?$/.test(text);
}

function compareDecimals(a: string, b: string): number {
  return parseDecimal(a)?.comparedTo(parseDecimal(b) ?? 0) ?? 0;
}

/** Only what a browser opens without running anything. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function isPhone(text: string): boolean {
  return /^\+?[\d\s()./-]{3,40}$/.test(text) && /\d/.test(text);
}
