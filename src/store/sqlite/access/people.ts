import type { AccessStore, Person } from '../../../access/ports.ts';
import type { Database } from '../database/database.ts';
import { json } from '../database/rows.ts';

type PeopleStore = Pick<
  AccessStore,
  'loadPerson' | 'findPersonByEmail' | 'listPeople' | 'savePerson'
>;

/** People by id and by e-mail address, which is the same in capitals and small letters. */
export function createPeopleStore(database: Database): PeopleStore {
  const find = (sql: string, value: string) => {
    const row = database.statement(sql).get(value);
    return row && json<Person>(row, 'person');
  };
  return {
    loadPerson: (id) => database.read(() => find('SELECT person FROM people WHERE id = ?', id)),
    findPersonByEmail: (email) =>
      database.read(() => find('SELECT person FROM people WHERE email = ?', emailKey(email))),
    listPeople: ({ limit, after = '', search = '' }) =>
      database.read(() =>
        database
          .statement(
            `SELECT person FROM people
           WHERE id > ?1 AND (?2 = '' OR instr(name, ?2) > 0 OR instr(email, ?2) > 0)
           ORDER BY id LIMIT ?3`,
          )
          .all(after, search.toLowerCase(), limit)
          .map((row) => json<Person>(row, 'person')),
      ),
    savePerson: (person) => database.write(() => savePerson(database, person)),
  };
}

export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

function savePerson(database: Database, person: Person): boolean {
  const email = emailKey(person.email);
  const other = database
    .statement('SELECT 1 FROM people WHERE email = ? AND id <> ?')
    .get(email, person.id);
  const stored = database.statement('SELECT revision FROM people WHERE id = ?').get(person.id);
  if (other || Number(stored?.['revision'] ?? 0) !== person.revision - 1) return false;
  database
    .statement(
      `INSERT INTO people (id, email, name, revision, person) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET email = excluded.email, name = excluded.name,
         revision = excluded.revision, person = excluded.person`,
    )
    .run(person.id, email, person.name.toLowerCase(), person.revision, JSON.stringify(person));
  return true;
}
