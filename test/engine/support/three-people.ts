import type { Facts, Member } from '../../../src/engine/index.ts';
import type {
  AssignmentRequest,
  MemberQuery,
  MissingFact,
} from '../../../src/engine/facts/index.ts';

const everyone = ['person 0', 'person 1', 'person 2'];
const liaison = 'person 2';

/** Three people who are in every pool; the last of them is everybody's liaison and manager. */
export function threePeople(known: Facts, missing: readonly MissingFact[]): Facts {
  const members = { ...known.members };
  const assignments = { ...known.assignments };
  for (const fact of missing) {
    if (fact.kind === 'members') members[fact.key] = membersOf(fact.of);
    else if (fact.kind === 'assignment') assignments[fact.key] = assign(fact.request);
  }
  const absent = missing.flatMap((fact) => (fact.kind === 'record' ? [fact.id] : []));
  const unknown = Object.fromEntries(absent.map((id) => [id, {}]));
  const records = { ...known.records, person: { ...unknown, ...known.records['person'] } };
  return { ...known, records, members, assignments };
}

function membersOf(of: MemberQuery): readonly Member[] {
  if ('person' in of) return [{ id: of.person, name: of.person }];
  if ('liaison' in of || 'managerOf' in of) return [{ id: liaison, name: liaison }];
  return everyone.map((id) => ({ id, name: id }));
}

function assign({ to, by, passedOver }: AssignmentRequest) {
  const pool = to.person === undefined ? everyone : [to.person];
  const found = (to.liaison === undefined ? pool : [liaison]).find(
    (id) => !passedOver.includes(id),
  );
  const isOpen = by === 'anyone' && to.person === undefined && to.liaison === undefined;
  if (isOpen) return { strategy: by, candidates: [], because: 'anyone' } as const;
  if (found !== undefined)
    return { strategy: by, candidates: [], chosen: found, because: 'turn' } as const;
  return { strategy: by, candidates: [], because: 'nobody' } as const;
}
