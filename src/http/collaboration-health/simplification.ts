import { Type } from 'typebox';
import type { Funnel } from '../../definitions/index.ts';
import { simplificationMethods, wilson, type Simplification } from '../../reports/index.ts';
import { DAY } from '../../shared/index.ts';
import { closed, Title } from '../schemas/parts.ts';
import { filled } from '../standing/reading.ts';
import { NamedSchema, PeriodSchema } from './schemas.ts';
import type { Titles } from './titles.ts';

/** Below these nothing is proposed. */
const fewest = 10;
/** In so many visits of a hundred nothing may be done for a stage to be proposed. */
const idleShare = 0.95;

const candidate = Type.Boolean({
  description:
    'Worth asking whether it is needed: never of use in ten cases at least, or read by nothing.',
});
const Count = Type.Integer();
const Days = Type.Optional(Type.Number());
const method = Type.String({ description: 'How the list is made, and what it does not say.' });

function listOf(row: Parameters<typeof closed>[0]) {
  return closed({ method, items: Type.Array(closed({ ...row, candidate })) });
}

export const SimplificationSchema = closed({
  funnel: NamedSchema,
  period: PeriodSchema,
  cases: Type.Integer({ description: 'Closed in the period.' }),
  read: Type.Integer({ description: 'Of them those that were looked at: the last closed.' }),
  approvals: listOf({
    move: NamedSchema,
    asked: Count,
    approved: Count,
    refused: Count,
    otherwise: Type.Integer({ description: 'Withdrawn, or the case went elsewhere.' }),
    atMost: Type.Optional(
      Type.Number({ description: 'The share refused in the long run, at most (95 percent).' }),
    ),
    median: Days,
    days: Type.Number({ description: 'Waited in all.' }),
  }),
  checks: listOf({
    handoff: NamedSchema,
    item: NamedSchema,
    offers: Count,
    touched: Type.Integer({ description: 'While the giver had the case.' }),
  }),
  fields: listOf({
    field: NamedSchema,
    required: Type.Boolean(),
    cases: Type.Integer({ description: 'In which it was filled.' }),
    changes: Type.Integer({ description: 'After that.' }),
    people: Type.Array(closed({ id: Type.String(), name: Title, times: Count })),
  }),
  stages: listOf({
    stage: NamedSchema,
    visits: Count,
    idle: Type.Integer({ description: 'In which nothing was done but to move on.' }),
    median: Days,
    days: Type.Number({ description: 'In all.' }),
  }),
});

const mostPeople = 3;

/** The people who filled the fields that nothing reads, the most diligent of each. */
export function fillersOf({ fields }: Simplification): readonly string[] {
  return [...new Set(fields.flatMap(({ tally }) => topOf(tally.people).map(([id]) => id)))];
}

/** Each list with what costs most first. */
export function simplificationJson(
  found: Simplification,
  funnel: Funnel,
  titles: Titles,
  names: ReadonlyMap<string, string>,
): object {
  return {
    funnel: titles.funnel(funnel.id),
    cases: found.cases,
    read: found.read,
    approvals: {
      method: titles.text(simplificationMethods.approvals),
      items: byCost(found.approvals, ({ tally }) => tally.waited.total).map((row) =>
        approvalJson(row, funnel, titles),
      ),
    },
    checks: {
      method: titles.text(simplificationMethods.checks),
      items: byCost(found.checks, ({ tally }) => tally.offers).map((row) =>
        checkJson(row, funnel, titles),
      ),
    },
    fields: {
      method: titles.text(simplificationMethods.fields),
      items: byCost(found.fields, ({ tally }) => tally.cases + tally.changes).map((row) =>
        fieldJson(row, funnel, titles, names),
      ),
    },
    stages: {
      method: titles.text(simplificationMethods.stages),
      items: byCost(found.stages, ({ tally }) => tally.times.total).map((row) =>
        stageJson(row, funnel, titles),
      ),
    },
  };
}

type Row<L extends 'approvals' | 'checks' | 'fields' | 'stages'> = Simplification[L][number];

function approvalJson({ move, tally }: Row<'approvals'>, funnel: Funnel, titles: Titles): object {
  const { asked, approved, refused, otherwise, waited } = tally;
  const decided = approved + refused;
  return filled({
    move: { id: move, title: titles.text(funnel.moves.get(move)?.title ?? move) },
    asked,
    approved,
    refused,
    otherwise,
    atMost: decided === 0 ? undefined : days(wilson({ of: refused, to: decided }).high, 1),
    median: waited.median === undefined ? undefined : days(waited.median),
    days: days(waited.total),
    candidate: refused === 0 && approved >= fewest,
  });
}

function checkJson(
  { handoff, item, tally }: Row<'checks'>,
  funnel: Funnel,
  titles: Titles,
): object {
  const known = funnel.handoffs.get(handoff)?.checklist.find(({ id }) => id === item);
  const { offers, touched } = tally;
  return {
    handoff: titles.handoff(funnel, handoff),
    item: { id: item, title: titles.text(known?.title ?? item) },
    offers,
    touched,
    candidate: touched === 0 && offers >= fewest,
  };
}

function fieldJson(
  { field, tally }: Row<'fields'>,
  funnel: Funnel,
  titles: Titles,
  names: ReadonlyMap<string, string>,
): object {
  const known = funnel.entity.fields.get(field);
  return {
    field: { id: field, title: titles.text(known?.title ?? field) },
    required: known?.required ?? false,
    cases: tally.cases,
    changes: tally.changes,
    people: topOf(tally.people).map(([id, times]) => ({ id, name: names.get(id) ?? id, times })),
    candidate: true,
  };
}

function stageJson({ stage, tally }: Row<'stages'>, funnel: Funnel, titles: Titles): object {
  const { visits, idle, times } = tally;
  return filled({
    stage: titles.stage(funnel, stage),
    visits,
    idle,
    median: times.median === undefined ? undefined : days(times.median),
    days: days(times.total),
    candidate: visits >= fewest && idle / visits >= idleShare,
  });
}

function topOf(people: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...people].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, mostPeople);
}

function byCost<T>(rows: readonly T[], cost: (row: T) => number): readonly T[] {
  return rows.toSorted((a, b) => cost(b) - cost(a));
}

function days(time: number, unit = DAY): number {
  return Math.round((time / unit) * 10_000) / 10_000;
}
