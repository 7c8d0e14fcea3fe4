import type { Collection, Policy } from '../../model/index.ts';
import { idShown, valueChange } from '../aspects/value.ts';
import { added, removed } from '../comings.ts';
import type { Difference } from '../difference.ts';
import { gainedAndLost, pair } from '../keyed.ts';
import { definitionPart, type Part } from '../part.ts';
import { code, sentence, words } from '../words.ts';
import { editFacts } from './edit-rules.ts';
import { told, type RoleFact } from './role-fact.ts';
import { seeFacts } from './see-rules.ts';

/** How policies differ: who sees, edits and creates more or less than before. */
export function policyChanges(
  before: ReadonlyMap<Collection, Policy>,
  after: ReadonlyMap<Collection, Policy>,
): Difference[] {
  const paired = pair<Policy>(before, after);
  const at = ({ id }: Policy) => definitionPart('policy', id);
  return [
    ...paired.added.map(({ id, item }) =>
      added(at(item), { impact: 'permissions', detail: code(id) }),
    ),
    ...paired.removed.map(({ id, item }) =>
      removed(at(item), { impact: 'permissions', detail: code(id) }),
    ),
    ...paired.kept.flatMap(({ before, after }) => policyChange(at(after), before, after)),
  ];
}

function policyChange(part: Part, before: Policy, after: Policy): Difference[] {
  const cases = after.for.startsWith('case:');
  const rows = cases ? words('cases', '事项') : words('records', '记录');
  const roles = new Set(
    [before, after].flatMap(({ see, edit, create }) => [
      ...[...see, ...edit].map(({ role }) => role),
      ...create,
    ]),
  );
  const facts = [...roles].flatMap((role): RoleFact[] => [
    ...seeFacts(role, rows, rulesOf(before.see, role), rulesOf(after.see, role)),
    ...editFacts(role, rows, rulesOf(before.edit, role), rulesOf(after.edit, role)),
    ...createFacts(role, cases, before, after),
  ]);
  return [
    ...valueChange(
      { part, key: 'id', label: words('id', '标识'), impact: 'words only' },
      idShown(before.id),
      idShown(after.id),
    ),
    ...told(part, facts),
  ];
}

function rulesOf<Rule extends { readonly role: string }>(
  rules: readonly Rule[],
  role: string,
): readonly Rule[] {
  return rules.filter((rule) => rule.role === role);
}

function createFacts(role: string, cases: boolean, before: Policy, after: Policy): RoleFact[] {
  const { gained, lost } = gainedAndLost(before.create, after.create);
  const act = cases ? words('open cases', '创建事项') : words('add records', '添加记录');
  if (gained.includes(role))
    return [
      {
        role,
        key: 'create',
        kind: 'loosened',
        say: (roles) => sentence('{roles} may now {act}', '{roles}可以{act}', { roles, act }),
      },
    ];
  if (!lost.includes(role)) return [];
  return [
    {
      role,
      key: 'create',
      kind: 'tightened',
      say: (roles) =>
        sentence('{roles} may no longer {act}', '{roles}不再可以{act}', { roles, act }),
    },
  ];
}
