import { collectionView } from '../../access/index.ts';
import type { Collection, Field, Funnel } from '../../definitions/index.ts';
import type { Condition } from '../../expressions/index.ts';
import { toIso, type Period } from '../../shared/index.ts';
import { allOf } from '../conditions.ts';
import type { Reader } from '../prepare-report.ts';

/** A funnel as far as a reader may count its cases. */
export interface Scope {
  readonly funnel: Funnel;
  readonly collection: Collection;
  /** The cases that he sees. */
  readonly where: Condition;
  /** The field that says what is at stake in a case: the first amount in one currency that he sees. */
  readonly stake?: Field;
}

/** Fields without which nothing is told of the ways and times of cases. */
const needed = ['stage', 'stages', 'department', 'opened', 'closed', 'outcome'];

/** The funnel, where the reader sees plainly what its figures rest on; else undefined. */
export function scopeOf(id: string, { actor, workspace, now }: Reader): Scope | undefined {
  const funnel = workspace.funnels.get(id);
  if (!funnel) return undefined;
  const { entity } = funnel;
  const { collection } = entity;
  const view = collectionView(workspace.policies.get(collection), actor, entity, now);
  const isSeen = view.rows.op !== 'false' && needed.every((field) => view.queryable.has(field));
  if (!isSeen) return undefined;
  const stake = [...entity.fields.values()].find(
    ({ id: field, type, currency }) =>
      type === 'money' && currency !== undefined && view.queryable.has(field),
  );
  return { funnel, collection, where: view.rows, ...(stake && { stake }) };
}

/** Every funnel of which the reader may count the cases; only those named, where some are. */
export function scopesOf(reader: Reader, only?: readonly string[]): readonly Scope[] {
  return [...reader.workspace.funnels.keys()]
    .filter((id) => only === undefined || only.includes(id))
    .flatMap((id) => scopeOf(id, reader) ?? []);
}

/** The cases of the scope that were closed in the period. */
export function closedIn({ where }: Scope, { start, end }: Period): Condition {
  const type = { kind: 'instant' } as const;
  return allOf([
    where,
    { op: 'ge', field: 'closed', type, value: toIso(start) },
    { op: 'lt', field: 'closed', type, value: toIso(end) },
  ]);
}
