import { dateIn, minorUnitDigits, Decimal } from '../../shared/index.ts';
import type { LocalizedText, Money, PlainDate } from '../../shared/index.ts';
import type { Because } from '../model/because.ts';
import type { CaseFact } from '../model/facts.ts';
import { rateOn, type FoundRate } from '../rules/exchange.ts';
import { roundToUnit } from '../rules/rounding.ts';
import { because, both } from '../words/because.ts';
import { figureText, moneyText } from '../words/figures.ts';
import type { Scene } from './scene.ts';

/** An amount in the currency of the plan, and how it came to be where it was converted. */
export interface Converted {
  readonly amount: Decimal;
  readonly from: readonly Because[];
}

/** Why there is no amount. */
export interface Lack {
  readonly lack: LocalizedText;
}

/** What decides on the date of a rate: the fact that credits a case, and the fields of it that count. */
interface Occasion {
  readonly fact: CaseFact;
  readonly fields: CaseFact['case'];
}

/**
 * An amount of a case in the currency of the plan, to its minor unit, at the rate of the date that the plan
 * declares; or what is lacking for it.
 */
export function inPlanCurrency(money: Money, occasion: Occasion, scene: Scene): Converted | Lack {
  const { currency, convert, rounding } = scene.plan;
  if (money.currency === currency || !convert) return { amount: money.amount, from: [] };
  const on = dateOfRate(occasion, scene);
  if (on === undefined) return { lack: both('its date is empty', '汇率日期为空') };
  const found = rateOn(scene.rates, { from: money.currency, to: currency, on }, convert);
  if (!found) return { lack: noRate(money.currency, currency, on) };
  const unit = new Decimal(10).pow(`-${minorUnitDigits(currency)}`);
  const amount = roundToUnit(money.amount.times(found.rate), rounding.how, unit);
  return { amount, from: [conversion(money, found, amount, currency)] };
}

function dateOfRate({ fact, fields }: Occasion, scene: Scene): PlainDate | undefined {
  const { convert, period } = scene.plan;
  const rateOf = convert?.rateOf ?? 'entry';
  if (rateOf === 'entry') return dateIn(fact.at, period.zone);
  if (rateOf === 'period end') return dateIn(scene.period.end - 1, period.zone);
  const date = rateOf.get(fact.collection)?.evaluateIfFilled({ case: fields }, scene.context);
  return typeof date === 'string' ? date : undefined;
}

function noRate(from: string, to: string, on: PlainDate): LocalizedText {
  return both(
    `there is no rate from ${from} to ${to} on ${on} or before`,
    `${on} 及之前没有 ${from} 兑 ${to} 的汇率`,
  );
}

function conversion(money: Money, { rate, of }: FoundRate, amount: Decimal, currency: string) {
  const from = of.map((one) => {
    const text = `${one.from} 1 = ${one.to} ${one.rate}`;
    return because(() => both(`Rate of ${one.on}: ${text}`, `${one.on} 汇率：${text}`), {
      value: one.rate,
    });
  });
  const [before, after] = [moneyText(money.amount, money.currency), moneyText(amount, currency)];
  const words = `${before} × ${figureText(rate)} = ${after}`;
  return because(() => both(`Converted: ${words}`, `换算：${words}`), {
    value: amount.toFixed(),
    from,
  });
}
