import type { FieldAccess } from '../../access/index.ts';
import type { Funnel, Move, Workspace } from '../../definitions/index.ts';
import type { CaseState } from '../../engine/index.ts';
import { localize, type Json, type JsonObject, type LocalizedText } from '../../shared/index.ts';
import { targetsOf } from '../case-page/moves.ts';
import { shownIn } from '../reading/shown.ts';

/** Where a move leads from where a case stands, and who has to agree to it. */
export interface MoveWay {
  readonly from: readonly LocalizedText[];
  readonly to: readonly LocalizedText[];
  /** The department to which it is offered. */
  readonly offeredTo?: string;
  readonly approved: boolean;
}

export function wayOf(
  move: Move,
  { funnel, state }: { funnel: Funnel; state: CaseState },
): MoveWay {
  const { active } = state.configuration;
  const titleOf = (stage: string): LocalizedText => funnel.stages.get(stage)?.title ?? stage;
  const targets = targetsOf(move, funnel);
  const offeredTo = move.handoff && receiverOf(move.handoff, targets[0], funnel);
  return {
    from: move.from.filter((stage) => active.includes(stage)).map(titleOf),
    to: targets.map(titleOf),
    ...(offeredTo === undefined ? {} : { offeredTo }),
    approved: move.approval !== undefined,
  };
}

function receiverOf(
  handoff: string,
  target: string | undefined,
  { handoffs, stages }: Funnel,
): string | undefined {
  const named = handoffs.get(handoff)?.to;
  if (named !== undefined) return named;
  let stage = stages.get(target ?? '');
  while (stage !== undefined && stage.department === undefined)
    stage = stages.get(stage.parent ?? '');
  return stage?.department;
}

/** The way in words, with the name of the case, as far as the reader may know them. */
export function wayJson(
  way: MoveWay,
  about: {
    readonly row: JsonObject;
    readonly access: FieldAccess;
    readonly workspace: Workspace;
    readonly locale: string;
  },
): { readonly [member: string]: Json } {
  const { row, access, workspace, locale } = about;
  const shown = shownIn(access);
  const words = (titles: readonly LocalizedText[]): readonly string[] =>
    shown('stages') ? titles.map((title) => localize(title, locale)) : [];
  const { name } = row;
  const department =
    way.offeredTo !== undefined && shown('department')
      ? workspace.organization.departments.get(way.offeredTo)
      : undefined;
  return {
    ...(typeof name === 'string' ? { name } : {}),
    from: words(way.from),
    to: words(way.to),
    ...(department === undefined ? {} : { offeredTo: localize(department.title, locale) }),
    approved: way.approved,
  };
}
