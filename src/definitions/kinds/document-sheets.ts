import { Type, type Static } from 'typebox';
import { Text, object } from './parts.ts';

const Value = Type.String({
  description: 'An expression, such as `row.quantity` or `row.price * row.quantity`.',
});

const Column = object({
  title: Text,
  value: Value,
  total: Type.Optional(Type.Boolean({ description: 'The sum of the column stands below it.' })),
});

export const SheetsSchema = Type.Array(
  object({
    title: Text,
    rows: Type.Optional(
      Type.String({
        description:
          'A list, such as `case.lines`: a row for each, which the columns call `row`. One row by default.',
      }),
    ),
    columns: Type.Array(Column, { minItems: 1, maxItems: 200 }),
  }),
  { minItems: 1, maxItems: 50, description: 'The sheets of the workbook, for the format `xlsx`.' },
);
export type RawSheets = Static<typeof SheetsSchema>;
