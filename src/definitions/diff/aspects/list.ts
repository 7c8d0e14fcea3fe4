import type { Difference, DifferenceKind } from '../difference.ts';
import { gainedAndLost, movedIds } from '../keyed.ts';
import { called, differing, type Aspect } from '../part.ts';
import { code, codes, listed, sentence, type Words } from '../words.ts';

/** What it means that a list has more: more is demanded, more is let through, or neither. */
export type MoreMeans = 'tightened' | 'loosened' | 'changed';

const opposite = { tightened: 'loosened', loosened: 'tightened', changed: 'changed' } as const;

/** What a list of ids gained and lost; the order does not count. */
export function listChange(
  aspect: Aspect,
  before: readonly string[],
  after: readonly string[],
  more: MoreMeans = 'changed',
): Difference[] {
  const { gained, lost } = gainedAndLost(before, after);
  if (gained.length === 0 && lost.length === 0) return [];
  const parts = { what: called(aspect), detail: gainsAndLosses(gained, lost) };
  const kind: DifferenceKind =
    gained.length > 0 && lost.length > 0 ? 'changed' : gained.length > 0 ? more : opposite[more];
  return [
    differing(aspect, {
      kind,
      words: sentence('{what}: {detail}', '{what}：{detail}', parts),
      before: [...before],
      after: [...after],
    }),
  ];
}

export function gainsAndLosses(gained: readonly string[], lost: readonly string[]): Words {
  const parts = { gained: codes(gained), lost: codes(lost) };
  if (lost.length === 0) return sentence('{gained} added', '增加{gained}', parts);
  if (gained.length === 0) return sentence('{lost} removed', '移除{lost}', parts);
  return sentence('{gained} added, {lost} removed', '增加{gained}，移除{lost}', parts);
}

/** Things that both have, in another order. */
export function orderChange(
  aspect: Aspect,
  before: readonly string[],
  after: readonly string[],
): Difference[] {
  const moved = movedIds(before, after);
  if (moved.length === 0) return [];
  const detail = listed(moved.map(({ id, follows }) => nowStands(id, follows)));
  return [
    differing(aspect, {
      kind: 'reordered',
      words: sentence('{what} reordered: {detail}', '{what}顺序调整：{detail}', {
        what: called(aspect),
        detail,
      }),
      before: [...before],
      after: [...after],
    }),
  ];
}

function nowStands(id: string, follows: string | undefined): Words {
  const parts = { id: code(id), follows: code(follows ?? '') };
  return follows === undefined
    ? sentence('{id} now first', '{id}移至首位', parts)
    : sentence('{id} now after {follows}', '{id}移至{follows}之后', parts);
}
