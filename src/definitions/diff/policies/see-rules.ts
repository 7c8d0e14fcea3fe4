import type { SeeRule } from '../../model/index.ts';
import { gainedAndLost } from '../keyed.ts';
import { codes, sentence, words, type Words } from '../words.ts';
import type { RoleFact } from './role-fact.ts';
import { pairRules, rowFacts, ruleFact, stageFacts, type Act } from './rule-rows.ts';

/** What one role sees more or less: rows, hidden fields, masked fields. */
export function seeFacts(
  role: string,
  rows: Words,
  before: readonly SeeRule[],
  after: readonly SeeRule[],
): RoleFact[] {
  const act: Act = { key: 'see', verb: words('see', '查看'), rows };
  return pairRules(before, after).flatMap(({ before, after }) => {
    if (before && after)
      return [
        ...rowFacts(act, before, after),
        ...stageFacts(act, before, after),
        ...coverFacts(role, 'hide', before.hide, after.hide),
        ...coverFacts(role, 'mask', before.mask, after.mask),
      ];
    if (after) return [ruleFact(act, after, 'added')];
    return before ? [ruleFact(act, before, 'removed')] : [];
  });
}

const sentences = {
  hide: {
    gained: ['{fields} now hidden from {roles}', '对{roles}隐藏{fields}'],
    lost: ['{fields} no longer hidden from {roles}', '不再对{roles}隐藏{fields}'],
  },
  mask: {
    gained: ['{fields} now masked for {roles}', '对{roles}部分遮盖{fields}'],
    lost: ['{fields} no longer masked for {roles}', '不再对{roles}遮盖{fields}'],
  },
} as const;

/** Fields that are covered from now on, and those that no longer are. */
function coverFacts(
  role: string,
  key: 'hide' | 'mask',
  before: readonly string[],
  after: readonly string[],
): RoleFact[] {
  const changes = gainedAndLost(before, after);
  return (['gained', 'lost'] as const).flatMap((way) => {
    const fields = changes[way];
    if (fields.length === 0) return [];
    const [en, zh] = sentences[key][way];
    return [
      {
        role,
        key: `see/${key}`,
        kind: way === 'gained' ? ('tightened' as const) : ('loosened' as const),
        say: (roles: Words) => sentence(en, zh, { roles, fields: codes(fields) }),
        before: [...before],
        after: [...after],
      },
    ];
  });
}
