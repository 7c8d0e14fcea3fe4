import type { Stays } from '../ports.ts';
import type { Bottlenecks } from './bottlenecks.ts';
import { pairRates, type PairHealth, type PairRate } from './pairs.ts';
import { differenceOf, rateOf, wilson, type Bounds, type Share } from './rates.ts';
import type { WaysWent } from './read-ways.ts';

/** What a figure is about. */
export type ChangeOf =
  | {
      readonly kind: 'pair';
      readonly figure: PairRate;
      readonly giver?: string;
      readonly receiver?: string;
    }
  | {
      readonly kind: 'stage' | 'wait';
      readonly figure: 'days';
      readonly funnel: string;
      readonly of: string;
      readonly department?: string;
      readonly handoff?: string;
    }
  | { readonly kind: 'funnel'; readonly figure: 'won' | 'conforming'; readonly funnel: string };

export interface Measured extends Partial<Bounds> {
  /** A share, or the median in milliseconds; absent where there was nothing. */
  readonly value?: number;
  /** Of how many. */
  readonly count: number;
}

/** A figure in two periods. */
export interface Change {
  readonly about: ChangeOf;
  readonly before: Measured;
  readonly now: Measured;
  /** Now less before; of shares with its bounds. */
  readonly difference?: { readonly value: number } & Partial<Bounds>;
  /**
   * `clear`: chance alone would show so much in one comparison of twenty at most. `unclear`: it may be chance.
   * `few`: too little to say anything.
   */
  readonly verdict: 'clear' | 'unclear' | 'few';
  readonly better?: boolean;
  /** How much there is to it: the size of the change × the cases it concerns now. */
  readonly weight: number;
}

/** What one period shows. */
export interface PeriodHealth {
  readonly pairs: readonly PairHealth[];
  readonly funnels: readonly (Bottlenecks & { readonly went: WaysWent })[];
}

/** Below these nothing is said of a share. */
const fewest = 10;

/** Every figure that both periods or one of them has; those that matter most first, those that say nothing last. */
export function changesBetween(before: PeriodHealth, now: PeriodHealth): readonly Change[] {
  const earlier = new Map(figuresOf(before).map((figure) => [keyOf(figure), figure]));
  const later = new Map(figuresOf(now).map((figure) => [keyOf(figure), figure]));
  const keys = [...new Set([...later.keys(), ...earlier.keys()])];
  return keys
    .flatMap((key) => compare(earlier.get(key), later.get(key)) ?? [])
    .toSorted((a, b) => rank(a) - rank(b) || b.weight - a.weight);
}

type Figure =
  | { readonly about: ChangeOf; readonly share: Share; readonly good: 'higher' | 'lower' }
  | { readonly about: ChangeOf; readonly stays: Stays; readonly good: 'lower' };

const good: { readonly [rate in PairRate]: 'higher' | 'lower' } = {
  acceptance: 'higher',
  firstTimeRight: 'higher',
  rework: 'lower',
  breach: 'lower',
};

function figuresOf({ pairs, funnels }: PeriodHealth): readonly Figure[] {
  return [...pairs.flatMap(pairFigures), ...funnels.flatMap(funnelFigures)];
}

function pairFigures({ giver, receiver, rates }: PairHealth): readonly Figure[] {
  const parties = {
    ...(giver !== undefined && { giver }),
    ...(receiver !== undefined && { receiver }),
  };
  return pairRates.map((figure) => ({
    about: { kind: 'pair', figure, ...parties },
    share: rates[figure],
    good: good[figure],
  }));
}

function funnelFigures({
  funnel,
  stages,
  waits,
  went,
}: PeriodHealth['funnels'][number]): readonly Figure[] {
  const goal = went.path.at(-1);
  const won = went.rows
    .filter((row) => row.stages.at(-1) === goal)
    .reduce((sum, { cases }) => sum + cases, 0);
  const stays = [
    ...stages.map((row) => ({ kind: 'stage', row }) as const),
    ...waits.map((row) => ({ kind: 'wait', row }) as const),
  ].map(({ kind, row }): Figure => {
    const { ended, standing: _, ...of } = row;
    return { about: { kind, figure: 'days', funnel, ...of }, stays: ended, good: 'lower' };
  });
  const { judged, conforming } = went;
  return [
    {
      about: { kind: 'funnel', figure: 'won', funnel },
      share: { of: won, to: judged },
      good: 'higher',
    },
    {
      about: { kind: 'funnel', figure: 'conforming', funnel },
      share: { of: conforming, to: judged },
      good: 'higher',
    },
    ...stays,
  ];
}

function keyOf({ about }: Figure): string {
  return JSON.stringify(Object.entries(about).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function compare(before: Figure | undefined, now: Figure | undefined): Change | undefined {
  const one = now ?? before;
  if (!one) return undefined;
  return 'share' in one
    ? compareShares(one, shareOf(before), shareOf(now))
    : compareTimes(one.about, staysOf(before), staysOf(now));
}

function shareOf(figure: Figure | undefined): Share {
  return figure && 'share' in figure ? figure.share : { of: 0, to: 0 };
}

function staysOf(figure: Figure | undefined): Stays {
  return figure && 'stays' in figure ? figure.stays : { stays: 0, total: 0 };
}

function compareShares(
  { about, good: wanted }: Pick<Figure, 'about' | 'good'>,
  before: Share,
  now: Share,
): Change | undefined {
  if (before.to === 0 && now.to === 0) return undefined;
  const told = { about, before: measured(before), now: measured(now) };
  if (before.to === 0 || now.to === 0) return { ...told, verdict: 'few', weight: 0 };
  const bounds = differenceOf(before, now);
  const value = rateOf(now) - rateOf(before);
  const isClear = bounds.low > 0 || bounds.high < 0;
  return {
    ...told,
    difference: { value, ...bounds },
    verdict: Math.min(before.to, now.to) < fewest ? 'few' : isClear ? 'clear' : 'unclear',
    ...(value !== 0 && { better: value > 0 === (wanted === 'higher') }),
    weight: Math.abs(value) * now.to,
  };
}

function measured(share: Share): Measured {
  if (share.to === 0) return { count: 0 };
  return { value: rateOf(share), count: share.to, ...wilson(share) };
}

/** Clear where the bounds of the two medians do not meet, which is more careful than need be. */
function compareTimes(about: ChangeOf, before: Stays, now: Stays): Change | undefined {
  if (before.stays === 0 && now.stays === 0) return undefined;
  const told = { about, before: timed(before), now: timed(now) };
  if (before.median === undefined || now.median === undefined)
    return { ...told, verdict: 'few', weight: 0 };
  const value = now.median - before.median;
  const bounded = before.low !== undefined && now.low !== undefined;
  const isClear = bounded && (now.low > (before.high ?? 0) || (now.high ?? 0) < before.low);
  const relative = Math.min(1, Math.abs(value) / Math.max(before.median, now.median, 1));
  return {
    ...told,
    difference: { value },
    verdict: bounded ? (isClear ? 'clear' : 'unclear') : 'few',
    ...(value !== 0 && { better: value < 0 }),
    weight: relative * now.stays,
  };
}

function timed({ stays, median, low, high }: Stays): Measured {
  return {
    count: stays,
    ...(median !== undefined && { value: median }),
    ...(low !== undefined && high !== undefined && { low, high }),
  };
}

function rank({ verdict }: Change): number {
  return ['clear', 'unclear', 'few'].indexOf(verdict);
}
