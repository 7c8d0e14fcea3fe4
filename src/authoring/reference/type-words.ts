import type { JsonObject } from '../../shared/index.ts';
import { alternatives } from './sections.ts';

/** Words in both languages. */
export type Words = { readonly en: string; readonly 'zh-CN': string };

const words = (en: string, zh: string): Words => ({ en, 'zh-CN': zh });

/** Parts that a person knows by a name, by their description in the schema. */
const known: { readonly [description: string]: Words } = {
  'Text that people read: one text, or one for each language.': words('readable text', '可读文本'),
  'An expression that holds or does not, such as `case.score >= 60`.': words('condition', '条件'),
  'An expression, such as `=case.price * case.quantity`.': words('expression', '表达式'),
  'A value, or an expression after `=`, such as `=case.company`.': words(
    'value or `=` expression',
    '值或 `=` 表达式',
  ),
  'A length of time, such as `2 working days`, `4 working hours` or `30 days`.': words(
    'length of time',
    '时长',
  ),
  'The cases of a funnel, or the records of a type.': words(
    '`{ funnel: … }` or `{ record: … }`',
    '`{ funnel: … }` 或 `{ record: … }`',
  ),
  'Records by type and id.': words('fields by type and id', '按类型与 id 给出的字段'),
  'A field: its type, or its type with settings.': words('[field](#field)', '[字段](#field)'),
};

/** Names of something declared elsewhere: `The id of a funnel.` */
const things: { readonly [thing: string]: string } = {
  department: '部门',
  calendar: '工作日历',
  role: '角色',
  team: '团队',
  'record type': '记录类型',
  field: '字段',
  funnel: '漏斗',
  stage: '阶段',
  move: '流转',
  metric: '指标',
  column: '列',
};

const simple: { readonly [type: string]: Words } = {
  string: words('text', '文本'),
  integer: words('whole number', '整数'),
  number: words('number', '数字'),
  boolean: words('yes or no', '是否'),
};

/** What can be written for a key, in a few words. */
export function typeWords(schema: JsonObject): Words {
  const description = String(schema['description'] ?? '');
  const name = /^The id of an? (\w+(?: type)?)\b/.exec(description)?.[1];
  if (known[description]) return known[description];
  if (name) return words(`id of a ${name}`, `${things[name] ?? name}的 id`);
  const forms = alternatives(schema);
  if (isScalar(forms)) return words('value', '值');
  if (forms.length > 1) return oneOf(forms.map(typeWords));
  return formWords(schema);
}

/** A text, a number or yes or no: whatever fits the place. */
const isScalar = (forms: readonly JsonObject[]) =>
  forms.length === 3 &&
  ['string', 'number', 'boolean'].every((type) => forms.some((form) => form['type'] === type));

function formWords(schema: JsonObject): Words {
  const { type, items, patternProperties, properties } = schema;
  const choices = schema['enum'] as readonly string[] | undefined;
  if (choices) return oneOf(choices.map((choice) => words(`\`${choice}\``, `\`${choice}\``)));
  if ('const' in schema)
    return words(`\`${String(schema['const'])}\``, `\`${String(schema['const'])}\``);
  if (items) {
    const item = typeWords(items as JsonObject);
    return words(`list: ${item.en}`, `列表：${item['zh-CN']}`);
  }
  if (patternProperties) return mapWords(patternProperties as JsonObject);
  if (properties) return words('settings', '一组设置');
  if (typeof schema['$ref'] === 'string') return words('stage', '阶段');
  return simple[String(type)] ?? words('any value', '任意值');
}

function mapWords(patternProperties: JsonObject): Words {
  const [value] = Object.values(patternProperties);
  const item = typeWords((value ?? {}) as JsonObject);
  return words(`map by id: ${item.en}`, `以 id 为键：${item['zh-CN']}`);
}

/** The forms, each once; “one or a list of them” where that is all. */
function oneOf(forms: readonly Words[]): Words {
  const distinct = forms.filter(
    (form, index) => forms.findIndex(({ en }) => en === form.en) === index,
  );
  const [several, ...rest] = distinct.toReversed();
  const one = rest.toReversed();
  const joined = words(one.map(({ en }) => en).join(' or '), inChineseOr(one));
  if (several?.en === `list: ${joined.en}`)
    return words(`${joined.en}, or a list of them`, `${joined['zh-CN']}，可为列表`);
  return words(distinct.map(({ en }) => en).join(' or '), inChineseOr(distinct));
}

/** Joined by 或, with a space where code or a link stands beside it. */
function inChineseOr(forms: readonly Words[]): string {
  return forms
    .map((form) => form['zh-CN'])
    .join('或')
    .replaceAll('`或', '` 或')
    .replaceAll('或`', '或 `');
}
