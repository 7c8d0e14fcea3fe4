import type { Book, PostedEntry } from '../../src/incentives/ports.ts';
import { Decimal } from '../../src/shared/index.ts';
import { start } from './commits.ts';

const by = { id: 'ann', name: '安 Ann' };

/** A book of the plan `sales` for the first quarter. */
export function bookOf(options: Partial<Book> = {}): Book {
  return {
    plan: 'sales',
    period: '2026-Q1',
    from: Date.UTC(2026, 0, 1),
    until: Date.UTC(2026, 3, 1),
    revision: 1,
    status: 'open',
    entries: 0,
    position: 7,
    trail: [{ what: 'reopened', at: start, by, reason: '迟到的订单' }],
    ...options,
  };
}

/** The entry of that number in the same book: of people in turn, each of a case of its own. */
export function postedOf(number: number, options: Partial<PostedEntry> = {}): PostedEntry {
  const { plan = 'sales', period = '2026-Q1', person = `p${number % 3}` } = options;
  return {
    id: `${plan}/${period}/${person}/${number}`,
    plan,
    period,
    person,
    kind: 'tier',
    rule: 'pays/commission',
    at: start + number,
    case: { collection: 'case:deal', id: `c${number}`, name: `Deal 交易 ${number}` },
    base: new Decimal('123456789012345.67'),
    rate: new Decimal('0.05'),
    tier: 2,
    share: new Decimal('0.3333333333333333333333333333333333'),
    amount: new Decimal(`-${number}.10`),
    because: {
      says: { en: 'Tier 2', 'zh-CN': '第二档' },
      value: '12.50',
      rule: 'incentives/sales#/pays',
      from: [{ says: { en: 'Fact', 'zh-CN': '事实' }, fact: `c${number}@3`, from: [] }],
    },
    number,
    posted: start,
    release: 4,
    ...options,
  };
}

/** The entries `first` to `last`. */
export function postingsOf(first: number, last: number): readonly PostedEntry[] {
  return Array.from({ length: last - first + 1 }, (_, n) => postedOf(first + n));
}
