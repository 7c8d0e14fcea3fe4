import { Type, type Static } from 'typebox';
import { topics } from '../model/index.ts';
import { Condition, Text, heading, name, object, oneOrMore } from './parts.ts';
import { recipientForms } from './recipient.ts';

export const NotificationSchema = Type.Object(
  {
    ...heading('Notification'),
    of: object({ funnel: name('funnel') }),
    on: oneOrMore(Type.Enum([...topics]), 'What is told.'),
    stages: Type.Optional(oneOrMore(name('stage'))),
    handoffs: Type.Optional(oneOrMore(name('handoff'))),
    when: Type.Optional(Condition),
    to: Type.Optional(oneOrMore(Type.Union([...recipientForms]), 'Who is told.')),
    by: Type.Optional(oneOrMore(name('channel'), 'Channels, and `inbox`.')),
    subject: Type.Optional(Text),
    text: Type.Optional(Text),
  },
  {
    additionalProperties: false,
    title: 'Notification',
    description: 'Who is told of what, by which channels and in which words.',
  },
);
export type RawNotification = Static<typeof NotificationSchema>;
