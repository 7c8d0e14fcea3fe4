import {
  actorObject,
  collectionView,
  createAccess,
  expandRoles,
  rightsOfRoles,
  type Actor,
  type FieldAccess,
} from '../../access/index.ts';
import type { Funnel, Move, Workspace } from '../../definitions/index.ts';
import {
  checklistState,
  planEditForm,
  planMoveForm,
  planOpenForm,
  planRecordForm,
  type FormPlan,
} from '../../forms/index.ts';
import { toIso, type JsonObject } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import type { ResolvedForm } from '../filling/resolve-form.ts';
import { notFound } from '../reading/collection.ts';

/** Which form of a draft, and who would fill it. */
export interface FormToPreview {
  readonly funnel?: string;
  readonly record?: string;
  /** The stage where the case stands; a form that opens one where neither it nor a move is named. */
  readonly stage?: string;
  readonly move?: string;
  readonly role: string;
}

/** Somebody with a role, in the department of the stage. */
export function actorWith(
  { organization }: Workspace,
  { actor }: Pick<Call, 'actor'>,
  role: string,
  department?: string,
): Actor {
  const roles = expandRoles([role], organization);
  return {
    id: actor.id,
    name: actor.name,
    roles,
    departments: department === undefined ? [] : [department],
    teams: [],
    certificates: [],
    locale: actor.locale,
    zone: actor.zone,
    rights: rightsOfRoles(roles, organization),
  };
}

const funnelWord = { en: 'funnel', 'zh-CN': '漏斗' };
const recordWord = { en: 'record type', 'zh-CN': '记录类型' };
const moveWord = { en: 'move', 'zh-CN': '流转' };

/** A form as somebody with the role would have it of a case that he owns. Raises `not-found`. */
export function planPreview(
  call: Pick<Call, 'actor' | 'now'>,
  workspace: Workspace,
  asked: FormToPreview,
): ResolvedForm & { readonly actor: Actor } {
  if (asked.record !== undefined) return recordPreview(call, workspace, asked.record, asked.role);
  const funnel = workspace.funnels.get(asked.funnel ?? '');
  if (!funnel) throw notFound(funnelWord, asked.funnel ?? '');
  const move = asked.move === undefined ? undefined : funnel.moves.get(asked.move);
  if (asked.move !== undefined && !move) throw notFound(moveWord, asked.move);
  const stage = asked.stage ?? move?.from[0];
  const at = stage ?? funnel.start;
  const actor = actorWith(workspace, call, asked.role, departmentOf(funnel, at));
  const { entity } = funnel;
  const policy = workspace.policies.get(entity.collection);
  if (stage === undefined) {
    const access = createAccess(policy, actor, entity);
    return {
      plan: planOpenForm(funnel, access),
      entity,
      workspace,
      access,
      stored: {},
      row: {},
      actor,
    };
  }
  const stored = caseAt(call, actor, at, departmentOf(funnel, at));
  const access = collectionView(policy, actor, entity, call.now).access(stored);
  const plan = planAt(funnel, move, at, stored, access);
  return { plan, entity, workspace, access, stored, row: stored, actor };
}

function planAt(
  funnel: Funnel,
  move: Move | undefined,
  stage: string,
  row: JsonObject,
  access: FieldAccess,
): FormPlan {
  const about = { id: 'preview', stages: [stage], row, access };
  if (!move) return planEditForm(funnel, about);
  const handoff = funnel.handoffs.get(move.handoff ?? '');
  const checklist = handoff?.checklist.map((item) => checklistState(item, false));
  return planMoveForm(funnel, move, { ...about, ...(checklist ? { checklist } : {}) });
}

/** A case that nobody has filled yet, in the hands of who looks. */
function caseAt(
  { now }: Pick<Call, 'now'>,
  actor: Actor,
  stage: string,
  department: string | undefined,
): JsonObject {
  const moment = toIso(now);
  return {
    id: 'preview',
    owner: String(actorObject(actor)['id']),
    stage,
    stages: [stage],
    followers: [],
    opened: moment,
    entered: moment,
    updated: moment,
    revision: 1,
    ...(department === undefined ? {} : { department }),
  };
}

function departmentOf(funnel: Funnel, id: string): string | undefined {
  const stage = funnel.stages.get(id);
  return (
    stage?.department ??
    (stage?.parent === undefined ? undefined : departmentOf(funnel, stage.parent))
  );
}

function recordPreview(
  call: Pick<Call, 'actor' | 'now'>,
  workspace: Workspace,
  id: string,
  role: string,
): ResolvedForm & { readonly actor: Actor } {
  const type = workspace.records.get(id);
  if (!type) throw notFound(recordWord, id);
  const { entity } = type;
  const actor = actorWith(workspace, call, role);
  const access = createAccess(workspace.policies.get(entity.collection), actor, entity);
  const plan = planRecordForm(type, access);
  return { plan, entity, workspace, access, stored: {}, row: {}, actor };
}
