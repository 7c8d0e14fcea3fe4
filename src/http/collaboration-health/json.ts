import type { Funnel } from '../../definitions/index.ts';
import {
  rateOf,
  wilson,
  type Bottlenecks,
  type Change,
  type PairHealth,
  type PairInFunnel,
  type PeriodHealth,
  type Satisfaction,
  type Scope,
  type Share,
  type StayRow,
  type Stays,
  type WaysWent,
} from '../../reports/index.ts';
import { DAY, HOUR } from '../../shared/index.ts';
import { filled } from '../standing/reading.ts';
import type { Titles } from './titles.ts';

/** Ways that are told one by one. */
const mostWays = 50;

export function pairJson(
  pair: PairHealth,
  funnels: ReadonlyMap<string, Funnel>,
  titles: Titles,
): object {
  return filled({
    giver: titles.department(pair.giver),
    receiver: titles.department(pair.receiver),
    offers: pair.offers,
    cases: pair.cases,
    open: pair.open,
    kept: pair.kept,
    rates: ratesJson(pair.rates),
    funnels: pair.funnels.flatMap((row) => {
      const funnel = funnels.get(row.funnel);
      return funnel ? [inFunnelJson(row, funnel, titles)] : [];
    }),
  });
}

function inFunnelJson(row: PairInFunnel, funnel: Funnel, titles: Titles): object {
  const { offers, cases, open, kept, rates, waiting, reasons, value } = row;
  return filled({
    funnel: titles.funnel(funnel.id),
    offers,
    cases,
    open,
    kept,
    rates: ratesJson(rates),
    waiting: waiting === undefined ? undefined : rounded(waiting / HOUR),
    reasons: reasons.map(({ reason, count }) => ({ ...titles.reason(funnel, reason), count })),
    value,
  });
}

function ratesJson(rates: PairHealth['rates']): object {
  return Object.fromEntries(Object.entries(rates).map(([rate, share]) => [rate, shareJson(share)]));
}

export function shareJson(share: Share): object {
  const { low, high } = wilson(share);
  return filled({
    ...share,
    value: share.to === 0 ? undefined : rounded(rateOf(share)),
    low: rounded(low),
    high: rounded(high),
  });
}

export function funnelJson(
  { funnel, stake }: Scope,
  { stages, waits, went }: Bottlenecks & { readonly went: WaysWent },
  titles: Titles,
): object {
  const named = new Set([...went.path, ...went.rows.flatMap((row) => row.stages)]);
  return filled({
    ...titles.funnel(funnel.id),
    stake: stake && { field: stake.id, title: titles.text(stake.title), currency: stake.currency },
    stages: [...funnel.stages.keys()]
      .filter((id) => named.has(id))
      .map((id) => titles.stage(funnel, id)),
    stays: stages.map((row) => stayJson(row, funnel, titles)),
    waits: waits.map((row) => stayJson(row, funnel, titles)),
    ways: waysJson(went),
  });
}

function stayJson(
  { of, department, handoff, ended, standing }: StayRow,
  funnel: Funnel,
  titles: Titles,
) {
  return filled({
    of: titles.stayed(funnel, of),
    department: titles.department(department),
    handoff: titles.handoff(funnel, handoff),
    ended: staysJson(ended),
    standing: staysJson(standing),
  });
}

function staysJson({ stays, total, median, stake }: Stays): object {
  return filled({
    count: stays,
    days: rounded(total / DAY),
    median: median === undefined ? undefined : rounded(median / DAY),
    cost: stake,
  });
}

function waysJson({ rows, conforming, judged, ...went }: WaysWent): object {
  return {
    ...went,
    judged,
    conforming: shareJson({ of: conforming, to: judged }),
    rows: rows.slice(0, mostWays).map(({ median, ...row }) =>
      filled({
        ...row,
        share: rounded(row.cases / went.cases),
        median: median === undefined ? undefined : rounded(median / DAY),
      }),
    ),
  };
}

export function changeJson(
  { about, before, now, difference, ...change }: Change,
  funnels: ReadonlyMap<string, Funnel>,
  titles: Titles,
): object {
  const funnel = 'funnel' in about ? funnels.get(about.funnel) : undefined;
  const isTime = about.figure === 'days';
  const scale = <T extends object>(values: T, keep?: string) =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        key === keep ? value : rounded(Number(value) / (isTime ? DAY : 1)),
      ]),
    );
  return filled({
    about: about.kind,
    figure: about.figure,
    unit: isTime ? 'days' : 'share',
    funnel: funnel && titles.funnel(funnel.id),
    giver: 'giver' in about ? titles.department(about.giver) : undefined,
    receiver: 'receiver' in about ? titles.department(about.receiver) : undefined,
    of: funnel && 'of' in about ? titles.stayed(funnel, about.of) : undefined,
    department: 'department' in about ? titles.department(about.department) : undefined,
    handoff: funnel && 'handoff' in about ? titles.handoff(funnel, about.handoff) : undefined,
    before: scale(before, 'count'),
    now: scale(now, 'count'),
    difference: difference && scale(difference),
    ...change,
    weight: rounded(change.weight),
  });
}

export function healthJson(
  { pairs, funnels: read }: PeriodHealth,
  scopes: readonly Scope[],
  titles: Titles,
): object {
  const funnels = new Map(scopes.map(({ funnel }) => [funnel.id, funnel]));
  return {
    pairs: pairs.map((pair) => pairJson(pair, funnels, titles)),
    funnels: read.flatMap((row) => {
      const scope = scopes.find(({ funnel }) => funnel.id === row.funnel);
      return scope ? [funnelJson(scope, row, titles)] : [];
    }),
  };
}

export function satisfactionJson(row: Satisfaction, titles: Titles): object {
  const { survey, about, asked, answers, satisfied, recommendation } = row;
  return filled({
    survey: titles.survey(survey),
    about: titles.department(about),
    asked: titles.department(asked),
    answers,
    satisfied: satisfied && shareJson(satisfied),
    recommendation,
  });
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
