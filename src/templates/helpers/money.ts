import type { Money } from '../../shared/index.ts';
import { moneyFormat, type MoneyStyle } from '../render/formats.ts';
import type { ShowingHelper } from './helper.ts';

/** `{{money line.total style="plain"}}`: an amount, with or without its currency. */
export const money: ShowingHelper = {
  name: 'money',
  description: {
    en: 'An amount with the symbol, code or name of its currency, or `plain` without.',
    'zh-CN': '金额；可显示货币符号、代码、名称，`plain` 则不显示货币。',
  },
  example: '{{money case.total style="code"}}',
  takes: ['money'],
  settings: { style: { oneOf: ['symbol', 'code', 'name', 'plain'] }, digits: 'integer' },
  show({ argument: { value }, settings, run }) {
    const { amount, currency } = value as Money;
    const style = (settings['style'] ?? 'symbol') as MoneyStyle;
    const digits = settings['digits'] as number | undefined;
    const format = moneyFormat(run.settings.locale, currency, style, digits);
    return format.format(amount.toFixed() as Intl.StringNumericLiteral);
  },
};
