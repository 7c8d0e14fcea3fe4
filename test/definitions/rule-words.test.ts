import { beforeAll, describe, expect, it } from 'vitest';
import {
  compileWorkspace,
  pathTitle,
  readWorkspaceFolder,
  ruleWords,
  type EntityType,
} from '../../src/definitions/index.ts';
import { localize } from '../../src/shared/index.ts';

let deal: EntityType;
let account: EntityType;
beforeAll(async () => {
  const compiled = compileWorkspace(await readWorkspaceFolder('.'));
  if (!compiled.ok) throw new Error('the example does not compile');
  account = compiled.value.records.get('account')!.entity;
  deal = compiled.value.funnels.get('lead-to-contract')!.entity;
});

const told: readonly (readonly [source: string, english: string, chinese: string])[] = [
  ['has(case.region) && case.region == "north"', 'Region is North', '区域为华北'],
  ['case.region in ["north", "south"]', 'Region is North or South', '区域为华北或华南'],
  ['!has(case.score)', 'Lead score is empty', '线索评分为空'],
  ['has(case.score)', 'Lead score is filled in', '线索评分已填写'],
  [
    'case.budget && case.score >= 60',
    'Budget confirmed is Yes and Lead score is at least 60',
    '预算已确认为是，且线索评分不低于 60',
  ],
  [
    '!case.budget || case.stage == "lead"',
    'Budget confirmed is No or Stage is Lead',
    '预算已确认为否，或阶段为线索',
  ],
  [
    'case.total >= money(100000, "CNY") && case.discount > 0.1',
    'Total is at least CN¥100,000.00 and Discount is more than 10%',
    '合计不低于 ¥100,000.00，且折扣大于 10%',
  ],
];

it('of what a case refers to is told in the words of that, too', () => {
  const words = ruleWords(
    'has(case.company.employees) && case.company.employees >= 500',
    deal,
    (collection) => (collection === 'record:account' ? account : undefined),
  );
  expect(words).toEqual({
    en: 'Employees (Company) is at least 500',
    'zh-CN': '公司的员工人数不低于 500',
  });
});

const codeOnly = [
  'case.owner == actor.id',
  'case.lines.size() > 0',
  'case.budget && (case.score > 1 || case.score < 5)',
  'case.company.region == "north"',
  'case.score + 1 > 5',
  'case.region ==',
];

describe('a condition', () => {
  it.each(told)('%s is told in the words of its fields', (source, english, chinese) => {
    const words = ruleWords(source, deal);
    expect(words && [localize(words, 'en'), localize(words, 'zh-CN')]).toEqual([english, chinese]);
  });

  it.each(codeOnly)('%s keeps its code, since no short sentence tells it', (source) => {
    expect(ruleWords(source, deal)).toBeUndefined();
  });
});

describe('a path', () => {
  it('is called as its field is', () => {
    expect(localize(pathTitle('case.total', deal) ?? '', 'zh-CN')).toBe('合计');
    expect(pathTitle('case.company.region', deal)).toBeUndefined();
  });
});
