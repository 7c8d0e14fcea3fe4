import { parseMoney, parsePercent, type Decimal, type Problem } from '../../../shared/index.ts';
import type { Site } from '../../load/site.ts';
import type { Limit } from '../../model/index.ts';

/** What amounts of a plan are read against. */
export interface AmountTerms {
  readonly currency: string;
  /** Amounts of cases in other currencies are converted. */
  readonly converts: boolean;
  /** Parts of the quota mean something. */
  readonly quota: boolean;
}

/** An amount in the currency of the plan, not below zero; undefined where it is wrong. */
export function amountAt(
  site: Site,
  text: string,
  { currency }: Pick<AmountTerms, 'currency'>,
): Decimal | undefined {
  const parsed = parseMoney(text);
  if (!parsed.ok) {
    site.pass({ ...parsed.error, ...site.place });
    return undefined;
  }
  const { amount, currency: written } = parsed.value;
  if (written !== currency) {
    site.report('incentive-currency', { params: { currency: written, expected: currency } });
    return undefined;
  }
  return notNegative(site, text, amount);
}

/** A part of something as a fraction, not below zero. */
export function partAt(site: Site, text: string): Decimal | undefined {
  const parsed = parsePercent(text);
  if (parsed.ok) return notNegative(site, text, parsed.value);
  return pass(site, parsed.error);
}

/** `CNY 10000` or `100 % of quota`; for a team `CNY 10000 of team` or `100 % of quota of team`. */
export function limitAt(
  site: Site,
  text: string,
  terms: AmountTerms,
  of: 'person' | 'team' = 'person',
): Limit | undefined {
  const words = of === 'team' ? withoutEnd(text, 'of team') : text;
  const share = words && withoutEnd(words, 'of quota');
  if (!words || (!share && !looksLikeMoney(words))) {
    site.report(of === 'team' ? 'bad-team-limit' : 'bad-limit', { params: { value: text } });
    return undefined;
  }
  if (share) {
    if (!terms.quota) site.report('quota-missing');
    const part = partAt(site, share);
    return part && { kind: 'quota', share: part };
  }
  const amount = amountAt(site, words, terms);
  return amount && { kind: 'amount', amount };
}

/** What is a currency and an amount, be they right or not. */
const looksLikeMoney = (text: string) => /^[A-Za-z]+ [+-]?[\d.]+$/.test(text);

/** `50 % of target` or `150 % of quota` as the fraction before those words. */
export function partOfAt(site: Site, text: string, what: 'target' | 'quota'): Decimal | undefined {
  const part = withoutEnd(text, `of ${what}`);
  if (part !== undefined) return partAt(site, part);
  site.report('bad-part', { params: { value: text, what } });
  return undefined;
}

/** What stands before the words, where the text ends in them. */
export function withoutEnd(text: string, words: string): string | undefined {
  const normal = text.trim().replaceAll(/\s+/g, ' ');
  return normal.endsWith(` ${words}`) ? normal.slice(0, -words.length - 1) : undefined;
}

/** Which of the limits is larger: below 0, 0 or above; undefined where they are of two kinds. */
export function compareLimits(one: Limit, other: Limit): number | undefined {
  if (one.kind === 'quota')
    return other.kind === 'quota' ? one.share.comparedTo(other.share) : undefined;
  return other.kind === 'amount' ? one.amount.comparedTo(other.amount) : undefined;
}

/** The size of a limit in its own unit. */
export function sizeOf(limit: Limit): Decimal {
  return limit.kind === 'quota' ? limit.share : limit.amount;
}

function notNegative(site: Site, value: string, amount: Decimal): Decimal | undefined {
  if (!amount.isNegative() || amount.isZero()) return amount;
  site.report('negative-amount', { params: { value } });
  return undefined;
}

function pass(site: Site, problem: Problem): undefined {
  site.pass({ ...problem, ...site.place });
}
