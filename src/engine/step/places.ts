import type { Turn } from './turn.ts';

/** Where the definition says who approves a move: at the move, or at the stage whose entering asks for it. */
export function approvalPlace({ compiled }: Turn, move: string): string {
  const { funnel, path } = compiled;
  const stage = [...funnel.stages.values()].find(({ approval }) => approval === move);
  return stage && funnel.moves.get(move)?.byApproval === true
    ? `${path}/stages/${stage.id}/approval`
    : `${path}/moves/${move}/approval`;
}

/** The same of one of its steps, which is written by itself where it is the only one. */
export function approvalStepPlace(turn: Turn, move: string, index: number): string {
  const place = approvalPlace(turn, move);
  const steps = turn.compiled.funnel.moves.get(move)?.approval?.steps ?? [];
  return steps.length > 1 ? `${place}/in order/${index}` : place;
}
