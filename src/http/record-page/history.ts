import type { CaseEvent, RecordChange } from '../../engine/index.ts';
import { toIso, type Json } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { changeJson, changesIn } from '../history/changes.ts';
import { fieldWriter } from '../reading/field-writer.ts';
import type { SeenRecord } from '../reading/records.ts';

/** How a record became what it is, the newest first: who changed what, from what to what, in the reader’s words. */
export async function tellRecord(
  call: Pick<Call, 'services' | 'actor' | 'locale'>,
  seen: SeenRecord,
): Promise<readonly object[]> {
  const { collection, id } = seen.record;
  const history = await call.services.store.recordHistory(collection, id);
  const access = seen.view.access(seen.record.row);
  const values = new Map<string, Json>();
  const steps = history.map((step) => {
    const event: CaseEvent = { type: 'fields changed', fields: step.changes };
    return { step, changes: changesIn([event], values, access, seen.entity) };
  });
  const written = steps.flatMap(({ changes }) =>
    changes.flatMap(({ field, before, after }) => [
      [field, before] as const,
      [field, after] as const,
    ]),
  );
  const writer = await fieldWriter(call, written);
  return steps
    .map(({ step, changes }, index) => ({
      revision: step.record.revision,
      at: toIso(step.at),
      by: { id: step.actor.id, name: step.actor.name },
      what: whatOf(step, steps[index - 1]?.step),
      changes: changes.map((change) => changeJson(change, writer)),
    }))
    .toReversed();
}

function whatOf({ record }: RecordChange, before: RecordChange | undefined): string {
  if (before === undefined) return 'added';
  if (record.archived === before.record.archived) return 'changed';
  return record.archived ? 'archived' : 'brought back';
}
