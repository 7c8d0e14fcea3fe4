import { Type, type Static } from 'typebox';
import { holidayRules } from '../../calendar/index.ts';
import { Fields } from './field.ts';
import {
  Condition,
  DurationText,
  Scalar,
  Text,
  fieldIdPattern,
  heading,
  idPattern,
  mapOf,
  name,
  object,
  oneOrMore,
} from './parts.ts';

const Rule = object(
  {
    rule: Type.String({ examples: ['FREQ=MONTHLY;BYDAY=2TU'] }),
    at: Type.String({ description: 'A time of day, such as `09:30`.' }),
    from: Type.Optional(Type.String({ description: 'The first day, such as `2026-01-05`.' })),
  },
  'A rule of RFC 5545.',
);

/** The owners of the cases and offers on the agenda. */
export const caseOwners = 'case owners';

const forms = [
  object({ role: name('role') }),
  object({ team: name('team') }),
  object({ department: name('department') }),
  object({ 'liaison of': name('department') }),
  object({ person: Type.String({ description: 'An e-mail address.' }) }),
] as const;

const Leader = Type.Union([...forms], { description: 'Who is meant.' });
const Party = Type.Union([Type.Literal(caseOwners), ...forms], {
  description: 'Who belongs to a meeting.',
});
export type RawParty = Static<typeof Party>;

/** How an offer of a handoff may stand. */
export const offerEnds = ['open', 'accepted', 'rejected', 'returned'] as const;

const beside = {
  title: Type.Optional(Text),
  minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440 })),
  presenter: Type.Optional(Party),
};
const where = Type.Optional(Condition);

const Section = Type.Union(
  [
    object({
      report: name('report'),
      with: Type.Optional(mapOf(fieldIdPattern, Scalar)),
      ...beside,
    }),
    object({ cases: object({ funnel: name('funnel'), where }), ...beside }),
    object({
      handoffs: object({
        funnel: name('funnel'),
        only: Type.Optional(oneOrMore(name('handoff'))),
        ended: Type.Optional(oneOrMore(Type.Enum([...offerEnds]))),
        last: Type.Optional(DurationText),
      }),
      ...beside,
    }),
    object({ metric: name('metric'), in: Type.Optional(Type.String()), ...beside }),
    object({ actions: Type.Literal('open'), ...beside }),
    object({ topic: Text, minutes: beside.minutes, presenter: beside.presenter }),
  ],
  { description: 'What the meeting speaks of.' },
);
export type RawSection = Static<typeof Section>;

export const MeetingSchema = Type.Object(
  {
    ...heading('Meeting'),
    every: Type.Optional(
      Type.Union([Type.String({ examples: ['week on monday at 09:30'] }), Rule], {
        description: 'When it takes place; without it, whenever somebody calls it.',
      }),
    ),
    'on holidays': Type.Optional(Type.Enum([...holidayRules])),
    zone: Type.Optional(Type.String({ examples: ['Europe/Berlin'] })),
    lasts: DurationText,
    'planned ahead': Type.Optional(DurationText),
    place: Type.Optional(Text),
    link: Type.Optional(Type.String({ description: 'An address that begins with `https://`.' })),
    chair: Leader,
    'minutes by': Type.Optional(Leader),
    attendees: object({
      required: Type.Optional(oneOrMore(Party)),
      optional: Type.Optional(oneOrMore(Party)),
    }),
    invitations: Type.Optional(Type.Boolean()),
    agenda: object({
      ready: Type.Optional(Type.String({ examples: ['2 hours before'] })),
      sections: mapOf(idPattern, Section, 'What it speaks of, by id, in this order.'),
    }),
    minutes: Type.Optional(
      object({ fields: Type.Optional(Fields), document: Type.Optional(name('document')) }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Meeting',
    description: 'A meeting that takes place again and again, or when it is called.',
  },
);
export type RawMeeting = Static<typeof MeetingSchema>;
