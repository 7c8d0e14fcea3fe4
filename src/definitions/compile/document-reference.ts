import type { ObjectType, TypeEnvironment } from '../../expressions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import { statementRoots, statementTypes } from './document-statement.ts';
import { caseDocumentRoots, documentRoots, documentTypes } from './document-types.ts';

/** Something that documents can name. */
export interface DocumentName {
  /** As it is written, `[ ]` where it is a list. */
  readonly path: string;
  readonly means: LocalizedText;
  readonly members: readonly { readonly name: string; readonly mayBeEmpty: boolean }[];
}

const meanings: { readonly [path: string]: LocalizedText } = {
  document: { en: 'The document itself.', 'zh-CN': '文档本身。' },
  'document.acceptances[ ]': {
    en: 'Who has accepted it, in its signed copy; `hash` is the SHA-256 of the accepted file.',
    'zh-CN': '签署副本中的确认人；`hash` 为所确认文件的 SHA-256。',
  },
  organization: { en: 'The organization.', 'zh-CN': '组织。' },
  owner: { en: 'Who owns the case or record.', 'zh-CN': '事项或记录的负责人。' },
  handoff: {
    en: 'Of a case: the handoff with which it is made, else the latest; `from` and `to` are departments.',
    'zh-CN': '事项：随之生成文档的交接，否则为最近一次；`from`、`to` 为部门。',
  },
  'handoff.giver': { en: 'Who hands over.', 'zh-CN': '交出人。' },
  'handoff.receiver': { en: 'Who takes over.', 'zh-CN': '接收人。' },
  'handoff.checklist[ ]': { en: 'What must be there.', 'zh-CN': '交接清单。' },
  'path[ ]': {
    en: 'Of a case: the stages that it has been in, oldest first.',
    'zh-CN': '事项：经过的阶段，按时间先后。',
  },
  'tasks[ ]': { en: 'Of a case: its tasks.', 'zh-CN': '事项：其任务。' },
  statement: {
    en: 'Of a payout: what somebody is paid for a period, in the currency of the plan.',
    'zh-CN': '奖金结算：某人一个期间的应发金额，以方案币种计。',
  },
  'statement.person': { en: 'Who is paid.', 'zh-CN': '领取人。' },
  'statement.plan': { en: 'Under which plan.', 'zh-CN': '激励方案。' },
  'statement.period': { en: 'From the first to the last day.', 'zh-CN': '自首日至末日。' },
  'statement.approval': { en: 'Who approved it.', 'zh-CN': '审批人。' },
  'statement.entries[ ]': {
    en: 'Each line of it, in order of time; `because` says why it is so much.',
    'zh-CN': '各条明细，按时间先后；`because` 说明金额的由来。',
  },
  'statement.corrections[ ]': {
    en: 'Lines that make good earlier periods, with the same members.',
    'zh-CN': '更正以前期间的明细，成员相同。',
  },
  'statement.awards[ ]': {
    en: 'What is given besides pay: recognitions, and budgets that are spent together.',
    'zh-CN': '工资之外的奖励：表彰，以及共同使用的预算。',
  },
  'statement.subtotals[ ]': { en: 'The sum of each rule.', 'zh-CN': '各规则小计。' },
};

/** What documents can name besides the fields of what they are about, for the reference. */
export function documentReference(): readonly DocumentName[] {
  const types = { ...documentTypes, ...statementTypes('CNY') };
  const roots = { ...documentRoots, ...caseDocumentRoots, ...statementRoots };
  return namesIn(roots, types, '');
}

function namesIn(
  members: ObjectType['members'],
  types: TypeEnvironment['objects'],
  before: string,
): readonly DocumentName[] {
  return Object.entries(members).flatMap(([name, { type }]): readonly DocumentName[] => {
    const item = type.kind === 'list' ? type.of : type;
    const own = item.kind === 'object' ? types[item.name]?.members : undefined;
    if (!own) return [];
    const path = `${before}${name}${type.kind === 'list' ? '[ ]' : ''}`;
    const plain = Object.entries(own).map(([member, { optional }]) => ({
      name: member,
      mayBeEmpty: optional,
    }));
    const means = meanings[path] ?? path;
    return [{ path, means, members: plain }, ...namesIn(own, types, `${before}${name}.`)];
  });
}
