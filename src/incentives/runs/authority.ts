import { mayChangeNothing, type Actor } from '../../access/index.ts';
import { BatonError } from '../../shared/index.ts';

/** Raises `seeing-as-another` and `scope-missing`. */
export function requireChange(actor: Actor): void {
  const refused = mayChangeNothing(actor);
  if (refused) throw new BatonError(refused);
}

const longest = 1_000;

/** The words of somebody, without space around them. Raises `payout-reason-missing`. */
export function reasonFrom(words: string, path: string): string {
  const reason = words.trim();
  if (reason.length > 0 && reason.length <= longest) return reason;
  throw new BatonError({ code: 'payout-reason-missing', params: { limit: longest }, path });
}
