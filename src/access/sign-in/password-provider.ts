import type { AccessParts } from '../access-parts.ts';
import type { IdentityProvider, Person } from '../ports.ts';
import { normalizeEmail } from '../people/email.ts';

export interface PasswordProof {
  readonly email: string;
  readonly password: string;
}

/** Knows people by e-mail address and password. Unknown and inactive people take as long as others. */
export function passwordProvider(
  parts: Pick<AccessParts, 'store' | 'passwords'>,
): IdentityProvider<PasswordProof> {
  return {
    id: 'password',
    account: ({ email }) => normalizeEmail(email),
    identify: async ({ email, password }) => {
      const person = await parts.store.findPersonByEmail(normalizeEmail(email));
      const usable = person?.active === true ? person.passwordHash : undefined;
      const matches = await parts.passwords.verify(password.slice(0, 1024), usable);
      return person && matches ? renewHash(parts, person, password) : undefined;
    },
  };
}

/** A hash of a lower cost than today's is replaced while the password is at hand. */
async function renewHash(
  { store, passwords }: Pick<AccessParts, 'store' | 'passwords'>,
  person: Person,
  password: string,
): Promise<Person> {
  if (person.passwordHash === undefined || !passwords.isOutdated(person.passwordHash))
    return person;
  const passwordHash = await passwords.hash(password);
  const renewed = { ...person, passwordHash, revision: person.revision + 1 };
  return (await store.savePerson(renewed)) ? renewed : person;
}
