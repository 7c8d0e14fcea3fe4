import { Type, type Static } from 'typebox';
import { documentFormats } from '../model/document.ts';
import { Condition, DurationText, Formula, name, object, oneOrMore } from './parts.ts';

/** How often a document is made by itself. */
export const turns = ['day', 'week', 'month', 'quarter', 'year'] as const;

export const ScheduleSchema = object(
  {
    every: Type.Enum([...turns]),
    on: Type.Optional(
      oneOrMore(
        Type.Union([Type.String(), Type.Number()]),
        'Days of the week, such as `monday`; or the day of the month, such as `1` or `last`.',
      ),
    ),
    at: Type.Optional(Type.String({ description: 'A time of day, such as `08:00`.' })),
    where: Type.Optional(Condition),
  },
  'Again and again, one for each case or record that counts.',
);
export type RawSchedule = Static<typeof ScheduleSchema>;

export const OccasionSchema = object(
  {
    move: Type.Optional(oneOrMore(name('move'))),
    handoff: Type.Optional(oneOrMore(name('handoff'))),
    stage: Type.Optional(oneOrMore(name('stage'))),
    where: Type.Optional(Condition),
    schedule: Type.Optional(ScheduleSchema),
    period: Type.Optional(Type.Literal('closed')),
  },
  'When it is made by itself: with a move, with a handoff, on entering a stage, by a schedule; of a plan, when a period is closed.',
);
export type RawOccasion = Static<typeof OccasionSchema>;

/** The word for somebody outside the house, among the roles that accept a document. */
export const customerWord = 'customer';

export const SigningSchema = object(
  {
    by: Type.Optional(oneOrMore(name('role'), 'Who accepts it: `customer`, roles, or both.')),
    name: Type.Optional(Formula),
    email: Type.Optional(Formula),
    within: Type.Optional(DurationText),
    format: Type.Optional(Type.Enum([...documentFormats])),
    send: Type.Optional(name('channel')),
    attach: Type.Optional(Type.Boolean()),
  },
  'Who accepts it by name, and how long the link for it is good.',
);
export type RawSigning = Static<typeof SigningSchema>;
