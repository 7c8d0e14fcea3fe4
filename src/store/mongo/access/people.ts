import type { AccessStore, Person } from '../../../access/ports.ts';
import { literally } from '../conditions/filter.ts';
import type { MongoDatabase } from '../database/database.ts';
import { isDuplicateKey } from '../database/driver-errors.ts';
import type { Filter } from '../database/documents.ts';
import type { PersonDocument } from '../models/access-documents.ts';

type PeopleStore = Pick<
  AccessStore,
  'loadPerson' | 'findPersonByEmail' | 'listPeople' | 'savePerson'
>;

/** People by id and by e-mail address, which is the same in capitals and small letters. */
export function createPeopleStore({ models }: MongoDatabase): PeopleStore {
  const { people } = models;
  const find = async (filter: Filter) => {
    const found = await people.findOne(filter);
    return found && toPerson(found);
  };
  return {
    loadPerson: (id) => find({ _id: { $eq: id } }),
    findPersonByEmail: (email) => find({ email: { $eq: emailKey(email) } }),
    listPeople: async ({ limit, after = '', search = '' }) => {
      const found = await people.find(
        { _id: { $gt: after }, ...matching(search) },
        { sort: { _id: 1 }, limit },
      );
      return found.map(toPerson);
    },
    savePerson: async (person) => {
      try {
        if (person.revision === 1) await people.insert([toDocument(person)]);
        else return (await people.update(guardOf(person), { $set: membersOf(person) })) === 1;
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
  };
}

export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

function matching(search: string): Filter {
  const word = { $regex: literally(search.toLowerCase()) };
  return search === '' ? {} : { $or: [{ name: word }, { email: word }] };
}

function guardOf({ id, revision }: Person): Filter {
  return { _id: { $eq: id }, revision: revision - 1 };
}

function membersOf(person: Person): Omit<PersonDocument, '_id'> {
  const { email, name, revision } = person;
  const json = JSON.stringify(person);
  return { email: emailKey(email), name: name.toLowerCase(), revision, json };
}

function toDocument(person: Person): PersonDocument {
  return { _id: person.id, ...membersOf(person) };
}

function toPerson({ json }: PersonDocument): Person {
  return JSON.parse(json) as Person;
}
