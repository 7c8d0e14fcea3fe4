import type { Money } from '../../shared/index.ts';
import { moneyFormat, type MoneyStyle } from '../render/formats.ts';
import type { Argument, ShowingHelper } from './helper.ts';

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
  show({ argument, settings, run }) {
    const { amount, currency } = written(argument);
    const style = (settings['style'] ?? 'symbol') as MoneyStyle;
    const digits = settings['digits'] as number | undefined;
    const format = moneyFormat(run.settings.locale, currency, style, digits);
    return format.format(amount as Intl.StringNumericLiteral);
  },
};

/** An amount as decimal text: what is stored so need not be read first. */
function written(argument: Argument): { readonly amount: string; readonly currency: string } {
  const { type, stored } = argument;
  const currency = type.kind === 'money' ? type.currency : undefined;
  const isPlain = typeof stored === 'string' && /^-?\d+(\.\d+)?$/.test(stored);
  if (currency !== undefined && isPlain) return { amount: stored, currency };
  const money = argument.value as Money;
  return { amount: money.amount.toFixed(), currency: money.currency };
}
