import type { LocalizedText } from '../../shared/index.ts';
import type { RuleResult, VisibilityCause } from './explanation.ts';

/** What stands in place of the name and the value of a field that the asker may not see. */
export const secret: LocalizedText = { en: 'a field you may not see', 'zh-CN': '您无权查看的字段' };

/** What stands in place of a rule that reads such a field. */
export const secretRule: LocalizedText = {
  en: 'a rule that reads a field you may not see',
  'zh-CN': '读取了您无权查看的字段的规则',
};

export const causeWords: { readonly [cause in VisibilityCause]: LocalizedText } = {
  'shown by right': {
    en: 'A right shows every row and field.',
    'zh-CN': '所具备的权限可查看所有数据和字段。',
  },
  'shown by rule': {
    en: 'A rule of one of the roles holds and shows it.',
    'zh-CN': '某个角色的一条规则成立，允许查看。',
  },
  'masked by rule': {
    en: 'The rules that hold show it only in part.',
    'zh-CN': '成立的规则只允许查看其中一部分。',
  },
  'hidden by rule': {
    en: 'The rules that hold hide it.',
    'zh-CN': '成立的规则将其隐藏。',
  },
  'hidden with the name': {
    en: 'The name is made of a field that the rules do not show in full.',
    'zh-CN': '名称中包含规则不完整显示的字段。',
  },
  'no rule held': {
    en: 'No rule of the roles held for this row.',
    'zh-CN': '各角色的规则对此行均不成立。',
  },
  'no role': {
    en: 'No rule is for any of the roles held.',
    'zh-CN': '没有针对所持角色的规则。',
  },
  'no policy': {
    en: 'There is no policy, so only a right shows anything here.',
    'zh-CN': '此处没有策略，只有具备相应权限才能查看。',
  },
  'no row': {
    en: 'These are the rules by which rows are shown.',
    'zh-CN': '以下是决定哪些行可见的规则。',
  },
};

export const resultWords: { readonly [result in RuleResult]: LocalizedText } = {
  'role not held': { en: 'The role is not held.', 'zh-CN': '未持有该角色。' },
  'other stage': {
    en: 'It applies in other stages only.',
    'zh-CN': '仅适用于其他阶段。',
  },
  held: { en: 'It holds.', 'zh-CN': '规则成立。' },
  'did not hold': { en: 'It does not hold.', 'zh-CN': '规则不成立。' },
  'not asked': { en: 'It is asked of each row.', 'zh-CN': '逐行判断。' },
  withheld: {
    en: 'Whether it holds would give away a field you may not see.',
    'zh-CN': '其成立与否会泄露您无权查看的字段。',
  },
};
