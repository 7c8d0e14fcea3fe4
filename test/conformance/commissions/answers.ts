import {
  calculatePeriod,
  nothingBefore,
  type Before,
  type CaseFact,
  type PeriodResult,
  type Person,
} from '../../../src/incentives/index.ts';
import type { Incentive } from '../../../src/definitions/index.ts';
import { Decimal } from '../../../src/shared/index.ts';
import { byCase, cancelled, deal, factsOf, person } from '../../incentives/world.ts';
import type { Figure, Published } from './examples.ts';

type Inputs = Published['inputs'];

/** What the calculation gives for the inputs of an example, in the order in which the page prints it. */
export const answers: {
  readonly [id: string]: (plan: Incentive, inputs: Inputs) => readonly (Decimal | string)[];
} = {
  C01: (plan, inputs) => eachDeal(run(plan, soldByOne(list(inputs, 'transactions')))),
  C03a: (plan, inputs) => eachPerson(plan, list(inputs, 'amounts')),
  C05(plan, inputs) {
    const attained = new Map([['ann', new Decimal(text(inputs, 'prior'))]]);
    const sold = text(inputs, 'deal');
    const paid = totalOf(run(plan, soldByOne([sold]), { ...nothingBefore, attained }));
    return [paid, paid.div(sold)];
  },
  C06(plan, inputs) {
    const result = run(plan, soldByOne([text(inputs, 'sales')]));
    return [...result.entries.map(({ amount }) => amount), totalOf(result)];
  },
  C08: (plan, inputs) => [totalOf(run(plan, soldByOne([text(inputs, 'sales')])))],
  C10: (plan, inputs) => [totalOf(run(plan, soldByOne([text(inputs, 'sales')])))],
  C13: (plan, inputs) => monthByMonth(plan, list(inputs, 'gross')),
  C14(plan, inputs) {
    const people = [
      person('ann', { roles: ['account-executive'] }),
      person('sam', { roles: ['sdr'] }),
    ];
    const amount = text(inputs, 'deal');
    const met = deal({ id: 'a', owner: 'sam', amount, entered: 'meeting', on: '2026-01-05' });
    const won = deal({ id: 'a', amount, holders: { meeting: 'sam' } });
    const { statements } = run(plan, [met, won], nothingBefore, people);
    const [ann, sam] = ['ann', 'sam'].map((id) => statements.get(id)?.total ?? new Decimal(0));
    return [sam ?? '0', ann ?? '0', Decimal.sum(sam ?? '0', ann ?? '0')];
  },
  C15(plan, inputs) {
    const won = deal({ id: 'a', amount: text(inputs, 'deal'), sdr: 'bob' });
    const result = run(plan, [won], nothingBefore, [person('ann'), person('bob')]);
    return [...result.entries.map(({ amount }) => amount), totalOf(result)];
  },
  C17(plan, inputs) {
    const sales = list(inputs, 'rep_sales');
    const manager = person('max', { roles: ['manager'] });
    const reps = sales.map((_, index) => person(`rep${index}`, { manager: 'max' }));
    const won = sales.map((amount, index) =>
      deal({ id: `${index}`, owner: `rep${index}`, amount }),
    );
    const { statements } = run(plan, won, nothingBefore, [manager, ...reps]);
    const own = reps.map(({ id }) => statements.get(id)?.total ?? new Decimal(0));
    const override = statements.get('max');
    const lines = (override?.entries ?? []).map(({ amount }) => amount);
    return [...own, ...lines, Decimal.sum(0, ...own), override?.total ?? '0'];
  },
  C19(plan, inputs) {
    const won = deal({ id: 'a', amount: new Decimal(text(inputs, 'earned')).div('0.1') });
    const paid = run(plan, [won]);
    const facts = factsOf([cancelled(won, '2026-03-10')], undefined, '2026-03-15');
    return [totalOf(calculatePeriod(plan, facts, paid.after))];
  },
  C22: (plan, inputs) => [totalOf(run(plan, soldByOne([text(inputs, 'sales')])))],
  C24: (plan, inputs) => [totalOf(run(plan, soldByOne([text(inputs, 'sales')])))],
};

function run(
  plan: Incentive,
  cases: readonly CaseFact[],
  before: Before = nothingBefore,
  people: readonly Person[] = [person('ann')],
): PeriodResult {
  return calculatePeriod(plan, factsOf(cases, people, '2026-01-10'), before);
}

function soldByOne(amounts: readonly string[]): readonly CaseFact[] {
  return amounts.map((amount, index) => deal({ id: `${index}`, amount }));
}

function totalOf({ statements }: PeriodResult): Decimal {
  return Decimal.sum(0, ...[...statements.values()].map(({ total }) => total));
}

function eachDeal(result: PeriodResult): readonly (Decimal | string)[] {
  return [...byCase(result.statements.get('ann')), totalOf(result)];
}

/** Each of the amounts is sold by somebody else. */
function eachPerson(plan: Incentive, amounts: readonly string[]): readonly (Decimal | string)[] {
  const people = amounts.map((_, index) => person(`rep${index}`));
  const won = amounts.map((amount, index) =>
    deal({ id: `${index}`, owner: `rep${index}`, amount }),
  );
  const { statements } = run(plan, won, nothingBefore, people);
  return people.map(({ id }) => statements.get(id)?.total ?? '0');
}

/** One deal a month whose commission is the gross of the month. */
function monthByMonth(plan: Incentive, gross: readonly string[]): readonly (Decimal | string)[] {
  let before = nothingBefore;
  return gross.map((earned, index) => {
    const on = `2026-0${index + 1}-10`;
    const won = deal({ id: `${index}`, amount: new Decimal(earned).div('0.1'), on });
    const result = calculatePeriod(plan, factsOf([won], undefined, on), before);
    before = result.after;
    return totalOf(result);
  });
}

function text(inputs: Inputs, name: string): string {
  const figure = inputs[name];
  if (typeof figure !== 'string') throw new Error(`no figure ${name}`);
  return figure;
}

function list(inputs: Inputs, name: string): readonly string[] {
  return (inputs[name] as readonly Figure[]).map(String);
}
