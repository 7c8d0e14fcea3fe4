import { Type, type Static } from 'typebox';
import { handoffFigures, holdingFigures } from '../model/report.ts';
import { FieldSchema } from './field.ts';
import {
  Condition,
  Source,
  Text,
  fieldIdPattern,
  heading,
  idPattern,
  mapOf,
  name,
  object,
  oneOrMore,
} from './parts.ts';

const id = Type.Optional(Type.String({ pattern: idPattern }));
const title = Type.Optional(Text);

export const buckets = ['day', 'week', 'month', 'quarter', 'year'] as const;

export const Parameter = Type.Union(
  [
    object({
      type: Type.Literal('period'),
      title,
      default: Type.Optional(Type.String({ description: 'Such as `this quarter`.' })),
    }),
    FieldSchema,
  ],
  { description: 'What the reader is asked for: a period, or a field.' },
);
export type RawParameter = Static<typeof Parameter>;

const Dimension = Type.Union([
  Type.String({
    description:
      'A field, a date in buckets, or what is no field: `case.opened by month`, `handoff`, `giver`, `receiver`, `party`.',
  }),
  object({
    field: Type.String(),
    by: Type.Optional(Type.Enum([...buckets])),
    zone: Type.Optional(Type.String()),
    id,
    title,
  }),
]);
export type RawDimension = Static<typeof Dimension>;

const reading = Type.Enum(['in order', 'at all']);
const statistics = ['average', 'median', 'p90'] as const;
const stages = Type.Optional(Type.Array(name('stage')));

const Column = Type.Union([
  name('metric'),
  object({ metric: name('metric'), id, title }),
  object({ 'share of rows': object({ when: Condition }), id, title }),
  object({
    funnel: Type.Union([reading, object({ reading, stages })], {
      description: 'Which cases count: those that passed every stage, or that reached it at all.',
    }),
    stages,
    id,
    title,
  }),
  object({ 'time in stage': Type.Enum([...statistics]), stages, id, title }),
  object({
    cohort: name('stage'),
    periods: Type.Integer({ minimum: 1, maximum: 60 }),
    id,
    title,
  }),
  object({
    handoffs: oneOrMore(Type.Enum(['health', ...handoffFigures]), 'Figures, or `health` for all.'),
    value: Type.Optional(Type.String({ description: 'A field with an amount: `case.total`.' })),
    offered: Type.Optional(name('period that the reader is asked for')),
    id,
    title,
  }),
  object({
    'time held': oneOrMore(Type.Enum(['all', ...holdingFigures]), 'Figures, or `all`.'),
    began: Type.Optional(name('period that the reader is asked for')),
    id,
    title,
  }),
]);
export type RawColumn = Static<typeof Column>;

const charts = ['table', 'number', 'bar', 'line', 'pie', 'funnel', 'cohort', 'sankey'] as const;

export const ReportSchema = Type.Object(
  {
    ...heading('Report'),
    from: Source,
    ask: Type.Optional(mapOf(fieldIdPattern, Parameter)),
    where: Type.Optional(Condition),
    rows: Type.Optional(oneOrMore(Dimension, 'What the rows are grouped by.')),
    show: Type.Array(Column, { minItems: 1, description: 'The figures.' }),
    sort: Type.Optional(
      Type.Union([
        Type.String({ description: 'The id of a column, or a field of `rows`.' }),
        object({ by: Type.String(), descending: Type.Optional(Type.Boolean()) }),
      ]),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100000 })),
    chart: Type.Optional(Type.Enum([...charts])),
    roles: Type.Optional(oneOrMore(name('role'), 'Who may read it; anyone where none is named.')),
  },
  { additionalProperties: false, title: 'Report', description: 'Figures in rows and columns.' },
);
export type RawReport = Static<typeof ReportSchema>;
