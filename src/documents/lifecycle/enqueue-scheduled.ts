import { ruleBindings, systemActor, type Actor } from '../../access/index.ts';
import type { Collection, DocumentDefinition } from '../../definitions/index.ts';
import { everything, noReferences, simplify, type Condition } from '../../expressions/index.ts';
import { MINUTE, toIso, type Instant } from '../../shared/index.ts';
import { enqueueDocument } from './enqueue-document.ts';
import { enqueueEach, type EnqueuedDocuments } from './enqueue-each.ts';
import type { DocumentParts } from './parts.ts';
import { definitionFor, loadSubject, type SubjectName } from './subject/subject.ts';

/**
 * Puts the documents of a schedule into the queue, one for each row that counts. Run twice at the same minute, by
 * this process or another, it adds nothing.
 */
export async function enqueueScheduled(
  parts: DocumentParts,
  id: string,
): Promise<EnqueuedDocuments> {
  const { workspace } = parts.workspaces.current();
  const definition = workspace.documents.get(id);
  if (!definition?.made.schedule || definition.of.startsWith('payout:'))
    return { count: 0, failed: [] };
  const actor = systemActor(workspace.organization.zone);
  const now = parts.clock.now();
  const occasion = now - (now % MINUTE);
  const rows = subjectsOf(parts, definition, rowsOf(definition, actor, now));
  return enqueueEach(rows, ({ subject }) => enqueueFor(parts, actor, id, subject, occasion));
}

async function* subjectsOf(
  { store }: DocumentParts,
  { of }: DocumentDefinition,
  where: Condition,
): AsyncGenerator<{ readonly subject: SubjectName }> {
  const collection = of as Collection;
  for await (const row of store.streamRows({ collection, where, sort: [] }))
    yield { subject: { collection, id: String(row['id']) } };
}

function rowsOf({ of, made }: DocumentDefinition, actor: Actor, now: Instant): Condition {
  const counts = made.schedule?.where?.bind(ruleBindings(actor, now), noReferences) ?? everything;
  if (of.startsWith('case:')) return counts;
  const type = { kind: 'bool' } as const;
  return simplify({ op: 'and', of: [counts, { op: 'eq', field: 'archived', type, value: false }] });
}

async function enqueueFor(
  parts: DocumentParts,
  actor: Actor,
  id: string,
  subject: SubjectName,
  occasion: Instant,
): Promise<void> {
  const loaded = await loadSubject(parts, subject);
  const { view, definition } = definitionFor(parts, loaded, id);
  const revision = loaded.kind === 'row' ? loaded.state?.revision : undefined;
  const cause = { kind: 'schedule', ...(revision !== undefined && { revision }) } as const;
  const key = `schedule/${id}/${toIso(occasion)}/${subject.collection}/${subject.id}`;
  await enqueueDocument(parts, actor, view, definition, { key, cause });
}
