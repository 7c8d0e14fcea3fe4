import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLog, fillSamples, openBaton, publishFirst, type SampleFill } from '../../src/app.ts';
import { workingCalendar } from '../../src/definitions/index.ts';
import { readWholeJournal, type CaseState, type JournalEntry } from '../../src/engine/index.ts';
import { everything } from '../../src/expressions/index.ts';
import {
  countingIds,
  isWorkingTime,
  SimulatedClock,
  type WorkingCalendar,
} from '../../src/shared/index.ts';
import { openSqliteStore } from '../../src/store/index.ts';

const company = fileURLToPath(new URL('../..', import.meta.url));
const now = Date.parse('2026-11-23T09:00:00Z');

interface Year {
  readonly fill: SampleFill;
  readonly cases: readonly CaseState[];
  readonly journal: readonly JournalEntry[];
  readonly calendar: WorkingCalendar;
}

/** Plays the example company's year into a store of its own, and reads all that came of it. */
async function playYear(seed: number): Promise<Year> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-samples-'));
  const store = await openSqliteStore({ folder });
  const log = createLog({ level: 'silent' });
  const [clock, ids] = [new SimulatedClock(now), countingIds('id')];
  const baton = await openBaton({ store, log, version: '0.0.0', clock, ids });
  try {
    await publishFirst(baton, company, 'first release');
    const fill = await fillSamples(baton, { seed, cases: 80 });
    const cases: CaseState[] = [];
    const journal: JournalEntry[] = [];
    for (const collection of ['case:lead-to-contract', 'case:onboarding'] as const) {
      for await (const { id } of store.streamRows({ collection, where: everything, sort: [] })) {
        cases.push((await store.loadCase(String(id)))!);
        journal.push(...(await readWholeJournal(store, String(id))));
      }
    }
    const calendar = workingCalendar(baton.access.organization());
    return { fill, cases, journal, calendar };
  } finally {
    await baton.stop();
    await rm(folder, { recursive: true });
  }
}

let year: Year;
beforeAll(async () => {
  year = await playYear(7);
});

const movesOf = ({ journal }: Year) =>
  journal.flatMap(({ command }) => (command.kind === 'move' ? [command.move] : []));

describe('the sample year of the example company', () => {
  it('is played without a step that the process refuses', () => {
    expect(year.fill.refused).toEqual([]);
    expect(year.fill.steps).toBeGreaterThan(200);
  });

  it('has deals won, lost and still open, and an onboarding for each that was won', () => {
    const leads = year.cases.filter(({ funnel }) => funnel === 'lead-to-contract');
    const kinds = Object.groupBy(leads, ({ outcome }) => outcome?.kind ?? 'open');
    expect(leads).toHaveLength(80);
    expect(Object.keys(kinds).toSorted()).toEqual(['lost', 'open', 'won']);
    const onboardings = year.cases.filter(({ funnel }) => funnel === 'onboarding');
    expect(onboardings).toHaveLength(kinds['won']!.length);
  });

  it('has work sent back, work paused and resumed, and stages side by side', () => {
    expect(movesOf(year)).toEqual(
      expect.arrayContaining(['rework', 'pause', 'resume', 'clear-legal', 'clear-credit']),
    );
  });

  it('happens in the past, in working time, and in order', () => {
    for (const { at } of year.journal) expect(at).toBeLessThanOrEqual(now);
    const moves = year.journal.filter(({ command }) => command.kind === 'move');
    expect(moves.filter(({ at }) => !isWorkingTime(year.calendar, at))).toEqual([]);
    for (const [index, { at, case: id }] of year.journal.entries()) {
      const before = year.journal[index - 1];
      if (before?.case === id) expect(at).toBeGreaterThanOrEqual(before.at);
    }
  });

  it('is the same year for the same seed, and another for another', async () => {
    const [again, another] = [await playYear(7), await playYear(8)];
    expect(again.cases).toEqual(year.cases);
    expect(again.journal).toEqual(year.journal);
    expect(movesOf(another)).not.toEqual(movesOf(year));
  });
});
