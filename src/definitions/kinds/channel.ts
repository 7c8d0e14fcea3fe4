import { Type, type Static } from 'typebox';
import { heading, object, oneOrMore } from './parts.ts';

const Secret = object({ secret: Type.String({ description: 'The name of the secret.' }) });
const SecretOnly = Type.Union([Type.String(), Secret], {
  description: 'A secret by name: `{ secret: MAIL_PASSWORD }`.',
});
export type RawSecret = Static<typeof SecretOnly>;

export const ChannelSchema = Type.Object(
  {
    ...heading('Channel'),
    type: Type.Enum(['email', 'slack', 'teams', 'webhook']),
    server: Type.Optional(
      Type.Union([Type.String({ description: 'Such as `smtps://baton@mail.example`.' }), Secret]),
    ),
    password: Type.Optional(SecretOnly),
    from: Type.Optional(Type.String({ description: 'Such as `Baton <baton@example.com>`.' })),
    url: Type.Optional(SecretOnly),
    signing: Type.Optional(SecretOnly),
    digest: Type.Optional(
      object({
        at: oneOrMore(Type.String({ description: 'A time of day, such as `09:00`.' })),
        days: Type.Optional(Type.Enum(['every day', 'working days'])),
      }),
    ),
    quiet: Type.Optional(
      Type.String({ description: 'When nothing is sent, such as `20:00-08:00`.' }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Channel',
    description: 'A way in which messages go out, beside the inbox.',
  },
);
export type RawChannel = Static<typeof ChannelSchema>;
