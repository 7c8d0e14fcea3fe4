import type { Json } from '../../shared/index.ts';
import type {
  DefinitionKind,
  Difference,
  DifferenceKind,
  Impact,
  Subject,
  SubjectKind,
} from './difference.ts';
import { code, sentence, words, type Words } from './words.ts';

/** A definition, or a part of one, that both releases may have. */
export interface Part {
  readonly definition: { readonly kind: DefinitionKind; readonly id: string };
  readonly subject: Subject;
  readonly path: string;
  /** How a sentence calls it: stage `legal`. */
  readonly name: Words;
}

/** One property of a part. */
export interface Aspect {
  readonly part: Part;
  /** The last step of the path. */
  readonly key: string;
  /** How a sentence calls it: department, 部门; or with its part, `roles that may make {name}`. */
  readonly label: Words;
  readonly impact?: Impact;
}

const kinds: { readonly [kind in SubjectKind]: Words } = {
  organization: words('organization', '组织'),
  record: words('record type', '记录类型'),
  funnel: words('funnel', '漏斗'),
  channel: words('channel', '渠道'),
  document: words('document', '文档'),
  notification: words('notification', '通知'),
  handoff: words('handoff', '交接'),
  'public form': words('public form', '公开表单'),
  task: words('task', '任务'),
  policy: words('policy', '策略'),
  survey: words('survey', '问卷'),
  metric: words('metric', '指标'),
  goal: words('goal', '目标'),
  incentive: words('incentive plan', '激励方案'),
  report: words('report', '报表'),
  meeting: words('meeting', '会议'),
  dashboard: words('dashboard', '仪表盘'),
  import: words('import', '导入'),
  example: words('example', '示例'),
  template: words('template', '模板'),
  calendar: words('calendar', '工作日历'),
  column: words('column', '列'),
  department: words('department', '部门'),
  dimension: words('grouping', '分组'),
  field: words('field', '字段'),
  list: words('list', '关联列表'),
  move: words('move', '流转'),
  option: words('option', '选项'),
  parameter: words('parameter', '参数'),
  person: words('person', '人员'),
  role: words('role', '角色'),
  stage: words('stage', '阶段'),
  team: words('team', '团队'),
};

const named = (kind: SubjectKind, id: string): Words =>
  sentence('{kind} {id}', '{kind}{id}', { kind: kinds[kind], id: code(id) });

/** A whole definition. */
export function definitionPart(kind: DefinitionKind, id: string): Part {
  return {
    definition: { kind, id },
    subject: { kind, id },
    path: `${kind}/${id}`,
    name: named(kind, id),
  };
}

/** A part within another, under the folder of its path; called by its id, or as `shown`. */
export function within(
  part: Part,
  folder: string,
  kind: SubjectKind,
  id: string,
  shown = id,
): Part {
  return {
    definition: part.definition,
    subject: { kind, id: shown },
    path: `${part.path}/${folder}/${id}`,
    name: named(kind, shown),
  };
}

export interface Change {
  readonly kind: DifferenceKind;
  readonly words: Words;
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
  readonly impact?: Impact | undefined;
}

/** The difference of a part, or of the property `key` of it. */
export function difference(part: Part, change: Change, key?: string): Difference {
  const { kind, words, before, after, impact } = change;
  return {
    kind,
    definition: part.definition,
    subject: part.subject,
    path: key === undefined ? part.path : `${part.path}/${key}`,
    words,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(impact === undefined ? {} : { impact }),
  };
}

/** A property with the part that has it: department of stage `legal`. */
export function called({ part, label }: Aspect): Words {
  const { name } = part;
  if (label.en.includes('{name}')) return sentence(label.en, label['zh-CN'], { name });
  return sentence('{label} of {name}', '{name}的{label}', { label, name });
}

/** The difference of a property. */
export function differing({ part, key, impact }: Aspect, change: Change): Difference {
  return difference(part, { impact, ...change }, key);
}
