import { Type, type Static } from 'typebox';
import { documentFormats } from '../model/document.ts';
import { OccasionSchema, SigningSchema } from './document-occasion.ts';
import { SheetsSchema } from './document-sheets.ts';
import { Condition, DurationText, Text, heading, mapOf, name, object, oneOrMore } from './parts.ts';

const Subject = Type.Union(
  [
    object({ funnel: name('funnel') }),
    object({ record: name('record type') }),
    object({ survey: name('survey') }),
    object({ meeting: name('meeting') }),
    object({ training: name('training') }),
    object({ award: name('award') }),
    object({ incentive: name('plan') }),
  ],
  {
    description:
      'The cases of a funnel, the records of a type, what a survey, meeting, training or award keeps, or the statements of a plan.',
  },
);

const TemplateFile = Type.String({
  description: 'A file under `templates/`, such as `quote.hbs`.',
});

const TemplateName = Type.Union([
  TemplateFile,
  mapOf('^[a-z]{2,3}(-[A-Za-z0-9]+)*$', TemplateFile, 'One file for each language.'),
]);

export const DocumentSchema = Type.Object(
  {
    ...heading('Document'),
    of: Subject,
    template: Type.Optional(
      oneOrMore(
        TemplateName,
        'One template for each kind of output: `quote.hbs`, `quote.docx`, `quote.md.hbs`, `quote.txt.hbs`; for all languages, or one for each.',
      ),
    ),
    sheets: Type.Optional(SheetsSchema),
    formats: Type.Optional(
      oneOrMore(Type.Enum([...documentFormats]), 'Files that are made of it; `pdf` by default.'),
    ),
    number: Type.Optional(
      Type.String({
        description:
          'Numbers without gaps, such as `Q-{year}-{0000}`; with `{year}`, `{month}`, `{day}` or `{department}` they start again with each.',
        examples: ['Q-{year}-{0000}'],
      }),
    ),
    language: Type.Optional(
      Type.String({
        description: 'A language tag, or an expression such as `=case.company.language`.',
      }),
    ),
    when: Type.Optional(OccasionSchema),
    approve: Type.Optional(
      object(
        { when: Type.Optional(Condition), by: oneOrMore(name('role')) },
        'Who agrees before it is released.',
      ),
    ),
    sign: Type.Optional(SigningSchema),
    keep: Type.Optional(DurationText),
    file: Type.Optional(Text),
    see: Type.Optional(
      oneOrMore(name('role'), 'Roles that may see it; all who see the row by default.'),
    ),
  },
  {
    additionalProperties: false,
    title: 'Document',
    description: 'What is handed out: a quote, a contract, a handoff sheet, from a template.',
  },
);
export type RawDocument = Static<typeof DocumentSchema>;
