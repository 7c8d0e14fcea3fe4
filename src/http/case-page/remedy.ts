import { mayWrite, type FieldAccess } from '../../access/index.ts';
import type { ChecklistItem, Funnel, Handoff, Move } from '../../definitions/index.ts';
import type { CaseState } from '../../engine/index.ts';
import type { Expression } from '../../expressions/index.ts';
import type { Problem } from '../../shared/index.ts';

/** Where something that stands in the way is put right: a field to fill, a task to do, … */
export interface Remedy {
  readonly kind: 'field' | 'task' | 'document' | 'approval' | 'offer';
  readonly id: string;
}

/** What a remedy is looked for in. */
export interface Scene {
  readonly state: CaseState;
  readonly funnel: Funnel;
  readonly access: FieldAccess;
}

/** What would open a move that this problem closes; nothing where nobody can do anything on the case about it. */
export function remedyFor(
  { code, params = {} }: Problem,
  move: Move | undefined,
  scene: Scene,
): Remedy | undefined {
  const handoff = scene.funnel.handoffs.get(move?.handoff ?? '');
  switch (code) {
    case 'field-required':
    case 'field-required-by-stage':
    case 'gap-open':
    case 'checklist-field':
      return fieldNamed(params['field'], scene);
    case 'checklist-open':
      return itemRemedy(itemOf(handoff, params['item']), scene);
    case 'guard-refused':
    case 'guard-not-met':
      return fieldRead(move?.when, scene);
    case 'task-open':
      return named('task', params['task']);
    case 'document-missing':
    case 'document-not-released':
    case 'document-not-signed':
      return named('document', params['definition']);
    case 'approval-open':
      return named('approval', approvalOf(scene.state, move));
    case 'offer-open':
      return named('offer', Object.keys(scene.state.offers ?? {})[0]);
    default:
      return undefined;
  }
}

/** How an item of a checklist is made to hold. */
export function itemRemedy(item: ChecklistItem | undefined, scene: Scene): Remedy | undefined {
  switch (item?.kind) {
    case 'field':
      return fieldNamed(item.field, scene);
    case 'task': {
      const tasks = Object.values(scene.state.tasks ?? {});
      const task = tasks.find(({ rule, status }) => rule === item.task && status === 'open');
      return named('task', task?.id);
    }
    case 'document':
      return named('document', item.document);
    case 'condition':
      return fieldRead(item.when, scene);
    case undefined:
      return undefined;
  }
}

function itemOf(handoff: Handoff | undefined, id: unknown): ChecklistItem | undefined {
  return handoff?.checklist.find((item) => item.id === id);
}

function approvalOf({ approvals = {} }: CaseState, move: Move | undefined): string | undefined {
  return Object.values(approvals).find((approval) => approval.move === move?.id)?.id;
}

/** The first field of the case that a condition reads and the reader may fill. */
function fieldRead(when: Expression | undefined, scene: Scene): Remedy | undefined {
  const fields = (when?.reads ?? []).flatMap(([root, field]) =>
    root === 'case' && field !== undefined ? [field] : [],
  );
  const own = fields.find((field) => mayWrite(scene.access.get(field)));
  return named('field', own);
}

/** A hidden field has no name. */
function fieldNamed(field: unknown, { access }: Scene): Remedy | undefined {
  const isShown = typeof field === 'string' && (access.get(field) ?? 'hidden') !== 'hidden';
  return isShown ? named('field', field) : undefined;
}

function named(kind: Remedy['kind'], id: unknown): Remedy | undefined {
  return typeof id === 'string' ? { kind, id } : undefined;
}
