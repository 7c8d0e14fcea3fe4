import type { AccessParts } from './access-parts.ts';
import type { AuditEntry } from './ports.ts';

/** What the audit trail tells. Names are kept for ever. */
export const accessActions = [
  'signed in',
  'sign-in refused',
  'signed out',
  'signed out everywhere',
  'session ended',
  'link issued',
  'password set',
  'token created',
  'token revoked',
  'seeing as began',
  'seeing as ended',
  'person created',
  'person changed',
  'person deactivated',
  'person reactivated',
  'places changed',
  'work profile changed',
  'absence added',
  'absence changed',
  'absence removed',
  'certificate granted',
  'certificate revoked',
  'message preferences changed',
  'backup made',
  'backup downloaded',
  'backup deleted',
  'job started',
] as const;

export type AccessAction = (typeof accessActions)[number];

/** Writes one entry of the audit trail. */
export async function audit(
  { store, ids, clock }: Pick<AccessParts, 'store' | 'ids' | 'clock'>,
  entry: Omit<AuditEntry, 'id' | 'at' | 'action'> & { readonly action: AccessAction },
): Promise<void> {
  await store.appendAudit({ id: ids.next(), at: clock.now(), ...entry });
}
