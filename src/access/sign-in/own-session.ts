import { BatonError } from '../../shared/index.ts';
import type { Actor } from '../actor.ts';

/** Raises `needs-session` for a token and `seeing-as-another` for who looks through another's eyes. */
export function requireOwnSession(actor: Actor): void {
  if (actor.seenBy !== undefined) throw new BatonError({ code: 'seeing-as-another' });
  if (actor.scopes !== undefined) throw new BatonError({ code: 'needs-session' });
}
