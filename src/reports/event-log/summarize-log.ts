import { DAY, Decimal } from '../../shared/index.ts';
import type { LogTrace } from './event-log.ts';

/** What an event log shows of the way in which work was really done. Durations are in days of 24 hours. */
export interface LogSummary {
  readonly cases: number;
  readonly events: number;
  /** By activity, the most frequent first. */
  readonly activities: readonly { readonly activity: string; readonly count: number }[];
  /** Different sequences of activities. */
  readonly variants: number;
  /** Of them the most frequent, as many as are asked for. */
  readonly ways: readonly LogWay[];
  readonly eventsPerCase: { readonly mean: Decimal; readonly max: number };
  /** From the first event of a case to its last. */
  readonly duration: { readonly median: Decimal; readonly mean: Decimal; readonly max: Decimal };
  readonly handoffs: HandoffsOfWork;
}

/**
 * Handovers of work: two consecutive events of a case whose parties differ. An event without a party is passed
 * over. After van der Aalst, Reijers and Song, "Discovering social networks from event logs", CSCW 14 (2005).
 */
export interface HandoffsOfWork {
  readonly total: number;
  readonly casesWithHandoff: number;
  /** The most frequent first. */
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly count: number }[];
}

/** Cases with the same sequence of activities. */
export interface LogWay {
  readonly activities: readonly string[];
  readonly cases: number;
  readonly median: Decimal;
}

export interface LogQuestion {
  /** The attribute that names the party of an event. */
  readonly party: string;
  /** Most ways told one by one; none without it. */
  readonly ways?: number;
}

/** Reads through a log once. The figures of an empty log are zero. */
export async function summarizeLog(
  traces: AsyncIterable<LogTrace>,
  question: LogQuestion,
): Promise<LogSummary> {
  const tally = new Tally(question);
  for await (const trace of traces) tally.add(trace);
  return tally.summary();
}

class Tally {
  readonly #question: LogQuestion;
  readonly #activities = new Map<string, number>();
  readonly #variants = new Map<string, number[]>();
  readonly #pairs = new Map<string, number>();
  readonly #durations: number[] = [];
  #events = 0;
  #longest = 0;
  #casesWithHandoff = 0;

  constructor(question: LogQuestion) {
    this.#question = question;
  }

  add({ events }: LogTrace): void {
    const activities = events.map(({ attributes }) => attributes.get('concept:name') ?? '');
    for (const activity of activities) count(this.#activities, activity);
    this.#events += events.length;
    this.#longest = Math.max(this.#longest, events.length);
    const duration = (events.at(-1)?.at ?? 0) - (events[0]?.at ?? 0);
    this.#durations.push(duration);
    this.#went(JSON.stringify(activities), duration);
    const { party } = this.#question;
    const pairs = handoffPairs(events.map(({ attributes }) => attributes.get(party) ?? ''));
    for (const pair of pairs) count(this.#pairs, JSON.stringify(pair));
    if (pairs.length > 0) this.#casesWithHandoff += 1;
  }

  #went(way: string, duration: number): void {
    const known = this.#variants.get(way);
    if (known) known.push(duration);
    else this.#variants.set(way, [duration]);
  }

  #ways(): readonly LogWay[] {
    const { ways = 0 } = this.#question;
    return [...this.#variants]
      .toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
      .slice(0, ways)
      .map(([way, durations]) => ({
        activities: JSON.parse(way) as readonly string[],
        cases: durations.length,
        median: durationsOf(durations).median,
      }));
  }

  summary(): LogSummary {
    const cases = this.#durations.length;
    const pairs = byFrequency(this.#pairs).map(([pair, found]) => {
      const [from, to] = JSON.parse(pair) as [string, string];
      return { from, to, count: found };
    });
    return {
      cases,
      events: this.#events,
      activities: byFrequency(this.#activities).map(([activity, found]) => ({
        activity,
        count: found,
      })),
      variants: this.#variants.size,
      ways: this.#ways(),
      eventsPerCase: { mean: per(this.#events, cases), max: this.#longest },
      duration: durationsOf(this.#durations),
      handoffs: {
        total: pairs.reduce((sum, pair) => sum + pair.count, 0),
        casesWithHandoff: this.#casesWithHandoff,
        pairs,
      },
    };
  }
}

function handoffPairs(parties: readonly string[]): readonly (readonly [string, string])[] {
  const named = parties.filter((party) => party.trim() !== '');
  return named.flatMap((party, index) => {
    const before = named[index - 1];
    return before === undefined || before === party ? [] : [[before, party] as const];
  });
}

function durationsOf(durations: readonly number[]): LogSummary['duration'] {
  const sorted = durations.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const around = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  const sum = sorted.reduce((total, duration) => total.plus(duration), new Decimal(0));
  return {
    median: new Decimal(around[0] ?? 0).plus(around[1] ?? 0).div(2 * DAY),
    mean: sorted.length === 0 ? new Decimal(0) : sum.div(sorted.length).div(DAY),
    max: new Decimal(sorted.at(-1) ?? 0).div(DAY),
  };
}

function per(count: number, of: number): Decimal {
  return of === 0 ? new Decimal(0) : new Decimal(count).div(of);
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function byFrequency(counts: ReadonlyMap<string, number>): readonly [string, number][] {
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
