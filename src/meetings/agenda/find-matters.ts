import { collectionView, ruleBindings, type Actor } from '../../access/index.ts';
import {
  entityOf,
  workingCalendar,
  type AgendaSection,
  type Collection,
  type Workspace,
} from '../../definitions/index.ts';
import type { RowQuery } from '../../engine/index.ts';
import { noReferences, type Condition } from '../../expressions/index.ts';
import { subtractDuration, type Instant } from '../../shared/index.ts';
import type { Matter } from '../model/occurrence.ts';
import type { MeetingParts } from '../parts.ts';

/** So many cases at most stand under one section; nobody speaks of more. */
const most = 100;

/** The cases that a section means at a moment, as far as the actor sees them, the longest untouched first. */
export async function mattersOf(
  { store, workspaces }: Pick<MeetingParts, 'store' | 'workspaces'>,
  section: AgendaSection,
  actor: Actor,
  now: Instant,
): Promise<readonly Matter[]> {
  if (section.kind !== 'cases' && section.kind !== 'handoffs') return [];
  const { workspace } = workspaces.current();
  const { collection } = section;
  const query = queryOf(section, workspace, actor, now);
  if (!query) return [];
  const { rows } = await store.queryRows({
    ...query,
    collection,
    sort: [
      { field: 'updated', descending: false },
      { field: 'id', descending: false },
    ],
    limit: most,
  });
  return rows.map((row) => ({
    section: section.id,
    collection,
    case: String(row['id']),
    ...(typeof row['owner'] === 'string' && { owner: row['owner'] }),
  }));
}

function queryOf(
  section: Extract<AgendaSection, { readonly kind: 'cases' | 'handoffs' }>,
  workspace: Workspace,
  actor: Actor,
  now: Instant,
): Pick<RowQuery, 'where' | 'offered'> | undefined {
  const seen = seenBy(workspace, section.collection, actor, now);
  if (!seen) return undefined;
  if (section.kind === 'cases') {
    const rule = section.where?.bind(ruleBindings(actor, now), noReferences);
    return { where: { op: 'and', of: [seen, stillOpen, ...(rule ? [rule] : [])] } };
  }
  const { handoffs, ended, last } = section;
  const calendar = workingCalendar(workspace.organization);
  const from = last && { from: subtractDuration(calendar, now, last), to: now };
  return { where: seen, offered: { handoffs, statuses: ended, ...from } };
}

const stillOpen: Condition = { op: 'not', of: { op: 'has', field: 'outcome' } };

function seenBy(
  workspace: Workspace,
  collection: Collection,
  actor: Actor,
  now: Instant,
): Condition | undefined {
  const entity = entityOf(workspace, collection);
  if (!entity) return undefined;
  return collectionView(workspace.policies.get(collection), actor, entity, now).rows;
}
