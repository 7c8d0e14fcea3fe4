import { Type, type Static } from 'typebox';
import { fieldIdPattern, heading, mapOf, name, object, oneOrMore, Scalar, Text } from './parts.ts';
import { Parameter } from './report.ts';

const title = Type.Optional(Text);
const width = Type.Optional(
  Type.Integer({
    minimum: 1,
    maximum: 6,
    description: 'How much of the row it takes beside the others, 1 where it is not said.',
  }),
);

const Part = Type.Union([
  object({
    number: name('metric'),
    in: Type.Optional(name('period that the reader is asked for')),
    title,
    width,
  }),
  object({
    report: name('report'),
    with: Type.Optional(mapOf(fieldIdPattern, Scalar, 'Parameters that are fixed here.')),
    title,
    width,
  }),
  object({ goal: name('goal'), title, width }),
  object({ note: Text, width }),
]);
export type RawDashboardPart = Static<typeof Part>;

export const DashboardSchema = Type.Object(
  {
    ...heading('Dashboard'),
    roles: Type.Optional(oneOrMore(name('role'), 'Who may read it; anyone where none is named.')),
    ask: Type.Optional(mapOf(fieldIdPattern, Parameter)),
    rows: Type.Array(object({ title, show: oneOrMore(Part, 'What stands side by side.') }), {
      minItems: 1,
      description: 'From top to bottom.',
    }),
  },
  {
    additionalProperties: false,
    title: 'Dashboard',
    description: 'Numbers and reports on one page.',
  },
);
export type RawDashboard = Static<typeof DashboardSchema>;
