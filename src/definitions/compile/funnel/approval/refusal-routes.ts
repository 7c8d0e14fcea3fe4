import type { FunnelDraft, Route } from '../funnel-draft.ts';
import type { RoutedMove } from '../routes.ts';

/** The ways back that refused approvals open, of moves and of stages. */
export function refusalRoutes(
  { tree }: FunnelDraft,
  moves: readonly RoutedMove[],
): readonly Route[] {
  const { nodes } = tree;
  const asked = [
    ...moves.map(({ id, raw, from }) => ({ id, from, stage: raw.approval?.rejected })),
    ...[...nodes.values()].map(({ id, raw }) => ({
      id,
      from: [id],
      stage: raw.approval?.rejected,
    })),
  ];
  return asked.flatMap(({ id, from, stage }) =>
    stage !== undefined && nodes.has(stage)
      ? [{ id: `refuse ${id}`, from, to: [{ stage }], mayBeIncomplete: true, back: true }]
      : [],
  );
}
