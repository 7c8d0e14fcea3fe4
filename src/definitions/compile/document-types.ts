import type {
  MemberType,
  ObjectType,
  TypeEnvironment,
  ValueType,
} from '../../expressions/index.ts';

const text: ValueType = { kind: 'text' };
const instant: ValueType = { kind: 'instant' };

const filled = (type: ValueType): MemberType => ({ type, optional: false });
const maybe = (type: ValueType): MemberType => ({ type, optional: true });
const object = (name: string): ValueType => ({ kind: 'object', name });
const listOf = (name: string): MemberType => filled({ kind: 'list', of: object(name) });

const members: { readonly [name: string]: ObjectType['members'] } = {
  document: {
    title: filled(text),
    /** A draft has none. */
    number: maybe(text),
    language: filled(text),
    date: filled({ kind: 'date' }),
    /** Who has accepted it; nobody when it is made first. */
    acceptances: listOf('acceptance'),
  },
  /** `hash`: SHA-256 of the file that was accepted. */
  acceptance: { name: filled(text), email: maybe(text), at: filled(instant), hash: filled(text) },
  organization: { id: filled(text), title: filled(text), currency: filled(text) },
  person: { name: filled(text), email: filled(text) },
  /** From one department to another, as far as it has come. */
  handoff: {
    title: filled(text),
    from: filled(text),
    to: filled(text),
    giver: maybe(object('person')),
    receiver: maybe(object('person')),
    offered: filled(instant),
    due: maybe(instant),
    accepted: maybe(instant),
    note: maybe(text),
    checklist: listOf('handoff.check'),
  },
  'handoff.check': { title: filled(text), done: filled({ kind: 'bool' }) },
  /** A stay in a stage. */
  visit: {
    stage: filled(text),
    department: maybe(text),
    holder: maybe(text),
    entered: filled(instant),
    left: maybe(instant),
  },
  task: {
    title: filled(text),
    holder: maybe(text),
    due: maybe(instant),
    done: filled({ kind: 'bool' }),
  },
};

/** Types that only documents speak of. */
export const documentTypes: TypeEnvironment['objects'] = Object.fromEntries(
  Object.entries(members).map(([name, own]) => [name, { name, members: own }]),
);

/** What a document can name besides what it is about, `actor` and `now`. */
export const documentRoots: TypeEnvironment['roots'] = {
  document: filled(object('document')),
  organization: filled(object('organization')),
  /** Who owns the case or record. */
  owner: maybe(object('person')),
};

/** What a document of a case can name besides. */
export const caseDocumentRoots: TypeEnvironment['roots'] = {
  /** The handoff with which it is made, else the latest of the case. */
  handoff: maybe(object('handoff')),
  /** The stages that the case has been in, oldest first. */
  path: listOf('visit'),
  tasks: listOf('task'),
};
