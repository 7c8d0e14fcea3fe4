import type { Funnel, Move, Stage } from '../../model/index.ts';
import { orderChange } from '../aspects/list.ts';
import { idShown, valueChange } from '../aspects/value.ts';
import { added, addedAt, removed, type Standing } from '../comings.ts';
import type { Difference } from '../difference.ts';
import { pair } from '../keyed.ts';
import { definitionPart, within, type Part } from '../part.ts';
import { entityChanges } from '../records.ts';
import { words } from '../words.ts';
import { approvalChanges } from './approvals.ts';
import { handoffChanges } from './handoffs.ts';
import { moveChange, routeOf } from './moves.ts';
import { publicFormChanges } from './public-forms.ts';
import { stageChange } from './stages.ts';

/** How funnels differ. */
export function funnelChanges(
  before: ReadonlyMap<string, Funnel>,
  after: ReadonlyMap<string, Funnel>,
): Difference[] {
  const paired = pair(before, after);
  const at = (id: string) => definitionPart('funnel', id);
  return [
    ...paired.added.map(({ id }) => added(at(id))),
    ...paired.removed.map(({ id }) => removed(at(id), { impact: 'running cases' })),
    ...paired.kept.flatMap(({ id, before, after }) => funnelChange(at(id), before, after)),
  ];
}

function funnelChange(part: Part, before: Funnel, after: Funnel): Difference[] {
  const start = { part, key: 'start', label: words('first stage', '起始阶段') };
  return [
    ...entityChanges(part, before.entity, after.entity),
    ...valueChange(
      { ...start, impact: 'running cases' },
      idShown(before.start),
      idShown(after.start),
    ),
    ...stagesChange(part, before, after),
    ...movesChange(part, before, after),
    ...stageApprovalsChange(part, before, after),
    ...handoffChanges(part, before.handoffs, after.handoffs),
    ...publicFormChanges(part, before.publicForms, after.publicForms),
  ];
}

function stagesChange(part: Part, before: Funnel, after: Funnel): Difference[] {
  const paired = pair(before.stages, after.stages);
  const at = (id: string) => within(part, 'stages', 'stage', id);
  const order = { part, key: 'stages', label: words('stages', '阶段') };
  return [
    ...paired.added.map(({ id }) => addedAt(at(id), standingOf(after, id), 'running cases')),
    ...paired.removed.map(({ id }) => removed(at(id), { impact: 'running cases' })),
    ...paired.kept.flatMap(({ id, before, after }) => stageChange(at(id), before, after)),
    ...orderChange(
      { ...order, impact: 'words only' },
      staying(before, after),
      staying(after, before),
    ),
  ];
}

/** Stages that have the same stage around them in both. */
function staying({ stages }: Funnel, other: Funnel): string[] {
  return [...stages.values()].flatMap(({ id, parent }) => {
    const same = other.stages.get(id);
    return same && same.parent === parent ? [id] : [];
  });
}

/** Where a stage stands among those with the same stage around them. */
function standingOf({ stages }: Funnel, id: string): Standing {
  const parent = stages.get(id)?.parent;
  const beside = [...stages.values()].filter((stage) => stage.parent === parent);
  const index = beside.findIndex((stage) => stage.id === id);
  return { parent, previous: beside[index - 1]?.id, next: beside[index + 1]?.id };
}

function movesChange(part: Part, before: Funnel, after: Funnel): Difference[] {
  const [was, is] = [byHand(before), byHand(after)];
  const paired = pair(was, is);
  const at = (id: string) => within(part, 'moves', 'move', id);
  const order = { part, key: 'moves', label: words('moves', '流转') };
  return [
    ...paired.added.map(({ id, item }) =>
      added(at(id), { impact: 'running cases', detail: routeOf(item) }),
    ),
    ...paired.removed.map(({ id, item }) =>
      removed(at(id), { impact: 'running cases', detail: routeOf(item) }),
    ),
    ...paired.kept.flatMap(({ id, before, after }) => moveChange(at(id), before, after)),
    ...orderChange({ ...order, impact: 'words only' }, [...was.keys()], [...is.keys()]),
  ];
}

/** The moves that are written; those that the approval of a stage makes are told with the stage. */
function byHand({ moves }: Funnel): ReadonlyMap<string, Move> {
  return new Map([...moves].filter(([, move]) => move.byApproval !== true));
}

/** Approvals of stages that both have, and where they lead. */
function stageApprovalsChange(part: Part, before: Funnel, after: Funnel): Difference[] {
  const approving = ({ moves }: Funnel, stage: Stage) =>
    stage.approval === undefined ? undefined : moves.get(stage.approval);
  return pair(before.stages, after.stages).kept.flatMap(({ id, before: earlier, after: later }) => {
    const at = within(part, 'stages', 'stage', id);
    const [was, is] = [approving(before, earlier), approving(after, later)];
    const then = { part: at, key: 'then', label: words('stage that follows', '后续阶段') };
    const changes = approvalChanges(at, was?.approval, is?.approval);
    if (!was || !is) return changes;
    const [from, to] = [was.to[0]?.stage, is.to[0]?.stage];
    const led = valueChange({ ...then, impact: 'running cases' }, idShown(from), idShown(to));
    return [...changes, ...led];
  });
}
