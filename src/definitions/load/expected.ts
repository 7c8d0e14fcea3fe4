import type { LocalizedText } from '../../shared/index.ts';
import type { RawNode } from './node.ts';
import { placeOf } from './source-file.ts';
import { broken, type Path, type Schema, type Walk } from './walk.ts';

const names: { readonly [type: string]: LocalizedText } = {
  string: { en: 'a text', 'zh-CN': '文本' },
  number: { en: 'a number', 'zh-CN': '数字' },
  integer: { en: 'a whole number', 'zh-CN': '整数' },
  boolean: { en: 'true or false', 'zh-CN': 'true 或 false' },
  object: { en: 'a map of settings', 'zh-CN': '一组设置' },
  array: { en: 'a list', 'zh-CN': '列表' },
  nothing: { en: 'nothing', 'zh-CN': '空' },
  value: { en: 'a value', 'zh-CN': '值' },
};

/** What was written, in the words of JSON Schema's types. */
export function kindOf(node: RawNode | undefined): string {
  if (node?.kind === 'map') return 'object';
  if (node?.kind === 'list') return 'array';
  if (node === undefined || node.value === null) return 'nothing';
  if (typeof node.value === 'number') return Number.isInteger(node.value) ? 'integer' : 'number';
  return typeof node.value;
}

/** True where a value of that kind can satisfy the schema at all. */
export function admits(schema: Schema, kind: string, walk: Walk): boolean {
  if (schema.$ref !== undefined) {
    const target = (schema.$defs ?? walk.definitions)[schema.$ref];
    return target !== undefined && admits(target, kind, walk);
  }
  if (schema.anyOf) return schema.anyOf.some((option) => admits(option, kind, walk));
  const type = typeOf(schema);
  return type === undefined || type === kind || (type === 'number' && kind === 'integer');
}

/** Reports that something else was expected, and gives `broken`. */
export function wrongType(
  node: RawNode | undefined,
  schemas: readonly Schema[],
  path: Path,
  walk: Walk,
): typeof broken {
  const expected = [...new Set(schemas.flatMap((schema) => typesOf(schema, walk)))];
  const actual = names[kindOf(node)] ?? '';
  walk.report({
    code: 'wrong-type',
    ...placeOf(walk.document, path),
    params: { expected: either(expected), actual },
  });
  return broken;
}

function typeOf(schema: Schema): string | undefined {
  return schema.enum ? 'string' : schema.type;
}

function typesOf(schema: Schema, walk: Walk): string[] {
  if (schema.$ref !== undefined) {
    const target = (schema.$defs ?? walk.definitions)[schema.$ref];
    return target ? typesOf(target, walk) : [];
  }
  if (schema.anyOf) return schema.anyOf.flatMap((option) => typesOf(option, walk));
  return [typeOf(schema) ?? 'value'];
}

function either(types: readonly string[]): LocalizedText {
  const words = types.map((type) => names[type] as { readonly [locale: string]: string });
  return {
    en: words.map((word) => word['en']).join(' or '),
    'zh-CN': words.map((word) => word['zh-CN']).join('或'),
  };
}
