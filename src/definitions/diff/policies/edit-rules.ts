import type { EditRule } from '../../model/index.ts';
import { gainedAndLost } from '../keyed.ts';
import { codes, sentence, words, type Words } from '../words.ts';
import type { RoleFact } from './role-fact.ts';
import { pairRules, rowFacts, ruleFact, stageFacts, type Act } from './rule-rows.ts';

/** What one role may edit more or less: rows and fields. */
export function editFacts(
  role: string,
  rows: Words,
  before: readonly EditRule[],
  after: readonly EditRule[],
): RoleFact[] {
  const act: Act = { key: 'edit', verb: words('edit', '编辑'), rows };
  return pairRules(before, after).flatMap(({ before, after }) => {
    if (before && after)
      return [
        ...rowFacts(act, before, after),
        ...stageFacts(act, before, after),
        ...fieldFacts(role, before.fields, after.fields),
      ];
    if (after) return [ruleFact(act, after, 'added')];
    return before ? [ruleFact(act, before, 'removed')] : [];
  });
}

type Fields = readonly string[] | undefined;

/** No fields named means every one that the role sees. */
function fieldFacts(role: string, before: Fields, after: Fields): RoleFact[] {
  const { gained, lost } = gainedAndLost(before ?? [], after ?? []);
  const unchanged = gained.length === 0 && lost.length === 0;
  if (unchanged && (before === undefined) === (after === undefined)) return [];
  const fact = {
    role,
    key: 'edit/fields',
    before: before && [...before],
    after: after && [...after],
  };
  const parts = { gained: codes(gained), lost: codes(lost) };
  if (!after)
    return [
      {
        ...fact,
        kind: 'loosened',
        say: (roles) =>
          sentence('{roles} may now edit every field seen', '{roles}可以编辑其可见的全部字段', {
            roles,
          }),
      },
    ];
  if (!before)
    return [
      {
        ...fact,
        kind: 'tightened',
        say: (roles) =>
          sentence('{roles} may now edit only {gained}', '{roles}改为只能编辑{gained}', {
            ...parts,
            roles,
          }),
      },
    ];
  const [en, zh] = gainAndLossWords(gained.length > 0, lost.length > 0);
  return [
    {
      ...fact,
      kind: lost.length === 0 ? 'loosened' : gained.length === 0 ? 'tightened' : 'changed',
      say: (roles) => sentence(en, zh, { ...parts, roles }),
    },
  ];
}

function gainAndLossWords(gains: boolean, loses: boolean): readonly [en: string, zh: string] {
  if (!loses) return ['{roles} may now edit {gained}', '{roles}可以编辑{gained}'];
  if (!gains) return ['{roles} may no longer edit {lost}', '{roles}不再可以编辑{lost}'];
  return [
    '{roles} may now edit {gained} and no longer {lost}',
    '{roles}可以编辑{gained}，不再可以编辑{lost}',
  ];
}
