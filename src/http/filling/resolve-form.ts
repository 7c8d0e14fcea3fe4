import { createAccess, mayCreate, type FieldAccess } from '../../access/index.ts';
import type { EntityType, Workspace } from '../../definitions/index.ts';
import type { CaseState } from '../../engine/index.ts';
import {
  planEditForm,
  planMoveForm,
  planOpenForm,
  planRecordForm,
  type FormPlan,
} from '../../forms/index.ts';
import { BatonError, type JsonObject } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { readSeenCase } from '../reading/cases.ts';
import { notFound, knownCollection } from '../reading/collection.ts';
import { readSeenRecord } from '../reading/records.ts';

/** Which form: what is filled, and for what. */
export type FormSubject =
  | { readonly kind: 'edit case'; readonly case: string }
  | { readonly kind: 'move'; readonly case: string; readonly move: string }
  | { readonly kind: 'open case'; readonly funnel: string }
  | { readonly kind: 'new record'; readonly type: string }
  | { readonly kind: 'edit record'; readonly type: string; readonly record: string };

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
  /** The last revision that changed more than the talk about a case. */
  readonly substance?: number;
}

type Reader = Pick<Call, 'services' | 'actor' | 'now'>;
const moveWord = { en: 'move', 'zh-CN': '流转' };
const funnelWord = { en: 'funnel', 'zh-CN': '漏斗' };

/** Raises `not-found`, or `may-not-create` for a form by which the caller may add nothing. */
export function resolveForm(call: Reader, subject: FormSubject): Promise<ResolvedForm> {
  switch (subject.kind) {
    case 'edit case':
    case 'move':
      return resolveCaseForm(call, subject);
    case 'edit record':
      return resolveRecordForm(call, subject.type, subject.record);
    case 'open case':
    case 'new record':
      return resolveNewForm(call, subject);
  }
}

async function resolveCaseForm(
  call: Reader,
  subject: Extract<FormSubject, { readonly case: string }>,
): Promise<ResolvedForm> {
  const { state, funnel, view, stored, row } = await readSeenCase(call, subject.case);
  const access = view.access(stored);
  const gaps = state.gaps.flatMap(({ field }) => field ?? []);
  const about = { id: subject.case, stages: state.configuration.active, row: stored, access, gaps };
  const move = subject.kind === 'move' ? funnel.moves.get(subject.move) : undefined;
  if (subject.kind === 'move' && move === undefined) throw notFound(moveWord, subject.move);
  const { entity } = funnel;
  return {
    plan: move ? planMoveForm(funnel, move, about) : planEditForm(funnel, about),
    entity,
    access,
    stored,
    row,
    revision: state.revision,
    ...(state.substance === undefined ? {} : { substance: state.substance }),
    workspace: await workspaceOf(call, state),
  };
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
  const problem = mayCreate(policy, call.actor);
  if (problem) throw new BatonError(problem);
  const access = createAccess(policy, call.actor, entity);
  const funnel = isCase ? workspace.funnels.get(subject.funnel) : undefined;
  const type = isCase ? undefined : workspace.records.get(subject.type);
  if (!funnel && !type) throw notFound(funnelWord, collection);
  const plan = funnel ? planOpenForm(funnel, access) : type && planRecordForm(type, access);
  if (plan === undefined) throw notFound(funnelWord, collection);
  return { plan, entity, workspace, access, stored: {}, row: {} };
}
