import {
  createPerson,
  setPlaces,
  updatePerson,
  type AccessParts,
  type Actor,
  type Membership,
  type Person,
} from '../../access/index.ts';
import { BatonError } from '../../shared/index.ts';
import type { ImportTarget, Outcome, ResolvedRow } from './target.ts';

/**
 * Writes people and the places where they stand. A place that the file names is added to those that the
 * person has; none is taken away.
 */
export function createPeopleTarget(parts: AccessParts, actor: Actor): ImportTarget {
  return {
    collection: 'people',
    write: async (rows) => {
      const outcomes: Outcome[] = [];
      for (const row of rows) outcomes.push(await writePerson(parts, actor, row));
      return outcomes;
    },
  };
}

async function writePerson(parts: AccessParts, actor: Actor, row: ResolvedRow): Promise<Outcome> {
  try {
    const person = row.existing && (await parts.store.loadPerson(row.existing));
    return person ? await change(parts, actor, person, row) : await create(parts, actor, row);
  } catch (error) {
    if (!(error instanceof BatonError)) throw error;
    return { kind: 'refused', problems: error.problems };
  }
}

async function create(parts: AccessParts, actor: Actor, { values }: ResolvedRow): Promise<Outcome> {
  const { email = '', name = '', ...more } = textsOf(values);
  const memberships = placesOf(values);
  const { id } = await createPerson(parts, actor, { email, name, ...more, memberships });
  return { kind: 'created', id };
}

async function change(
  parts: AccessParts,
  actor: Actor,
  person: Person,
  { values }: ResolvedRow,
): Promise<Outcome> {
  const { email: _key, ...texts } = textsOf(values);
  const changed = Object.entries(texts).filter(
    ([name, text]) => person[name as keyof typeof texts] !== text,
  );
  const has = new Set(person.memberships.map(({ kind, id }) => `${kind} ${id}`));
  const added = placesOf(values).filter(({ kind, id }) => !has.has(`${kind} ${id}`));
  let { revision } = person;
  if (changed.length > 0) {
    const fields = { revision, ...Object.fromEntries(changed) };
    ({ revision } = await updatePerson(parts, actor, person.id, fields));
  }
  if (added.length > 0) {
    const memberships = [...person.memberships, ...added];
    await setPlaces(parts, actor, person.id, { revision, memberships });
  }
  const kind = changed.length + added.length > 0 ? 'updated' : 'unchanged';
  return { kind, id: person.id };
}

const textFields = ['email', 'name', 'locale', 'zone', 'manager'] as const;

function textsOf(values: ResolvedRow['values']): {
  [name in (typeof textFields)[number]]?: string;
} {
  return Object.fromEntries(
    textFields.flatMap((name) =>
      values[name] === undefined ? [] : [[name, String(values[name])]],
    ),
  );
}

function placesOf(values: ResolvedRow['values']): readonly Membership[] {
  const named = (kind: Membership['kind'], field: string): Membership[] => {
    const ids = values[field];
    return Array.isArray(ids) ? ids.map((id) => ({ kind, id: String(id) })) : [];
  };
  return [
    ...named('role', 'roles'),
    ...named('department', 'departments'),
    ...named('team', 'teams'),
  ];
}
