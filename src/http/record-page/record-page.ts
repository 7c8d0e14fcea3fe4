import { mayWrite } from '../../access/index.ts';
import { localize } from '../../shared/index.ts';
import { factsOfRow } from '../case-page/facts.ts';
import type { Call } from '../core/route.ts';
import { namesFor } from '../reading/names.ts';
import { readSeenRecord } from '../reading/records.ts';
import { filled } from '../standing/reading.ts';
import { tellRecord } from './history.ts';
import { referringTo } from './referring.ts';

/** All that the page of a record shows, in the reader’s words. Raises `not-found`. */
export async function recordPageOf(
  call: Pick<Call, 'services' | 'actor' | 'locale' | 'now'>,
  type: string,
  id: string,
): Promise<{ readonly page: object; readonly revision: number }> {
  const seen = await readSeenRecord(call, type, id);
  const { record, entity, view, row } = seen;
  const access = view.access(record.row);
  const owner = row['owner'];
  const [facts, referring, history, owners] = await Promise.all([
    factsOfRow(call, entity, row, access),
    referringTo(call, type, id),
    tellRecord(call, seen),
    typeof owner === 'string' ? namesFor(call).namesOf('person', [owner]) : undefined,
  ]);
  const page = filled({
    id,
    name: String(row['name'] ?? id),
    type: { id: type, title: localize(entity.title, call.locale) },
    revision: record.revision,
    archived: record.archived,
    owner: typeof owner === 'string' ? { id: owner, name: owners?.get(owner) ?? owner } : undefined,
    may: { edit: [...access.values()].some(mayWrite) },
    facts,
    referring,
    history,
  });
  return { page, revision: record.revision };
}
