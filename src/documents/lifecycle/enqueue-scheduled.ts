import { ruleBindings, systemActor, type Actor } from '../../access/index.ts';
import type { Collection, DocumentDefinition } from '../../definitions/index.ts';
import {
  everything,
  simplify,
  type Condition,
  type ExpressionContext,
} from '../../expressions/index.ts';
import { BatonError, MINUTE, toIso, type Instant } from '../../shared/index.ts';
import { enqueueDocument } from './enqueue-document.ts';
import type { DocumentParts } from './parts.ts';
import { definitionFor, loadSubject, type SubjectName } from './subject/subject.ts';

/** What a schedule brought. */
export interface ScheduledDocuments {
  readonly count: number;
  /** Rows of which there is none, since what it shows could not be read. */
  readonly failed: readonly { readonly subject: SubjectName; readonly error: BatonError }[];
}

/**
 * Puts the documents of a schedule into the queue, one for each row that counts. Run twice at the same minute, by
 * this process or another, it adds nothing.
 */
export async function enqueueScheduled(
  parts: DocumentParts,
  id: string,
): Promise<ScheduledDocuments> {
  const { workspace } = parts.workspaces.current();
  const definition = workspace.documents.get(id);
  const failed: { subject: SubjectName; error: BatonError }[] = [];
  let count = 0;
  if (!definition?.made.schedule || definition.of.startsWith('payout:')) return { count, failed };
  const actor = systemActor(workspace.organization.zone);
  const now = parts.clock.now();
  const occasion = now - (now % MINUTE);
  const collection = definition.of as Collection;
  const where = rowsOf(definition, actor, now);
  for await (const row of parts.store.streamRows({ collection, where, sort: [] })) {
    const subject = { collection, id: String(row['id']) };
    try {
      await enqueueFor(parts, actor, id, subject, occasion);
      count++;
    } catch (error) {
      if (!(error instanceof BatonError)) throw error;
      failed.push({ subject, error });
    }
  }
  return { count, failed };
}

function rowsOf({ of, made }: DocumentDefinition, actor: Actor, now: Instant): Condition {
  const counts = made.schedule?.where?.bind(ruleBindings(actor, now), noRelations) ?? everything;
  if (of.startsWith('case:')) return counts;
  const type = { kind: 'bool' } as const;
  return simplify({ op: 'and', of: [counts, { op: 'eq', field: 'archived', type, value: false }] });
}

/** Conditions on rows read nothing outside the row and the clock. */
const noRelations: ExpressionContext = { lookup: () => undefined, related: () => [] };

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
