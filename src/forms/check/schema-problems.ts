import type { ErrorCode, Json, Problem } from '../../shared/index.ts';
import { formatWords, typeWords } from './expected-words.ts';

/** What JSON Schema validators (ajv, TypeBox) report alike. */
export interface SchemaError {
  readonly keyword: string;
  readonly schemaPath: string;
  /** JSON pointer to the value at fault. */
  readonly instancePath: string;
  readonly params: object;
}

/** The title of the value at a pointer, for messages; the last name of the pointer by default. */
export type TitleOf = (pointer: string) => Json | { readonly [locale: string]: string };

/**
 * Puts the errors of a JSON Schema validator into problems of the catalogue: one per fault, named by
 * pointer, without the noise of alternatives (`anyOf`) and conditions (`if`).
 */
export function schemaProblems(
  errors: readonly SchemaError[],
  titleOf: TitleOf = lastName,
): readonly Problem[] {
  const alternatives = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  const isBranch = (error: SchemaError): boolean =>
    alternatives.some(
      (outer) => outer !== error && error.schemaPath.startsWith(`${schemaOf(outer)}/`),
    );
  const unreadable = new Set(
    errors.filter(({ keyword }) => keyword === 'format').map(({ instancePath }) => instancePath),
  );
  const isFollowing = ({ keyword, instancePath }: SchemaError): boolean =>
    keyword.startsWith('format') && keyword !== 'format' && unreadable.has(instancePath);
  return errors
    .filter((error) => !isBranch(error) && !isFollowing(error))
    .flatMap((error) => problemsOf(error, errors, titleOf));
}

/** The schema path of the alternatives: ajv ends it with the keyword, TypeBox does not. */
function schemaOf(error: SchemaError): string {
  const { schemaPath, keyword } = error;
  return schemaPath.endsWith(`/${keyword}`) ? schemaPath : `${schemaPath}/${keyword}`;
}

function lastName(pointer: string): string {
  const name = pointer.slice(pointer.lastIndexOf('/') + 1);
  return name.replaceAll('~1', '/').replaceAll('~0', '~');
}

type Params = { readonly [name: string]: unknown };

function problemsOf(
  error: SchemaError,
  all: readonly SchemaError[],
  titleOf: TitleOf,
): readonly Problem[] {
  const params = error.params as Params;
  const at = (path: string, code: ErrorCode, more: { [name: string]: Json } = {}): Problem => ({
    code,
    path,
    params: { field: titleOf(path), ...more },
  });
  const path = error.instancePath;
  switch (error.keyword) {
    case 'required':
      return names(params, 'requiredProperties', 'missingProperty').map((name) =>
        at(member(path, name), 'input-required'),
      );
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return names(params, error.keyword, 'additionalProperty', 'unevaluatedProperty').map(
        (name) => ({
          ...at(member(path, name), 'input-unknown'),
          params: { field: name.slice(0, 100) },
        }),
      );
    case 'anyOf':
    case 'oneOf':
      return [alternativeProblem(error, all, at)];
    default:
      return simpleProblem(error.keyword, path, params, at);
  }
}

type At = (path: string, code: ErrorCode, more?: { [name: string]: Json }) => Problem;

const limits: { readonly [keyword: string]: ErrorCode } = {
  minimum: 'input-too-small',
  exclusiveMinimum: 'input-too-small',
  formatMinimum: 'input-too-small',
  maximum: 'input-too-large',
  exclusiveMaximum: 'input-too-large',
  formatMaximum: 'input-too-large',
  minLength: 'input-too-short',
  minItems: 'input-too-short',
  minProperties: 'input-too-short',
  maxLength: 'input-too-long',
  maxItems: 'input-too-long',
  maxProperties: 'input-too-long',
};

/** Keywords that only repeat what another error says. */
const noise = new Set(['if', 'boolean', 'false schema', 'propertyNames', 'items', 'properties']);

function simpleProblem(keyword: string, path: string, params: Params, at: At): readonly Problem[] {
  const limit = limits[keyword];
  if (limit) return [at(path, limit, { limit: params['limit'] as Json })];
  switch (keyword) {
    case 'type':
      return [at(path, 'input-type', { expected: typeWords(params['type']) as Json })];
    case 'format':
      return [at(path, 'input-format', { expected: formatWords(params['format']) as Json })];
    case 'pattern':
      return [at(path, 'input-pattern', { expected: String(params['pattern']) })];
    case 'multipleOf':
      return [at(path, 'input-format', { expected: `n × ${String(params['multipleOf'])}` })];
    case 'enum':
      return [at(path, 'input-choice', { expected: (params['allowedValues'] ?? []) as Json })];
    case 'const':
      return [at(path, 'input-choice', { expected: [params['allowedValue'] as Json] })];
    case 'uniqueItems':
      return [at(path, 'input-repeated')];
    default:
      return noise.has(keyword) ? [] : [at(path, 'input-not-fitting')];
  }
}

/** Alternatives that are all constants are one choice. */
function alternativeProblem(error: SchemaError, all: readonly SchemaError[], at: At): Problem {
  const branches = all.filter(
    (other) => other !== error && other.schemaPath.startsWith(`${schemaOf(error)}/`),
  );
  const constants = branches.map(({ params }) => (params as Params)['allowedValue']);
  return branches.length > 0 && branches.every(({ keyword }) => keyword === 'const')
    ? at(error.instancePath, 'input-choice', { expected: constants as Json[] })
    : at(error.instancePath, 'input-not-fitting');
}

function names(params: Params, ...keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => {
    const value = params[key];
    if (Array.isArray(value)) return value as string[];
    return typeof value === 'string' ? [value] : [];
  });
}

function member(path: string, name: string): string {
  return `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
