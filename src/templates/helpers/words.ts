import type { Money } from '../../shared/index.ts';
import { chineseAmount } from '../words/chinese-amount.ts';
import { englishAmount } from '../words/english-amount.ts';
import type { ShowingHelper } from './helper.ts';

/** `{{words case.total}}`: an amount written out, so that no digit can be added to it. */
export const words: ShowingHelper = {
  name: 'words',
  description: {
    en: 'An amount in words: Chinese capital numerals or English, by the language or by `in`.',
    'zh-CN': '金额大写：按文档语言或 `in` 使用中文大写数字或英文。',
  },
  example: '{{words case.total in="zh"}}',
  takes: ['money'],
  settings: { in: { oneOf: ['zh', 'en'] } },
  show({ argument: { value }, settings, run }) {
    const language = settings['in'] ?? (run.settings.locale.startsWith('zh') ? 'zh' : 'en');
    return language === 'zh' ? chineseAmount(value as Money) : englishAmount(value as Money);
  },
};
