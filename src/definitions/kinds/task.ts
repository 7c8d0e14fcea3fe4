import { Type } from 'typebox';
import { clockSettings } from './clock.ts';
import { Condition, Text, object } from './parts.ts';
import { RecipientSchema } from './recipient.ts';

export const TaskSchema = object({
  title: Type.Optional(Text),
  guidance: Type.Optional(Text),
  when: Type.Optional(Condition),
  to: Type.Optional(RecipientSchema),
  ...clockSettings,
  required: Type.Optional(Type.Boolean()),
});
