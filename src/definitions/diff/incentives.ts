import type { Incentive } from '../model/index.ts';
import { changesByParts, type Labels } from './by-parts.ts';
import type { Difference } from './difference.ts';
import { definitionPart } from './part.ts';
import { words } from './words.ts';

const parts: Labels<Incentive> = [
  ['for', words('participants', '参与人')],
  ['effective', words('time of validity', '有效期')],
  ['exclusive', words('plans that it excludes', '互斥方案')],
  ['period', words('period', '期间')],
  ['currency', words('currency', '币种')],
  ['rounding', words('rounding', '舍入')],
  ['convert', words('conversion of currencies', '币种换算')],
  ['prorate', words('proration', '按参与时间折算')],
  ['quota', words('quota', '配额')],
  ['pays', words('rules of payment', '支付规则')],
  ['times', words('scorecard', '计分卡')],
  ['cap', words('cap', '上限')],
  ['floor', words('floor', '下限')],
  ['guarantee', words('guarantee', '保底')],
  ['draw', words('draw', '预支')],
  ['clawback', words('clawback', '追回')],
  ['awards', words('awards', '奖励')],
  ['instalments', words('holdback and instalments', '留存与分期')],
  ['overrides', words('override', '管理提成')],
  ['pool', words('pool', '奖金池')],
];

/** How the incentive plans differ. */
export function incentiveChanges(
  before: ReadonlyMap<string, Incentive>,
  after: ReadonlyMap<string, Incentive>,
): Difference[] {
  const at = (id: string) => definitionPart('incentive', id);
  return changesByParts(at, parts, before, after, 'figures');
}
