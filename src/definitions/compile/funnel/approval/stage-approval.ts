import { localize, type LocalizedText } from '../../../../shared/index.ts';
import type { Move } from '../../../model/index.ts';
import type { Draft } from '../../draft.ts';
import { scopeWith } from '../../environment.ts';
import { titleOf } from '../../names.ts';
import { checkStage } from '../check-stage.ts';
import type { Filled } from '../filled.ts';
import type { FunnelDraft, Route } from '../funnel-draft.ts';
import type { StageNode } from '../stage-tree.ts';
import { approvalAt } from './approval.ts';

/** The id of the move that the approval of a stage makes. */
export const approvalMoveOf = (stage: string) => `approve-${stage}`;

/**
 * Where the case goes when everybody has agreed in a stage: the branch is done, or the case goes on to
 * the stage that `then` names. Undefined where the stage has no approval, or none that leads anywhere.
 */
export function approvedTarget({ raw, branch }: StageNode): string | undefined {
  if (!raw.approval || hasParts({ raw })) return undefined;
  return raw.then ?? (branch ? 'done' : undefined);
}

const hasParts = ({ raw }: Pick<StageNode, 'raw'>) =>
  raw.outcome !== undefined || raw.stages !== undefined || raw.together !== undefined;

/** The ways that the approvals of stages open. */
export function approvalRoutes({ tree }: FunnelDraft): readonly Route[] {
  return [...tree.nodes.values()].flatMap((node) => {
    const stage = approvedTarget(node);
    if (stage === undefined) return [];
    const id = approvalMoveOf(node.id);
    return [{ id, from: [node.id], to: [{ stage }], mayBeIncomplete: false }];
  });
}

/** Reports approvals of stages that have none to give, or that lead nowhere. */
export function checkStageApprovals(funnel: FunnelDraft): void {
  for (const node of funnel.tree.nodes.values()) {
    const { raw, site } = node;
    if (!raw.approval) continue;
    const first = (['outcome', 'stages', 'together'] as const).find(
      (key) => raw[key] !== undefined,
    );
    if (first) {
      const params = { first, second: 'approval' };
      site.at('approval').reportKey('stage-shapes', { params });
      continue;
    }
    if (raw.then !== undefined) checkStage(funnel, site.at('then'), raw.then);
    else if (!node.branch)
      site.at('approval').reportKey('approval-leads-nowhere', { params: { stage: node.id } });
    const own = funnel.site.at('moves', approvalMoveOf(node.id));
    if (own.written) own.reportKey('move-of-approval', { params: { stage: node.id } });
  }
}

/** The moves that the approvals of stages make. */
export function approvalMoves(draft: Draft, funnel: FunnelDraft, filled: Filled): readonly Move[] {
  return [...funnel.tree.nodes.values()].flatMap((node) => {
    const stage = approvedTarget(node);
    const { raw, site, id } = node;
    if (stage === undefined || !raw.approval) return [];
    const scope = scopeWith(draft, funnel.entity, filled.entering(id));
    return [
      {
        id: approvalMoveOf(id),
        title: approvalTitle(titleOf(raw.title, id)),
        from: [id],
        to: [{ stage }],
        by: [],
        ask: [],
        complete: [],
        set: new Map(),
        mayBeIncomplete: false,
        reopens: false,
        effects: [],
        approval: approvalAt(draft, funnel, site.at('approval'), raw.approval, scope),
        byApproval: true,
        tasks: [],
        documents: [],
      },
    ];
  });
}

function approvalTitle(stage: LocalizedText): LocalizedText {
  return {
    en: `Approve: ${localize(stage, 'en')}`,
    'zh-CN': `审批：${localize(stage, 'zh-CN')}`,
  };
}
