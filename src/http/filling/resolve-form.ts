import { createAccess, mayCreate, type FieldAccess } from '../../access/index.ts';
import type { EntityType, Workspace } from '../../definitions/index.ts';
import type { CaseState } from '../../engine/index.ts';
import {
  planEditForm,
  planMoveForm,
  planOpenForm,
  planRecordForm,
  type FormContext,
  type FormPlan,
} from '../../forms/index.ts';
import { BatonError, type JsonObject } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { readSeenCase, type SeenCase } from '../reading/cases.ts';
import { notFound, knownCollection } from '../reading/collection.ts';
import { readSeenRecord } from '../reading/records.ts';
import { planAnswer, type AnswerSubject } from './answer-forms.ts';
import { checklistOf } from './checklist.ts';
import { wayOf, type MoveWay } from './way.ts';

/** Which form: what is filled, and for what. */
export type FormSubject =
  | { readonly kind: 'edit case'; readonly case: string }
  | { readonly kind: 'move'; readonly case: string; readonly move: string }
  | { readonly kind: 'open case'; readonly funnel: string }
  | { readonly kind: 'new record'; readonly type: string }
  | { readonly kind: 'edit record'; readonly type: string; readonly record: string }
  | AnswerSubject;

/** A form planned for the caller, and the row that it is about. */
export interface ResolvedForm {
  readonly plan: FormPlan;
  readonly entity: EntityType;
  readonly workspace: Workspace;
  readonly access: FieldAccess;
  /** As stored, for rules; empty for a new row. */
  readonly stored: JsonObject;
  /** As the caller may read it. */
  readonly row: JsonObject;
  readonly revision?: number;
  /** What of the row may be told with its rules; what the caller may see, where nothing else is said. */
  readonly readable?: FormContext['readable'];
  /** Of a move: where it leads. */
  readonly way?: MoveWay;
  /** The last revision that changed more than the talk about a case. */
  readonly substance?: number;
}

type Reader = Pick<Call, 'services' | 'actor' | 'now'>;
const moveWord = { en: 'move', 'zh-CN': '流转' };
const funnelWord = { en: 'funnel', 'zh-CN': '漏斗' };

/** Raises `not-found`, or `may-not-create` for a form by which the caller may add nothing. */
export function resolveForm(call: Reader, subject: FormSubject): Promise<ResolvedForm> {
  switch (subject.kind) {
    case 'edit record':
      return resolveRecordForm(call, subject.type, subject.record);
    case 'open case':
    case 'new record':
      return resolveNewForm(call, subject);
    default:
      return resolveCaseForm(call, subject);
  }
}

async function resolveCaseForm(
  call: Reader,
  subject: Extract<FormSubject, { readonly case: string }>,
): Promise<ResolvedForm> {
  const seen = await readSeenCase(call, subject.case);
  const { state, funnel, view, stored, row } = seen;
  const move = subject.kind === 'move' ? funnel.moves.get(subject.move) : undefined;
  return {
    plan: await planCaseForm(call, subject, seen),
    entity: funnel.entity,
    access: view.access(stored),
    stored,
    row,
    revision: state.revision,
    ...(move === undefined ? {} : { way: wayOf(move, seen) }),
    ...(state.substance === undefined ? {} : { substance: state.substance }),
    workspace: await workspaceOf(call, state),
  };
}

async function planCaseForm(
  call: Reader,
  subject: Extract<FormSubject, { readonly case: string }>,
  seen: SeenCase,
): Promise<FormPlan> {
  if (subject.kind !== 'move' && subject.kind !== 'edit case')
    return planAnswer(call, subject, seen);
  const { state, funnel, view, stored } = seen;
  const gaps = state.gaps.flatMap(({ field }) => field ?? []);
  const { active } = state.configuration;
  const about = { id: state.id, stages: active, row: stored, access: view.access(stored), gaps };
  if (subject.kind === 'edit case') return planEditForm(funnel, about);
  const move = funnel.moves.get(subject.move);
  if (move === undefined) throw notFound(moveWord, subject.move);
  const handoff = move.handoff === undefined ? undefined : funnel.handoffs.get(move.handoff);
  if (handoff === undefined) return planMoveForm(funnel, move, about);
  const command = { kind: 'move', move: move.id } as const;
  const checklist = await checklistOf(call, state.id, command, handoff, about.access);
  return planMoveForm(funnel, move, { ...about, checklist });
}

async function workspaceOf({ services }: Reader, state: CaseState): Promise<Workspace> {
  const { workspace } = await services.workspaces.release(state.release);
  return workspace;
}

async function resolveRecordForm(call: Reader, type: string, id: string): Promise<ResolvedForm> {
  const { workspace } = call.services.workspaces.current();
  const { record, entity, view, row } = await readSeenRecord(call, type, id);
  const definition = workspace.records.get(type);
  if (definition === undefined) throw notFound(entity.title, id);
  const access = view.access(record.row);
  const plan = planRecordForm(definition, access, id);
  return { plan, entity, workspace, access, stored: record.row, row, revision: record.revision };
}

async function resolveNewForm(
  call: Reader,
  subject: Extract<FormSubject, { kind: 'open case' | 'new record' }>,
): Promise<ResolvedForm> {
  const { workspace } = call.services.workspaces.current();
  const isCase = subject.kind === 'open case';
  const collection = isCase
    ? (`case:${subject.funnel}` as const)
    : (`record:${subject.type}` as const);
  const { entity } = knownCollection(call, collection);
  const policy = workspace.policies.get(collection);
  const problem = mayCreate(policy, call.actor, entity);
  if (problem) throw new BatonError(problem);
  const access = createAccess(policy, call.actor, entity);
  const funnel = isCase ? workspace.funnels.get(subject.funnel) : undefined;
  const type = isCase ? undefined : workspace.records.get(subject.type);
  if (!funnel && !type) throw notFound(funnelWord, collection);
  const plan = funnel ? planOpenForm(funnel, access) : type && planRecordForm(type, access);
  if (plan === undefined) throw notFound(funnelWord, collection);
  return { plan, entity, workspace, access, stored: {}, row: {} };
}
