import { redactRow } from '../../access/index.ts';
import type { CaseEvent } from '../../engine/index.ts';
import { toIso, type Instant, type Json, type JsonObject } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import type { FormSubject, ResolvedForm } from './resolve-form.ts';

/** A field of a form that somebody changed after the form was given out. */
export interface MeanwhileChange {
  readonly field: string;
  /** As it was when the form was given out; absent where it was empty. */
  readonly before?: Json;
  /** Who changed it last, and when. */
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
}

/** A step in the life of a row. */
interface Step {
  readonly revision: number;
  readonly at: Instant;
  readonly actor: { readonly id: string; readonly name: string };
  /** Null where it emptied a field. */
  readonly set: JsonObject;
}

/**
 * What changed in a form after a revision, of the fields that it shows the caller: so that what he entered
 * meanwhile can be held against it, field by field. What is now in them is the form’s own data.
 */
export async function meanwhile(
  call: Pick<Call, 'services'>,
  subject: FormSubject,
  form: ResolvedForm,
  since: number,
): Promise<readonly MeanwhileChange[]> {
  if (form.revision === undefined || since >= form.revision) return [];
  const steps = await stepsOf(call, subject);
  const values: { [field: string]: Json } = {};
  const changes = new Map<string, Pick<MeanwhileChange, 'by' | 'at'>>();
  for (const { revision, at, actor, set } of steps)
    if (revision <= since) Object.assign(values, set);
    else for (const field of Object.keys(set)) changes.set(field, { by: actor, at: toIso(at) });
  const before = redactRow(values, form.access, form.entity);
  const shown = form.plan.sections.flatMap(({ fields }) =>
    fields.flatMap(({ field, level }) => (level === 'masked' ? [] : [field.id])),
  );
  return shown.flatMap((field): MeanwhileChange[] => {
    const change = changes.get(field);
    const value = before[field] ?? null;
    if (change === undefined) return [];
    return [{ field, ...(value === null ? {} : { before: value }), ...change }];
  });
}

async function stepsOf({ services }: Pick<Call, 'services'>, subject: FormSubject) {
  const { store } = services;
  if (subject.kind === 'edit record') {
    const { type, record } = subject;
    const history = await store.recordHistory(`record:${type}`, record);
    return history.map(({ record: { revision }, at, actor, changes }): Step => ({
      revision,
      at,
      actor,
      set: changes,
    }));
  }
  return 'case' in subject ? stepsOfCase(store, subject.case) : [];
}

const pageSize = 500;

async function stepsOfCase(store: Call['services']['store'], id: string): Promise<Step[]> {
  const steps: Step[] = [];
  for (;;) {
    const after = steps.at(-1)?.revision;
    const page = { limit: pageSize, ...(after === undefined ? {} : { after }) };
    const entries = await store.readJournal(id, page);
    steps.push(
      ...entries.map(({ revision, at, actor, events }): Step => {
        const { id: person, name } = actor;
        return { revision, at, actor: { id: person, name }, set: changedBy(events) };
      }),
    );
    if (entries.length < pageSize) return steps;
  }
}

function changedBy(events: readonly CaseEvent[]): JsonObject {
  return Object.assign(
    {},
    ...events.flatMap((event) => (event.type === 'fields changed' ? [event.fields] : [])),
  ) as JsonObject;
}
