import type { Role } from '../../model/index.ts';
import { textChange } from '../aspects/text.ts';
import type { Difference } from '../difference.ts';
import { gainedAndLost } from '../keyed.ts';
import { differing, type Aspect, type Part } from '../part.ts';
import { codes, sentence, words } from '../words.ts';

/** What a role is called, and what it may do more or less than before. */
export function roleChange(part: Part, before: Role, after: Role): Difference[] {
  const [rights, includes] = [words('right', '权限'), words('role', '角色')];
  return [
    ...textChange({ part, key: 'title', label: words('title', '名称') }, before.title, after.title),
    ...gainOrLoss(
      { part, key: 'rights', label: rights, impact: 'permissions' },
      before.rights,
      after.rights,
      {
        gains: ['{name} gains the right: {gained}', '{name}获得权限：{gained}'],
        loses: ['{name} loses the right: {lost}', '{name}失去权限：{lost}'],
        both: [
          '{name} gains the right {gained} and loses {lost}',
          '{name}获得权限{gained}，失去{lost}',
        ],
      },
    ),
    ...gainOrLoss(
      { part, key: 'includes', label: includes, impact: 'permissions' },
      before.includes,
      after.includes,
      {
        gains: ['{name} now includes {gained}', '{name}现在包含{gained}'],
        loses: ['{name} no longer includes {lost}', '{name}不再包含{lost}'],
        both: [
          '{name} now includes {gained} and no longer {lost}',
          '{name}现在包含{gained}，不再包含{lost}',
        ],
      },
    ),
  ];
}

/** How a gain, a loss and both at once are said, in English and Chinese. */
type Says = { readonly [what in 'gains' | 'loses' | 'both']: readonly [en: string, zh: string] };

function gainOrLoss(
  aspect: Aspect,
  before: readonly string[],
  after: readonly string[],
  says: Says,
): Difference[] {
  const { gained, lost } = gainedAndLost(before, after);
  if (gained.length === 0 && lost.length === 0) return [];
  const parts = { name: aspect.part.name, gained: codes(gained), lost: codes(lost) };
  const [kind, said] =
    lost.length === 0
      ? (['loosened', says.gains] as const)
      : gained.length === 0
        ? (['tightened', says.loses] as const)
        : (['changed', says.both] as const);
  const [en, zh] = said;
  return [
    differing(aspect, {
      kind,
      words: sentence(en, zh, parts),
      before: [...before],
      after: [...after],
    }),
  ];
}
