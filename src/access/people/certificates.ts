import { BatonError, toIso, type Instant } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { Actor } from '../actor.ts';
import { audit, type AccessAction } from '../audit.ts';
import { requireRight } from '../decide/rights.ts';
import type { Certificate, Person } from '../ports.ts';
import { nextRevision, requirePerson, savePerson, viewOfPerson, type PersonView } from './save.ts';

export interface NewCertificate {
  /** Given where the same may be granted again, as by a training that is completed; then nothing happens twice. */
  readonly id?: string;
  readonly training: string;
  /** Now, where it is not said. */
  readonly from?: Instant;
  readonly until?: Instant;
  readonly why?: string;
}

/**
 * Grants a certificate, which counts from its first moment on. Needs `administer trainings`; nobody grants one to
 * himself, and who does it by hand says why. Raises `right-missing`, `seeing-as-another`, `certificate-own`,
 * `certificate-reason-missing`, `certificate-dates-reversed`, `person-unknown`, `person-inactive`.
 */
export async function grantCertificate(
  parts: AccessParts,
  actor: Actor,
  person: string,
  given: NewCertificate,
): Promise<PersonView> {
  requireTrainer(actor, person);
  const now = parts.clock.now();
  const { id = parts.ids.next(), training, from = now, until, why } = given;
  if (given.id === undefined) requireReason(why);
  if (until !== undefined && until <= from)
    throw new BatonError({ code: 'certificate-dates-reversed', path: '/until' });
  const granted = { at: now, by: actor.id, ...(why !== undefined && { why }) };
  const certificate: Certificate = {
    id,
    training,
    from,
    ...(until !== undefined && { until }),
    granted,
  };
  const dates = until === undefined ? '' : ` until ${toIso(until)}`;
  const detail = `${training} from ${toIso(from)}${dates}${why === undefined ? '' : `: ${why}`}`;
  return change(parts, person, {
    actor,
    action: 'certificate granted',
    detail,
    of: ({ name, active, certificates = [] }) => {
      if (certificates.some((one) => one.id === id)) return undefined;
      if (!active) throw new BatonError({ code: 'person-inactive', params: { name } });
      return [...certificates, certificate].toSorted((a, b) => a.from - b.from);
    },
  });
}

/**
 * Ends a certificate at once, with the reason; it stays among those of the person. Needs `administer trainings`.
 * Raises `right-missing`, `seeing-as-another`, `certificate-own`, `certificate-reason-missing`,
 * `certificate-unknown`, `certificate-revoked`, `person-unknown`.
 */
export async function revokeCertificate(
  parts: AccessParts,
  actor: Actor,
  person: string,
  { id, why }: { readonly id: string; readonly why: string },
): Promise<PersonView> {
  requireTrainer(actor, person);
  requireReason(why);
  const revoked = { at: parts.clock.now(), by: actor.id, why };
  return change(parts, person, {
    actor,
    action: 'certificate revoked',
    detail: `${id}: ${why}`,
    of: ({ certificates = [] }) => {
      const found = certificates.find((one) => one.id === id);
      if (!found) throw new BatonError({ code: 'certificate-unknown', params: { id } });
      if (found.revoked) throw new BatonError({ code: 'certificate-revoked' });
      return certificates.map((one) => (one === found ? { ...one, revoked } : one));
    },
  });
}

/**
 * The certificates of a person, the first granted first, also those that are over: his own, else with `administer
 * trainings`. Raises `right-missing`, `person-unknown`.
 */
export async function listCertificates(
  parts: Pick<AccessParts, 'store'>,
  actor: Actor,
  person: string,
): Promise<readonly Certificate[]> {
  if (actor.id !== person) requireRight(actor, 'administer trainings');
  return (await requirePerson(parts, person)).certificates ?? [];
}

function requireTrainer(actor: Actor, person: string): void {
  if (actor.seenBy !== undefined) throw new BatonError({ code: 'seeing-as-another' });
  requireRight(actor, 'administer trainings');
  if (actor.id === person) throw new BatonError({ code: 'certificate-own' });
}

const longestReason = 500;

function requireReason(why: string | undefined): void {
  const length = why?.trim().length ?? 0;
  if (length === 0 || length > longestReason)
    throw new BatonError({
      code: 'certificate-reason-missing',
      params: { length: longestReason },
      path: '/why',
    });
}

interface Change {
  readonly actor: Actor;
  readonly action: AccessAction;
  readonly detail: string;
  /** The certificates as they will be; undefined where they are so already. */
  readonly of: (person: Person) => readonly Certificate[] | undefined;
}

const attempts = 5;

/** Certificates are only added to and ended, so whoever comes second begins anew instead of being refused. */
async function change(
  parts: AccessParts,
  id: string,
  { actor, action, detail, of }: Change,
  left = attempts,
): Promise<PersonView> {
  const before = await requirePerson(parts, id);
  const certificates = of(before);
  if (!certificates) return viewOfPerson(before);
  const person = nextRevision(before, before.revision, { certificates });
  try {
    await savePerson(parts, person);
  } catch (error) {
    const isOvertaken = error instanceof BatonError && error.code === 'person-changed';
    if (!isOvertaken || left <= 1) throw error;
    return change(parts, id, { actor, action, detail, of }, left - 1);
  }
  await audit(parts, { actor: actor.id, action, subject: id, detail });
  return viewOfPerson(person);
}
