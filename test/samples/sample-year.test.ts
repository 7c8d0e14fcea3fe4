import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLog, fillSamples, openBaton, publishFirst, type SampleFill } from '../../src/app.ts';
import type { Book } from '../../src/incentives/index.ts';
import type { InboxItem } from '../../src/collaboration/index.ts';
import { workingCalendar } from '../../src/definitions/index.ts';
import { readWholeJournal, type CaseState, type JournalEntry } from '../../src/engine/index.ts';
import { everything } from '../../src/expressions/index.ts';
import {
  countingIds,
  DAY,
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
  /** What everybody has before him. */
  readonly inbox: readonly InboxItem[];
  /** Stages of the visits that have not ended, by case. */
  readonly going: ReadonlyMap<string, readonly string[]>;
  readonly documents: readonly { readonly requested: number; readonly definition: string }[];
  /** Periods of the plan, the latest first. */
  readonly periods: readonly Book[];
}

/** Plays the example company's year into a store of its own, and reads all that came of it. */
async function playYear(seed: number, cases = 60, until = now): Promise<Year> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-samples-'));
  const store = await openSqliteStore({ folder });
  const log = createLog({ level: 'silent' });
  const [clock, ids] = [new SimulatedClock(until), countingIds('id')];
  const baton = await openBaton({ store, log, version: '0.0.0', clock, ids });
  try {
    await publishFirst(baton, company, 'first release');
    const fill = await fillSamples(baton, { seed, cases });
    const states: CaseState[] = [];
    const journal: JournalEntry[] = [];
    const going = new Map<string, readonly string[]>();
    for (const collection of ['case:lead-to-contract', 'case:onboarding'] as const) {
      for await (const { id } of store.streamRows({ collection, where: everything, sort: [] })) {
        states.push((await store.loadCase(String(id)))!);
        journal.push(...(await readWholeJournal(store, String(id))));
        const visits = await store.visitsOf(String(id));
        const lasting = visits.filter(({ left }) => left === undefined);
        going.set(
          String(id),
          lasting.map(({ stage }) => stage),
        );
      }
    }
    const calendar = workingCalendar(baton.access.organization());
    const people = await store.listPeople({ limit: 100 });
    const inbox = people.map(({ id }) => store.listInbox(id, { view: 'open', now, limit: 100 }));
    const documents = await store.listDocuments({ limit: 200 });
    const periods = await store.listBooks('sales-commission');
    const read = { going, documents, periods, inbox: (await Promise.all(inbox)).flat() };
    return { fill, cases: states, journal, calendar, ...read };
  } finally {
    await baton.stop();
    await rm(folder, { recursive: true });
  }
}

let year: Year;
beforeAll(async () => {
  year = await playYear(7);
});

const eventsOf = ({ journal }: Year) => journal.flatMap(({ events }) => events);
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
    expect(leads).toHaveLength(60);
    expect(Object.keys(kinds).toSorted()).toEqual(['lost', 'open', 'won']);
    const onboardings = year.cases.filter(({ funnel }) => funnel === 'onboarding');
    expect(onboardings).toHaveLength(kinds['won']!.length);
  });

  it('has all its leads where it ends in the holidays', async () => {
    const { cases } = await playYear(7, 12, Date.parse('2026-10-07T12:00:00Z'));
    expect(cases.filter(({ funnel }) => funnel === 'lead-to-contract')).toHaveLength(12);
  });

  it('has work paused and resumed, and approvals of stages side by side', () => {
    expect(movesOf(year)).toEqual(expect.arrayContaining(['pause', 'resume', 'submit']));
    const approved = eventsOf(year).filter((event) => event.type === 'approval ended');
    expect(new Set(approved.map(({ as }) => as))).toContain('approved');
  });

  it('has offers accepted mostly, some rejected with a reason and a note, some late, some sent back', () => {
    const ended = eventsOf(year).filter((event) => event.type === 'offer ended');
    const ways = Object.groupBy(ended, ({ as }) => as);
    expect(ways.accepted!.length).toBeGreaterThan(ended.length / 2);
    for (const { reason, note } of ways.rejected!) {
      expect(reason).toBeDefined();
      expect(note).toBeDefined();
    }
    const kinds = new Set(year.journal.map(({ command }) => command.kind));
    for (const kind of ['reject', 'return', 'resubmit', 'vote', 'end task', 'comment'] as const)
      expect(kinds).toContain(kind);
    const late = eventsOf(year).filter((event) => event.type === 'breached' && event.offer);
    expect(late.length).toBeGreaterThan(0);
  });

  it('leaves in the inboxes what still asks for an answer, and what is new', () => {
    const weekBefore = now - 7 * DAY;
    expect(year.inbox).not.toEqual([]);
    for (const { at, matter } of year.inbox)
      expect(matter !== undefined || at >= weekBefore).toBe(true);
  });

  it('has a visit that lasts for each stage in which a case stands, and no other', () => {
    for (const { id, configuration } of year.cases)
      expect(year.going.get(id)?.toSorted()).toEqual(configuration.active.toSorted());
  });

  it('asks for the documents of its last fortnight', () => {
    expect(year.documents).not.toEqual([]);
    for (const { requested } of year.documents)
      expect(requested).toBeGreaterThanOrEqual(now - 14 * DAY);
  });

  it('has its quarters settled, but for the present one', () => {
    const settled = year.periods.map(({ period, status }) => `${period} ${status}`);
    expect(settled).toEqual([
      '2026-Q3 closed',
      '2026-Q2 closed',
      '2026-Q1 closed',
      '2025-Q4 closed',
    ]);
    for (const { trail } of year.periods)
      expect(new Set(trail.slice(0, 2).map(({ by }) => by.id)).size).toBe(2);
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
    const [again, another] = [await playYear(7), await playYear(8, 15)];
    expect(again.cases).toEqual(year.cases);
    expect(again.journal).toEqual(year.journal);
    expect(movesOf(another)).not.toEqual(movesOf(year));
  });
});
