import { isCurrency, type Decimal, type Money } from '../../shared/index.ts';
import type { Node } from '../check/node.ts';
import { Fault, reasons } from '../values/fault.ts';
import { overload, type FunctionFamily, type Overload, type Specialized } from './entry.ts';

function currencyOf(code: string): string {
  if (!isCurrency(code)) throw new Fault(reasons.badArgument('currency', code));
  return code;
}

/** A currency that is written out fixes the type of the result, and must exist. */
function inCurrency(argument: number) {
  return (args: readonly Node[]): Specialized | undefined => {
    const code = args[argument]?.constant;
    if (typeof code !== 'string') return undefined;
    if (isCurrency(code)) return { returns: { kind: 'money', currency: code } };
    const detail = { en: `There is no currency “${code}”.`, 'zh-CN': `没有货币“${code}”。` };
    return { fault: { argument, detail } };
  };
}

const withCurrency = (plain: Overload, argument: number): Overload => ({
  ...plain,
  specialize: inCurrency(argument),
});

export const money: FunctionFamily = {
  title: { en: 'Money', 'zh-CN': '金额' },
  functions: [
    {
      name: 'money',
      description: { en: 'A number as money of a currency.', 'zh-CN': '把数字作为某货币的金额。' },
      overloads: [
        withCurrency(
          overload(
            'money(amount: decimal, currency: text): money',
            (amount: Decimal, code: string) => ({
              amount,
              currency: currencyOf(code),
            }),
          ),
          1,
        ),
      ],
    },
    {
      name: 'amount',
      description: { en: 'The number of an amount of money.', 'zh-CN': '金额的数值。' },
      overloads: [overload('amount(money: money): decimal', (value: Money) => value.amount)],
    },
    {
      name: 'currency',
      description: {
        en: 'The ISO 4217 code of an amount of money.',
        'zh-CN': '金额的 ISO 4217 货币代码。',
      },
      overloads: [overload('currency(money: money): text', (value: Money) => value.currency)],
    },
    {
      name: 'convert',
      description: {
        en: 'Money in another currency, at so many units of it for one unit of its own. Not rounded.',
        'zh-CN': '按汇率（一单位原货币兑换的目标货币数）换算金额，不舍入。',
      },
      overloads: [
        withCurrency(
          overload(
            'convert(money: money, currency: text, rate: decimal): money',
            (value: Money, code: string, rate: Decimal) => ({
              amount: value.amount.times(rate),
              currency: currencyOf(code),
            }),
          ),
          1,
        ),
      ],
    },
  ],
};
