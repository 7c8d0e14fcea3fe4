import { BatonError } from '../../shared/index.ts';
import type { Instant } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import { hashSecret } from './secrets.ts';

export interface Attempt {
  /** What is tried, such as an e-mail address; undefined where guessing is hopeless. */
  readonly account: string | undefined;
  /** The network address that tries. */
  readonly address: string;
}

/**
 * Counts an attempt to sign in, for the account and for the address, before anything is checked. Raises
 * `too-many-attempts` with the seconds until the window ends. Accounts that do not exist count alike.
 */
export async function countAttempt(parts: AccessParts, attempt: Attempt): Promise<void> {
  const { store, clock, settings } = parts;
  const now = clock.now();
  const window = settings.attemptWindow;
  for (const { key, most } of countersOf(parts, attempt, now)) {
    const count = await store.countAttempt(key, now, window);
    if (count > most) {
      const seconds = Math.ceil((window - (now % window)) / 1000);
      throw new BatonError({ code: 'too-many-attempts', params: { seconds } });
    }
  }
}

/** After a success the account's count begins anew; the address keeps its own. */
export async function forgiveAttempts(parts: AccessParts, { account }: Attempt): Promise<void> {
  if (account !== undefined)
    await parts.store.clearAttempts(accountKey(parts, account, parts.clock.now()));
}

function countersOf(parts: AccessParts, { account, address }: Attempt, now: Instant) {
  const { settings } = parts;
  const byAddress = {
    key: `sign-in address ${address} ${windowOf(parts, now)}`,
    most: settings.attemptsPerAddress,
  };
  if (account === undefined) return [byAddress];
  return [byAddress, { key: accountKey(parts, account, now), most: settings.attemptsPerAccount }];
}

/** Hashed, because what is typed as an address may be a password by mistake. */
function accountKey(parts: AccessParts, account: string, now: Instant): string {
  return `sign-in account ${hashSecret(account)} ${windowOf(parts, now)}`;
}

/** Windows follow one another, so that attempts during a refusal do not prolong it. */
function windowOf({ settings }: AccessParts, now: Instant): number {
  return Math.floor(now / settings.attemptWindow);
}
