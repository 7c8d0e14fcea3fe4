import { beforeAll, describe, expect, test } from 'vitest';
import { tellBecause, type PostedEntry } from '../../../src/incentives/index.ts';
import { Decimal } from '../../../src/shared/index.ts';
import { readReference } from '../reference.ts';
import { samplesFolder } from '../run-data-set.ts';
import { quarters, runYear, type YearRun } from './run-year.ts';

const samples = samplesFolder();
const absent = samples === undefined ? ' (skipped: the data is absent, see BATON_SAMPLES)' : '';

describe.skipIf(samples === undefined)(`a year of the CRM data under a plan${absent}`, () => {
  let year: YearRun;
  beforeAll(async () => {
    year = await runYear(samples ?? '');
    for (const [step, time] of year.times) console.info(`${step}: ${time.toFixed(0)} ms`);
    console.info(`memory: ${year.megabytes.toFixed(0)} MB`);
  }, 300_000);

  test('credits what was won in each quarter, as the reference says', () => {
    const won = readReference(samples ?? '', 'crm');
    for (const quarter of quarters) {
      const tiers = year.entries.filter(
        ({ period, kind }) => period === quarter && kind === 'tier',
      );
      const credited = sum(tiers.map(({ base }) => base ?? new Decimal(0)));
      const expected = JSON.stringify(won['by_close_quarter'], undefined, 0);
      expect(expected).toContain(credited.toFixed());
    }
  });

  test('pays agents, managers and teams; the ledger is the sum of its closed books', () => {
    expect(year.agents).toBe(35);
    expect(new Set(year.entries.map(({ kind }) => kind))).toEqual(
      new Set(['tier', 'override', 'pool', 'correction']),
    );
    expect(year.books.map(({ status }) => status)).toEqual([
      'closed',
      'closed',
      'closed',
      'closed',
    ]);
    const closed = year.books.map(({ trail }) => trail.at(-1)?.total ?? '0');
    const total = sum(year.entries.map(({ amount }) => amount));
    expect(sum(closed.map((amount) => new Decimal(amount))).toFixed()).toBe(total.toFixed());
  });

  test('a deal that is changed in a closed quarter becomes an explained delta in the open one', () => {
    const { deal, entry } = year.changed;
    const [before, after] = year.frozen;
    expect(after).toEqual(before);
    const lines = year.corrected.statements.flatMap((one) => one.lines);
    const deltas = lines.filter(({ corrects }) => corrects?.period === '2017-Q1');
    const own = deltas.find((line) => line.person === entry.person && line.case?.id === deal);
    const base = entry.base ?? new Decimal(0);
    expect(base.gt(1)).toBe(true);
    expect(own?.amount.isNegative()).toBe(true);
    const told = tellBecause(own?.because as never, 'en');
    expect(told).toContain('2017-Q1 was closed and is made good');
    expect(told).toContain('changed on');
    const posted = year.entries.filter(({ corrects }) => corrects);
    expect(sumOf(posted).toFixed()).toBe(sum(deltas.map(({ amount }) => amount)).toFixed());
  });
});

function sumOf(entries: readonly PostedEntry[]): Decimal {
  return sum(entries.map(({ amount }) => amount));
}

function sum(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((all, amount) => all.plus(amount), new Decimal(0));
}
