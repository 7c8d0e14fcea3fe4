import { BatonError, parseDecimal, type Decimal } from '../../shared/index.ts';

/** An amount that somebody has written. Raises `payout-amount-wrong`. */
export function amountOf(text: string): Decimal {
  const amount = parseDecimal(text);
  if (!amount)
    throw new BatonError({
      code: 'payout-amount-wrong',
      params: { amount: text },
      path: '/amount',
    });
  return amount;
}
