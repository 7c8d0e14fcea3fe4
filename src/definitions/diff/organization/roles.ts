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
    ...rightsChange(
      { part, key: 'rights', label: rights, impact: 'permissions' },
      before.rights,
      after.rights,
    ),
    ...includesChange(
      { part, key: 'includes', label: includes, impact: 'permissions' },
      before.includes,
      after.includes,
    ),
  ];
}

function rightsChange(
  aspect: Aspect,
  before: readonly string[],
  after: readonly string[],
): Difference[] {
  const { gained, lost } = gainedAndLost(before, after);
  const parts = { name: aspect.part.name, gained: codes(gained), lost: codes(lost) };
  if (gained.length === 0 && lost.length === 0) return [];
  const said =
    lost.length === 0
      ? sentence('{name} gains the right: {gained}', '{name}获得权限：{gained}', parts)
      : gained.length === 0
        ? sentence('{name} loses the right: {lost}', '{name}失去权限：{lost}', parts)
        : sentence(
            '{name} gains the right {gained} and loses {lost}',
            '{name}获得权限{gained}，失去{lost}',
            parts,
          );
  return [differing(aspect, changed(gained, lost, said, before, after))];
}

function includesChange(
  aspect: Aspect,
  before: readonly string[],
  after: readonly string[],
): Difference[] {
  const { gained, lost } = gainedAndLost(before, after);
  const parts = { name: aspect.part.name, gained: codes(gained), lost: codes(lost) };
  if (gained.length === 0 && lost.length === 0) return [];
  const said =
    lost.length === 0
      ? sentence('{name} now includes {gained}', '{name}现在包含{gained}', parts)
      : gained.length === 0
        ? sentence('{name} no longer includes {lost}', '{name}不再包含{lost}', parts)
        : sentence(
            '{name} now includes {gained} and no longer {lost}',
            '{name}现在包含{gained}，不再包含{lost}',
            parts,
          );
  return [differing(aspect, changed(gained, lost, said, before, after))];
}

function changed(
  gained: readonly string[],
  lost: readonly string[],
  said: ReturnType<typeof words>,
  before: readonly string[],
  after: readonly string[],
) {
  const kind = lost.length === 0 ? 'loosened' : gained.length === 0 ? 'tightened' : 'changed';
  return { kind, words: said, before: [...before], after: [...after] } as const;
}
