import { useQuery } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../../api/index.ts';
import type { ColumnData } from './use-board.ts';

export type Move =
  paths['/cases/{case}/moves']['get']['responses'][200]['content']['application/json']['items'][number];

/** The moves from where a case stands, for the reader. */
export function useMoves(caseId: string | undefined) {
  return useQuery({
    queryKey: [...keys.case(caseId ?? ''), 'moves'],
    queryFn: () =>
      must(api.GET('/cases/{case}/moves', { params: { path: { case: caseId ?? '' } } })),
    enabled: caseId !== undefined,
  });
}

/** Whether a case that is put into a column could come there by a move. */
export function leadsTo(
  move: Move,
  { stage, within }: Pick<ColumnData, 'stage' | 'within'>,
): boolean {
  return move.to.includes(stage) || within.some(({ id }) => move.to.includes(id));
}

/** What comes of a card that is put down in a column. */
export type Landing =
  | { readonly kind: 'same' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'open'; readonly moves: readonly Move[] }
  /** No move leads there, or those that do are closed, for these reasons. */
  | { readonly kind: 'closed'; readonly reasons: readonly string[] };

export function landingOf(
  moves: readonly Move[] | undefined,
  from: Pick<ColumnData, 'stage'>,
  to: Pick<ColumnData, 'stage' | 'within'>,
): Landing {
  if (from.stage === to.stage) return { kind: 'same' };
  if (moves === undefined) return { kind: 'unknown' };
  const leading = moves.filter((move) => leadsTo(move, to));
  const open = leading.filter((move) => move.open);
  if (open.length > 0) return { kind: 'open', moves: open };
  const reasons = leading.flatMap(({ refused }) => refused.map(({ message }) => message));
  return { kind: 'closed', reasons: [...new Set(reasons)] };
}
