import { signedIn } from '../core/route.ts';
import { CommandReply } from '../schemas/commands.ts';

/** What the routes of all commands on a case have in common. */
export const command = {
  allowed: signedIn('write'),
  conditional: true,
  idempotent: true,
  replies: { 200: { description: 'Where the case now stands.', schema: CommandReply } },
} as const;
