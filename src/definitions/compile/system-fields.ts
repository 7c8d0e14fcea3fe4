import type { ValueType } from '../../expressions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { Field, FieldTypeName, Option } from '../model/index.ts';

/** Fields that Baton keeps by itself. Own fields can't take these names, except `name`. */

interface Row {
  readonly id: string;
  readonly type: FieldTypeName;
  readonly valueType: ValueType;
  readonly title: LocalizedText;
  /** May be absent. */
  readonly optional?: boolean;
}

const text: ValueType = { kind: 'text' };
const texts: ValueType = { kind: 'list', of: text };
const instant: ValueType = { kind: 'instant' };

const common: readonly Row[] = [
  { id: 'id', type: 'text', valueType: text, title: { en: 'ID', 'zh-CN': '系统编号' } },
  { id: 'name', type: 'text', valueType: text, title: { en: 'Name', 'zh-CN': '名称' } },
  {
    id: 'owner',
    type: 'user',
    valueType: text,
    title: { en: 'Owner', 'zh-CN': '负责人' },
    optional: true,
  },
  {
    id: 'updated',
    type: 'date-time',
    valueType: instant,
    title: { en: 'Updated', 'zh-CN': '更新时间' },
  },
  {
    id: 'revision',
    type: 'integer',
    valueType: { kind: 'int' },
    title: { en: 'Revision', 'zh-CN': '修订号' },
  },
];

const ofCase: readonly Row[] = [
  ...common,
  { id: 'stage', type: 'choice', valueType: text, title: { en: 'Stage', 'zh-CN': '阶段' } },
  {
    id: 'stages',
    type: 'multiple choice',
    valueType: texts,
    title: { en: 'Active stages', 'zh-CN': '当前阶段' },
  },
  {
    id: 'outcome',
    type: 'choice',
    valueType: text,
    title: { en: 'Outcome', 'zh-CN': '结果' },
    optional: true,
  },
  {
    id: 'reason',
    type: 'text',
    valueType: text,
    title: { en: 'Reason', 'zh-CN': '原因' },
    optional: true,
  },
  {
    id: 'department',
    type: 'department',
    valueType: text,
    title: { en: 'Department', 'zh-CN': '部门' },
    optional: true,
  },
  {
    id: 'team',
    type: 'text',
    valueType: text,
    title: { en: 'Team', 'zh-CN': '团队' },
    optional: true,
  },
  {
    id: 'followers',
    type: 'multiple choice',
    valueType: texts,
    title: { en: 'Followers', 'zh-CN': '关注者' },
  },
  {
    id: 'opened',
    type: 'date-time',
    valueType: instant,
    title: { en: 'Opened', 'zh-CN': '开始时间' },
  },
  {
    id: 'entered',
    type: 'date-time',
    valueType: instant,
    title: { en: 'Entered stage', 'zh-CN': '进入阶段时间' },
  },
  {
    id: 'closed',
    type: 'date-time',
    valueType: instant,
    title: { en: 'Closed', 'zh-CN': '结束时间' },
    optional: true,
  },
  {
    id: 'release',
    type: 'integer',
    valueType: { kind: 'int' },
    title: { en: 'Release', 'zh-CN': '发布版本' },
  },
];

const ofRecord: readonly Row[] = [
  ...common,
  {
    id: 'created',
    type: 'date-time',
    valueType: instant,
    title: { en: 'Created', 'zh-CN': '创建时间' },
  },
  {
    id: 'archived',
    type: 'boolean',
    valueType: { kind: 'bool' },
    title: { en: 'Archived', 'zh-CN': '已归档' },
  },
];

/** What the values of a system field of a case can be. */
export interface CaseOptions {
  readonly stages: readonly Option[];
  readonly outcomes: readonly Option[];
}

export function systemFieldsOfCase({ stages, outcomes }: CaseOptions): ReadonlyMap<string, Field> {
  const options = new Map([
    ['stage', stages],
    ['stages', stages],
    ['outcome', outcomes],
  ]);
  return new Map(ofCase.map((row) => [row.id, fieldOf(row, options.get(row.id))]));
}

export function systemFieldsOfRecord(): ReadonlyMap<string, Field> {
  return new Map(ofRecord.map((row) => [row.id, fieldOf(row, undefined)]));
}

function fieldOf(row: Row, options: readonly Option[] | undefined): Field {
  const { id, type, valueType, title, optional = false } = row;
  const base = { id, title, type, valueType, required: !optional, unique: false };
  return options === undefined ? base : { ...base, options };
}
