import type {
  MemberType,
  ObjectType,
  TypeEnvironment,
  ValueType,
} from '../../expressions/index.ts';

const text: ValueType = { kind: 'text' };

const filled = (type: ValueType): MemberType => ({ type, optional: false });
const maybe = (type: ValueType): MemberType => ({ type, optional: true });

const documentType: ObjectType = {
  name: 'document',
  members: {
    title: filled(text),
    /** A draft has none. */
    number: maybe(text),
    language: filled(text),
    date: filled({ kind: 'date' }),
  },
};

const organizationType: ObjectType = {
  name: 'organization',
  members: { id: filled(text), title: filled(text), currency: filled(text) },
};

const personType: ObjectType = {
  name: 'person',
  members: { name: filled(text), email: filled(text) },
};

/** Types that only documents speak of. */
export const documentTypes: TypeEnvironment['objects'] = {
  document: documentType,
  organization: organizationType,
  person: personType,
};

/** What a document can name besides `case` or `record`, `actor` and `now`. */
export const documentRoots: TypeEnvironment['roots'] = {
  document: filled({ kind: 'object', name: 'document' }),
  organization: filled({ kind: 'object', name: 'organization' }),
  /** Who owns the case or record. */
  owner: maybe({ kind: 'object', name: 'person' }),
};
