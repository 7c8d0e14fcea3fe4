import type { Instant } from '../../shared/index.ts';
import type { Certificate, Person } from '../ports.ts';

type Certified = Pick<Person, 'certificates'>;

/** The trainings of which a person holds a certificate that is valid at a moment, each once, in order. */
export function certifiedFor({ certificates = [] }: Certified, at: Instant): readonly string[] {
  const valid = certificates.filter((one) => lastsAt(one, at));
  return [...new Set(valid.map(({ training }) => training))].sort();
}

/** Whether a certificate counts at a moment. */
export function lastsAt({ from, until, revoked }: Certificate, at: Instant): boolean {
  return from <= at && (until === undefined || at < until) && (!revoked || at < revoked.at);
}

/** Of the certificates of a training the one that lasts longest of those not revoked; undefined where there is none. */
export function lastCertificate(
  { certificates = [] }: Certified,
  training: string,
): Certificate | undefined {
  const own = certificates.filter((one) => one.training === training && !one.revoked);
  return own.toSorted((a, b) => endOf(b) - endOf(a))[0];
}

function endOf({ until = Infinity }: Certificate): number {
  return until;
}
