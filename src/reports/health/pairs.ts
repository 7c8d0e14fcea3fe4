import type { Period } from '../../shared/index.ts';
import type { HandoffReportStore, PartyHealthRow, PassingFigures } from '../ports.ts';
import type { Share } from './rates.ts';
import type { Scope } from './scope.ts';

/** The figures of a pair that are shares; of each it is known of how many they are. */
export const pairRates = ['acceptance', 'firstTimeRight', 'rework', 'breach'] as const;
export type PairRate = (typeof pairRates)[number];
export type PairRates = { readonly [rate in PairRate]: Share };

/** What one department passed to another in one funnel; either may be unknown. */
export interface PairInFunnel {
  readonly funnel: string;
  readonly offers: number;
  readonly cases: number;
  readonly open: number;
  /** Accepted and not sent back. */
  readonly kept: number;
  readonly rates: PairRates;
  /** Median of the receiver's working time until the answer, in milliseconds. */
  readonly waiting?: number;
  readonly reasons: PassingFigures['reasons'];
  /** A decimal text, in the currency of what is at stake in the funnel. */
  readonly value?: string;
}

/** The same over all funnels; times and amounts of different funnels are not put together. */
export interface PairHealth {
  readonly giver?: string;
  readonly receiver?: string;
  readonly offers: number;
  readonly cases: number;
  readonly open: number;
  readonly kept: number;
  readonly rates: PairRates;
  readonly funnels: readonly PairInFunnel[];
}

/** Each pair of departments between which something was offered in the period, the busiest first. */
export async function readPairs(
  scopes: readonly Scope[],
  period: Period,
  store: HandoffReportStore,
): Promise<readonly PairHealth[]> {
  const read = await Promise.all(scopes.map((scope) => pairsIn(scope, period, store)));
  const byPair = Map.groupBy(read.flat(), ({ giver, receiver }) =>
    JSON.stringify([giver ?? null, receiver ?? null]),
  );
  return [...byPair.values()]
    .map((rows): PairHealth => {
      const { giver, receiver } = rows[0] ?? {};
      const funnels = rows.map((row): PairInFunnel => {
        const { giver: _, receiver: __, ...inFunnel } = row;
        return inFunnel;
      });
      return {
        ...(giver !== undefined && { giver }),
        ...(receiver !== undefined && { receiver }),
        offers: sum(funnels, ({ offers }) => offers),
        cases: sum(funnels, ({ cases }) => cases),
        open: sum(funnels, ({ open }) => open),
        kept: sum(funnels, ({ kept }) => kept),
        rates: together(funnels.map(({ rates }) => rates)),
        funnels,
      };
    })
    .toSorted((a, b) => b.offers - a.offers || (keyOf(a) < keyOf(b) ? -1 : 1));
}

type Parties = Pick<PartyHealthRow, 'giver' | 'receiver'>;

async function pairsIn(
  { funnel, collection, where, stake }: Scope,
  { start, end }: Period,
  store: HandoffReportStore,
): Promise<readonly (PairInFunnel & Parties)[]> {
  const rows = await store.partyHealth({
    collection,
    where,
    handoffs: [...funnel.handoffs.keys()],
    from: start,
    to: end,
    ...(stake && { value: stake.id }),
  });
  return rows.map(({ giver, receiver, ...figures }) => ({
    funnel: funnel.id,
    ...(giver !== undefined && { giver }),
    ...(receiver !== undefined && { receiver }),
    offers: figures.offers,
    cases: figures.cases,
    open: figures.open,
    kept: figures.accepted,
    rates: ratesOf(figures),
    ...(figures.receiverTime.median !== undefined && { waiting: figures.receiverTime.median }),
    reasons: figures.reasons,
    ...(figures.value !== undefined && { value: figures.value }),
  }));
}

/** As the figures of handoffs in reports are reckoned; rework is what was sent back, of what was answered. */
function ratesOf(figures: PassingFigures): PairRates {
  const { offers, cases, accepted, rejected, returned, expired, breached, firstTimeRight } =
    figures;
  const answered = accepted + returned + rejected + expired;
  return {
    acceptance: { of: accepted + returned, to: answered },
    firstTimeRight: { of: firstTimeRight, to: cases },
    rework: { of: rejected + returned, to: answered },
    breach: { of: breached, to: offers },
  };
}

function together(all: readonly PairRates[]): PairRates {
  const add = (rate: PairRate): Share => ({
    of: sum(all, (rates) => rates[rate].of),
    to: sum(all, (rates) => rates[rate].to),
  });
  return {
    acceptance: add('acceptance'),
    firstTimeRight: add('firstTimeRight'),
    rework: add('rework'),
    breach: add('breach'),
  };
}

function keyOf({ giver = '', receiver = '' }: Parties): string {
  return `${giver}>${receiver}`;
}

function sum<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
