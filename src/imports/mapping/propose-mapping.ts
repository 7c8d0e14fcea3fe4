import { distance } from 'fastest-levenshtein';
import { type Field, type ImportDefinition, type Workspace } from '../../definitions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import { importableFields } from './importable-fields.ts';
import type { ColumnSurvey } from './survey-columns.ts';

/** How a field is filled, as a definition writes it. */
export interface ProposedField {
  readonly from: string;
  readonly values?: { readonly [text: string]: string };
  readonly find?: string;
  readonly as?: string;
}

export interface ProposedMapping {
  readonly fields: { readonly [field: string]: ProposedField };
  readonly stage?: ProposedField;
  /** The field by which a row finds what it updates, where one suggests itself. */
  readonly key?: string;
}

/** What people call the same thing. */
const synonyms: readonly (readonly string[])[] = [
  ['company', 'account', 'customer', 'client', 'organization', '公司', '客户', '企业', '单位'],
  ['amount', 'value', 'total', 'price', 'revenue', '金额', '总额', '价格'],
  [
    'owner',
    'seller',
    'salesperson',
    'salesrep',
    'salesagent',
    'assignee',
    '负责人',
    '销售',
    '业务员',
  ],
  ['email', 'mail', 'emailaddress', '邮箱', '电子邮箱', '电子邮件'],
  ['phone', 'mobile', 'telephone', 'tel', 'phonenumber', '电话', '手机', '手机号', '联系电话'],
  ['opened', 'created', 'createdat', 'since', 'startdate', '创建时间', '创建日期', '开始日期'],
  ['closed', 'closedate', 'closedat', '关闭时间', '成交日期'],
  ['stage', 'state', 'status', 'dealstage', '阶段', '状态', '进度'],
  ['name', 'title', 'subject', 'fullname', '名称', '姓名', '标题', '主题'],
  ['number', 'no', 'id', 'code', 'ref', 'reference', '编号', '编码', '单号'],
  ['department', 'dept', '部门'],
];

const sure = 1;
const likely = 0.8;
const enough = 0.6;

/**
 * Proposes which column fills which field, by their names in every language and by what the columns hold, and
 * which value stands for which option or stage.
 */
export function proposeMapping(
  workspace: Workspace,
  into: ImportDefinition['into'],
  columns: readonly ColumnSurvey[],
): ProposedMapping {
  const targets = [...importableFields(workspace, into).values()].filter(takesText);
  const taken = pairs(targets, columns);
  const fields = Object.fromEntries(
    [...taken].map(([field, column]) => [field.id, proposed(workspace, field, column)]),
  );
  const free = columns.filter((column) => ![...taken.values()].includes(column));
  const stage = stageFor(workspace, into, free);
  const key = keyAmong(taken);
  return { fields, ...(stage && { stage }), ...(key !== undefined && { key }) };
}

function takesText({ type, computed }: Field): boolean {
  return computed === undefined && !['computed', 'table', 'file', 'number series'].includes(type);
}

/** Each field with the column that suits it best, the surest first; no column twice. */
function pairs(
  fields: readonly Field[],
  columns: readonly ColumnSurvey[],
): ReadonlyMap<Field, ColumnSurvey> {
  const scored = fields
    .flatMap((field) => columns.map((column) => ({ field, column, score: suits(field, column) })))
    .filter(({ score }) => score >= enough)
    .toSorted((a, b) => b.score - a.score);
  const found = new Map<Field, ColumnSurvey>();
  const used = new Set<ColumnSurvey>();
  for (const { field, column } of scored) {
    if (found.has(field) || used.has(column)) continue;
    found.set(field, column);
    used.add(column);
  }
  return found;
}

function suits(field: Field, column: ColumnSurvey): number {
  const byName = Math.max(
    ...namesOf(field.id, field.title).map((name) => alike(name, column.name)),
  );
  return byName === 0 ? 0 : byName + (contradicts(field, column) ? -0.5 : 0);
}

/** Whether the texts of the column cannot be values of the field. */
function contradicts({ type }: Field, { looks }: ColumnSurvey): boolean {
  const { kind } = looks;
  if (kind === 'empty') return false;
  if (type === 'date' || type === 'date-time') return kind !== 'date' && kind !== 'date-time';
  if (type === 'e-mail') return kind !== 'e-mail';
  if (['money', 'number', 'integer', 'percent', 'rating'].includes(type)) return kind !== 'number';
  return type === 'user' && ['number', 'date', 'date-time'].includes(kind);
}

function namesOf(id: string, title: LocalizedText): readonly string[] {
  return [id, ...(typeof title === 'string' ? [title] : Object.values(title))];
}

/** 1 for the same name, less for one alike, 0 for another. */
function alike(a: string, b: string): number {
  const [one, other] = [plain(a), plain(b)];
  if (one === '' || other === '') return 0;
  if (one === other) return sure;
  const meant = synonyms.filter((group) => group.includes(one));
  if (meant.some((group) => group.includes(other))) return likely;
  if (meant.some((group) => group.some((name) => isWord(name) && other.includes(name))))
    return likely - 0.1;
  const shorter = one.length < other.length ? one : other;
  const longer = shorter === one ? other : one;
  if (isWord(shorter) && longer.includes(shorter))
    return 0.6 + (0.2 * shorter.length) / longer.length;
  const closeness = 1 - distance(one, other) / longer.length;
  return closeness >= 0.75 ? closeness * likely : 0;
}

/** Long enough to mean something within another name. */
function isWord(name: string): boolean {
  return name.length > 3 || /\p{Script=Han}{2}/u.test(name);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function proposed(workspace: Workspace, field: Field, column: ColumnSurvey): ProposedField {
  const { as } = column.looks;
  const find = findFor(workspace, field, column);
  const values = field.options && valuesFor(field.options, column);
  const isDate = field.type === 'date' || field.type === 'date-time';
  return {
    from: column.name,
    ...(values && Object.keys(values).length > 0 && { values }),
    ...(find !== undefined && { find }),
    ...(isDate && as !== undefined && { as }),
  };
}

function findFor(workspace: Workspace, field: Field, column: ColumnSurvey): string | undefined {
  if (field.type === 'user') return column.looks.kind === 'e-mail' ? 'person.email' : 'person.name';
  if (field.to === undefined) return undefined;
  const entity = workspace.records.get(field.to)?.entity;
  const unique = [...(entity?.fields.values() ?? [])].find((one) => one.unique);
  return `${field.to}.${unique?.id ?? 'name'}`;
}

interface Named {
  readonly id: string;
  readonly title: LocalizedText;
}

/** The texts that name an option otherwise than by its id. */
function valuesFor(
  options: readonly Named[],
  { values }: ColumnSurvey,
): { readonly [text: string]: string } {
  const entries = values.flatMap(({ text }) => {
    const scored = options
      .map(({ id, title }) => ({
        id,
        score: Math.max(...namesOf(id, title).map((name) => alike(name, text))),
      }))
      .toSorted((a, b) => b.score - a.score);
    const [best] = scored;
    return best && best.score >= enough ? [[text, best.id] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** A column that names stages, if most of what it says is one. */
function stageFor(
  workspace: Workspace,
  into: ImportDefinition['into'],
  columns: readonly ColumnSurvey[],
): ProposedField | undefined {
  const funnel = workspace.funnels.get(into.replace(/^case:/, ''));
  if (!into.startsWith('case:') || funnel === undefined) return undefined;
  const stages = [...funnel.stages.values()];
  const scored = columns.map((column) => {
    const values = valuesFor(stages, column);
    const named = Math.max(alike('stage', column.name), alike('阶段', column.name));
    const share = Object.keys(values).length / Math.max(column.values.length, 1);
    return { column, values, score: column.values.length === 0 ? 0 : named + share };
  });
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  if (best === undefined || best.score < likely) return undefined;
  return { from: best.column.name, values: best.values };
}

/** A unique field, or else one whose column has another text in every row. */
function keyAmong(taken: ReadonlyMap<Field, ColumnSurvey>): string | undefined {
  const candidates = [...taken].filter(([{ valueType }]) =>
    ['text', 'int'].includes(valueType.kind),
  );
  const unique = candidates.find(([field]) => field.unique || field.id === 'email');
  const telling = candidates.find(
    ([, { distinct, filled }]) => filled > 0 && distinct === Math.min(filled, 1000),
  );
  return (unique ?? telling)?.[0].id;
}
