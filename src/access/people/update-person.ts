import { BatonError } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { Actor } from '../actor.ts';
import type { Person } from '../ports.ts';
import { audit } from '../audit.ts';
import { requireAuthority } from './authority.ts';
import { checkPerson } from './check.ts';
import { normalizeEmail } from './email.ts';
import { requireManager } from './manager.ts';
import { raiseAll } from './raise.ts';
import { nextRevision, requirePerson, savePerson, viewOfPerson, type PersonView } from './save.ts';

export interface PersonChange {
  readonly email?: string;
  readonly name?: string;
  readonly locale?: string;
  readonly zone?: string;
  /** Null takes the manager away. */
  readonly manager?: string | null;
}

/**
 * Changes what is written of a person, from a revision on. Everybody may change his own name, language and
 * time zone; the rest needs `administer people`. Raises what `createPerson` raises, and `person-changed`.
 */
export async function updatePerson(
  parts: AccessParts,
  actor: Actor,
  id: string,
  { revision, ...change }: PersonChange & { readonly revision: number },
): Promise<PersonView> {
  if (actor.seenBy !== undefined) throw new BatonError({ code: 'seeing-as-another' });
  const own = actor.id === id && change.email === undefined && change.manager === undefined;
  if (!own) requireAuthority(parts, actor);
  const before = await requirePerson(parts, id);
  if (!own) requireAuthority(parts, actor, before);
  const next = nextRevision(before, revision, {});
  const person = applyChange(next, change);
  raiseAll(checkPerson(person));
  if (change.manager !== undefined) await requireManager(parts, person);
  await savePerson(parts, person);
  const detail = Object.keys(change).sort().join(', ');
  await audit(parts, { actor: actor.id, action: 'person changed', subject: id, detail });
  return viewOfPerson(person);
}

function applyChange(person: Person, change: PersonChange): Person {
  const { manager: before, ...rest } = person;
  const manager = change.manager === undefined ? before : (change.manager ?? undefined);
  return {
    ...rest,
    email: change.email === undefined ? person.email : normalizeEmail(change.email),
    name: (change.name ?? person.name).trim(),
    locale: change.locale ?? person.locale,
    zone: change.zone ?? person.zone,
    ...(manager === undefined ? {} : { manager }),
  };
}
