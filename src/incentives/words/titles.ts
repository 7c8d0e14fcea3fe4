import type { Incentive } from '../../definitions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { EntryKind, Line } from '../model/ledger.ts';

const titles: { readonly [kind in EntryKind]: LocalizedText } = {
  rate: { en: 'Rate', 'zh-CN': '固定比例' },
  tier: { en: 'Tier', 'zh-CN': '阶梯' },
  table: { en: 'Table', 'zh-CN': '插值表' },
  curve: { en: 'Payout curve', 'zh-CN': '兑现曲线' },
  fee: { en: 'Fee', 'zh-CN': '定额奖' },
  bonus: { en: 'Bonus by score', 'zh-CN': '计分奖金' },
  scorecard: { en: 'Scorecard', 'zh-CN': '计分卡' },
  cap: { en: 'Cap', 'zh-CN': '封顶' },
  floor: { en: 'Floor', 'zh-CN': '保底' },
  override: { en: 'Manager override', 'zh-CN': '管理提成' },
  pool: { en: 'Team pool', 'zh-CN': '团队奖金池' },
  holdback: { en: 'Held back', 'zh-CN': '留存' },
  release: { en: 'Released', 'zh-CN': '留存发放' },
  clawback: { en: 'Clawback', 'zh-CN': '追回' },
  guarantee: { en: 'Guarantee', 'zh-CN': '保障收入' },
  draw: { en: 'Draw', 'zh-CN': '预支' },
  recovery: { en: 'Recovery of draws', 'zh-CN': '扣还预支' },
  adjustment: { en: 'Adjustment', 'zh-CN': '手工调整' },
  correction: { en: 'Corrections of earlier periods', 'zh-CN': '以前期间的更正' },
};

/** What an entry is, for its reader. */
export const kindTitle = (kind: EntryKind): LocalizedText => titles[kind];

/** The rule by which an entry came about, as the plan calls it; one without a title is named by its kind. */
export function ruleTitle(
  { rule, kind }: Pick<Line, 'rule' | 'kind'>,
  plan: Incentive,
): LocalizedText {
  const pay = plan.pays.find(({ id }) => rule === `pays/${id}`);
  return pay?.title ?? kindTitle(kind);
}
