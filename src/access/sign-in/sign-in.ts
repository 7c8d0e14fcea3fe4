import { BatonError, type ErrorCode } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { IdentityProvider, Person } from '../ports.ts';
import { audit } from '../audit.ts';
import { linkProvider } from './link-provider.ts';
import { passwordProvider } from './password-provider.ts';
import { startSession, type SignInOrigin, type StartedSession } from './sessions.ts';
import { countAttempt, forgiveAttempts } from './throttle.ts';

/** Signs in by e-mail address and password. Raises `sign-in-failed`, `too-many-attempts`, `sign-in-busy`. */
export function signInWithPassword(
  parts: AccessParts,
  proof: { readonly email: string; readonly password: string },
  from: SignInOrigin,
): Promise<StartedSession> {
  return signIn(parts, passwordProvider(parts), proof, { from, refusal: 'sign-in-failed' });
}

/** Signs in by the secret of a one-time link. Raises `link-not-valid`, `too-many-attempts`. */
export function signInWithLink(
  parts: AccessParts,
  secret: string,
  from: SignInOrigin,
): Promise<StartedSession> {
  return signIn(parts, linkProvider(parts), { secret }, { from, refusal: 'link-not-valid' });
}

export interface SignInAttempt {
  readonly from: SignInOrigin;
  /** The error where the proof shows nobody who may sign in. */
  readonly refusal: ErrorCode;
}

/** Signs in by whatever a provider takes for proof; counts the attempt and writes the audit trail. */
export async function signIn<Proof>(
  parts: AccessParts,
  provider: IdentityProvider<Proof>,
  proof: Proof,
  attempt: SignInAttempt,
): Promise<StartedSession> {
  const person = await identify(parts, provider, proof, attempt);
  const session = await startSession(parts, {
    person: person.id,
    longest: parts.settings.sessionLongest,
    from: attempt.from,
  });
  await audit(parts, {
    actor: person.id,
    action: 'signed in',
    detail: provider.id,
    address: attempt.from.address,
  });
  return session;
}

/** Whom the proof shows, throttled and audited. Raises the attempt's refusal where it shows nobody. */
async function identify<Proof>(
  parts: AccessParts,
  provider: IdentityProvider<Proof>,
  proof: Proof,
  { from: { address }, refusal }: SignInAttempt,
): Promise<Person> {
  const attempt = { account: provider.account(proof), address };
  await countAttempt(parts, attempt);
  const person = await provider.identify(proof, parts.clock.now());
  if (person?.active !== true) {
    await audit(parts, {
      actor: 'nobody',
      action: 'sign-in refused',
      detail: provider.id,
      address,
    });
    throw new BatonError({ code: refusal });
  }
  await forgiveAttempts(parts, attempt);
  return person;
}
