import type { PayCounting, PayRule } from '../../definitions/index.ts';
import { Decimal } from '../../shared/index.ts';
import type { Before, Counted, Line } from '../model/ledger.ts';
import { total } from '../rules/rounding.ts';
import type { Credit } from './credits.ts';
import { groupBy } from './order.ts';
import type { Held } from './pay-lines.ts';
import { longestTime, nextPeriod, periodsIn, timeOf } from './period.ts';
import type { Scene } from './scene.ts';

/** What is held against the limits of one rule, by person. */
export interface HeldByRule {
  /** What is credited now counts in later periods, too. */
  readonly counting: boolean;
  /** Those of whom something was counted in earlier periods of the time. */
  readonly people: readonly string[];
  held(person: string, credits: readonly Credit[]): Held;
}

const zero = new Decimal(0);

/** What was counted before, and what is credited in the period, for rules that reckon with sums of them. */
export class Running {
  readonly #scene: Scene;
  readonly #sales: ReadonlyMap<string, readonly Credit[]>;
  readonly #before: ReadonlyMap<string, readonly Counted[]>;

  /** `sales`: what the plan credits in the period, by time. */
  constructor(scene: Scene, sales: readonly Credit[]) {
    this.#scene = scene;
    this.#sales = groupBy(sales, ({ person }) => person.id);
    this.#before = groupBy(scene.before.counted ?? [], ({ rule = '' }) => rule);
  }

  of(rule: PayRule): HeldByRule {
    const { per, counts } = countingOf(rule);
    const isLonger = per !== 'deal' && per !== 'period';
    const own = isLonger ? groupBy(this.#earlier(rule.id, per), ({ person }) => person) : new Map();
    const isPaid = isLonger ? this.#notTakenBack() : () => true;
    const paid = isLonger ? this.#paidBy(rule, per) : new Map<string, readonly Line[]>();
    return {
      counting: isLonger,
      people: [...own.keys()],
      held: (person, credits) => {
        const counted: readonly Counted[] = own.get(person) ?? [];
        const lines = paid.get(person) ?? [];
        const byCase = groupBy(lines, keyOf);
        const axis = counts === 'all' ? (this.#sales.get(person) ?? []) : credits;
        const earlier = counts === 'all' ? this.#earlierOf(person, per) : counted;
        const before = this.#attained(person).plus(total(earlier.map(({ amount }) => amount)));
        const sums = runningSums(axis);
        return {
          per,
          before,
          within: (credit) => sums.get(credit) ?? zero,
          sum: before.plus(total(axis.map(({ amount }) => amount))),
          earlier: counted.filter(isPaid).map((one) => ({
            counted: one,
            paid: total((byCase.get(keyOf(one)) ?? []).map(({ amount }) => amount)),
          })),
          paid: total(lines.map(({ amount }) => amount)),
        };
      },
    };
  }

  /** All that somebody is credited with in the period, or in the time that holds it. */
  credited(person: string, per: PayCounting['per']): Decimal {
    const own = this.#sales.get(person) ?? [];
    const amounts = [...this.#earlierOf(person, per), ...own].map(({ amount }) => amount);
    return this.#attained(person).plus(total(amounts));
  }

  /** What later periods count, too: what the rules that count over a longer time credited, and all sales. */
  counted(byRule: ReadonlyMap<PayRule, readonly Credit[]>): Pick<Before, 'counted'> {
    const { plan, period, before } = this.#scene;
    const { start } = longestTime(plan, nextPeriod(plan, period));
    if (longestTime(plan, period) === period) return {};
    const added = [
      ...[...byRule].flatMap(([rule, credits]) => credits.map((one) => countedOf(one, rule.id))),
      ...[...this.#sales.values()].flatMap((credits) => credits.map((one) => countedOf(one))),
    ];
    return { counted: [...(before.counted ?? []), ...added].filter(({ at }) => at >= start) };
  }

  #attained(person: string): Decimal {
    return this.#scene.before.attained.get(person) ?? zero;
  }

  #earlier(rule: string, per: PayCounting['per']): readonly Counted[] {
    const { plan, period } = this.#scene;
    const { start } = timeOf(plan, per, period);
    return (this.#before.get(rule) ?? []).filter(({ at }) => start <= at && at < period.start);
  }

  #earlierOf(person: string, per: PayCounting['per']): readonly Counted[] {
    return this.#earlier('', per).filter((one) => one.person === person);
  }

  /** Nothing more is paid for a case of which something was taken back. */
  #notTakenBack(): (one: Counted) => boolean {
    const taken = this.#scene.before.entries.filter(({ kind }) => kind === 'clawback');
    const keys = new Set(taken.map((line) => `${line.person}/${keyOf(line)}`));
    return (one) => !keys.has(`${one.person}/${keyOf(one)}`);
  }

  /** What the rule paid in earlier periods of the time, by person. */
  #paidBy({ id }: PayRule, per: PayCounting['per']): ReadonlyMap<string, readonly Line[]> {
    const { plan, period, before } = this.#scene;
    const { start } = timeOf(plan, per, period);
    const labels = new Set(periodsIn(plan, start, period.start).map(({ label }) => label));
    const lines = before.entries.filter(
      (one) => one.rule === `pays/${id}` && labels.has(one.period),
    );
    return groupBy(lines, ({ person }) => person);
  }
}

/** How a rule counts; one that holds nothing against limits counts the period. */
export function countingOf({ payment }: PayRule): PayCounting {
  return 'per' in payment ? payment : { per: 'period', counts: 'own' };
}

/** What came before each of the credits, which are in order of time. */
function runningSums(credits: readonly Credit[]): ReadonlyMap<Credit, Decimal> {
  let sum = zero;
  const sums = new Map<Credit, Decimal>();
  for (const credit of credits) {
    sums.set(credit, sum);
    sum = sum.plus(credit.amount);
  }
  return sums;
}

const keyOf = ({ case: about }: Pick<Line, 'case'>) =>
  about ? `${about.collection}/${about.id}` : '';

function countedOf({ person, case: about, share, amount, fact }: Credit, rule?: string): Counted {
  return {
    ...(rule === undefined ? {} : { rule }),
    person: person.id,
    case: about,
    share,
    amount,
    at: fact.at,
  };
}
