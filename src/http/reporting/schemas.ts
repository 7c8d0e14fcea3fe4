import { Type } from 'typebox';
import { AnyObject, closed, Instant, Title } from '../schemas/parts.ts';

/** What the answers about figures are made of. Figures are decimal texts. */

export const Value = Type.Union([Type.String(), Type.Null()]);

export const SubjectSchema = closed({
  kind: Type.Enum(['funnel', 'record']),
  id: Type.String(),
  title: Title,
});

export const ParameterSchema = closed({
  id: Type.String(),
  title: Title,
  kind: Type.Enum(['period', 'field']),
  type: Type.Optional(Type.String({ description: 'Type of the field.' })),
  options: Type.Optional(Type.Array(closed({ id: Type.String(), title: Title }))),
  to: Type.Optional(Type.String({ description: 'The record type that is referred to.' })),
  currency: Type.Optional(Type.String()),
  default: Type.Optional(Type.Unknown()),
});

export const ReportSchema = closed({
  id: Type.String(),
  title: Title,
  from: SubjectSchema,
  ask: Type.Array(ParameterSchema),
  rows: Type.Array(Title, { description: 'What it is grouped by.' }),
  chart: Type.Optional(Type.String()),
});

const ColumnSchema = closed({
  id: Type.String(),
  title: Title,
  definition: Type.String({ description: 'What the figure is, in words.' }),
  metric: Type.Optional(Type.String({ description: 'The metric that it shows.' })),
  origin: Type.Optional(
    closed({
      id: Type.String(),
      kind: Type.String(),
      title: Title,
      label: Title,
      figure: Type.Optional(Type.String()),
    }),
  ),
  format: Type.String({ description: 'text, date, integer, number, money, percent or days.' }),
  currency: Type.Optional(Type.String()),
});

const keyedValues = { keys: Type.Array(Type.Unknown()), values: Type.Array(Value) };

/** The period before, with what it came to. */
const earlier = {
  from: Instant,
  to: Instant,
  toDate: Type.Boolean({ description: 'Only as far as the present period has come.' }),
};

export const ResultSchema = closed({
  report: Type.String(),
  title: Title,
  from: SubjectSchema,
  filter: Type.Optional(Type.String({ description: 'The condition of the report.' })),
  release: Type.Integer(),
  parameters: AnyObject,
  dimensions: Type.Array(ColumnSchema),
  measures: Type.Array(ColumnSchema),
  rows: Type.Array(closed({ ...keyedValues, labels: Type.Array(Type.String()) })),
  totals: Type.Array(Value),
  cut: Type.Boolean({ description: 'Rows were left out by the report’s limit.' }),
  chart: Type.Optional(Type.String()),
  readAt: Instant,
  previous: Type.Optional(
    closed({ ...earlier, rows: Type.Array(closed(keyedValues)), totals: Type.Array(Value) }),
  ),
});

export const MetricSchema = closed({
  id: Type.String(),
  title: Title,
  definition: Type.String({ description: 'What the figure is, in words.' }),
  format: Type.String(),
  currency: Type.Optional(Type.String()),
  from: SubjectSchema,
});

export const FigureSchema = closed({
  metric: MetricSchema,
  value: Value,
  period: Type.Optional(closed({ from: Instant, to: Instant })),
  release: Type.Integer(),
  readAt: Instant,
  previous: Type.Optional(closed({ ...earlier, value: Value })),
});

const title = Type.Optional(Title);
const width = Type.Integer();

export const DashboardSchema = closed({
  id: Type.String(),
  title: Title,
  description: Type.Optional(Type.String()),
  ask: Type.Array(ParameterSchema),
  rows: Type.Array(
    closed({
      title,
      parts: Type.Array(
        Type.Union([
          closed({
            kind: Type.Literal('number'),
            metric: MetricSchema,
            period: Type.Optional(Type.String({ description: 'The parameter with its period.' })),
            title,
            width,
          }),
          closed({
            kind: Type.Literal('report'),
            report: ReportSchema,
            with: AnyObject,
            shares: Type.Array(Type.String(), {
              description: 'Parameters that it takes from the dashboard.',
            }),
            title,
            width,
          }),
          closed({
            kind: Type.Literal('goal'),
            goal: Type.String({ description: 'Its figures are read with the operation of goals.' }),
            title: Title,
            width,
          }),
          closed({ kind: Type.Literal('note'), text: Type.String(), width }),
        ]),
      ),
    }),
  ),
});
