import { systemActor } from '../../access/index.ts';
import { enqueueDocument } from './enqueue-document.ts';
import { enqueueEach, type EnqueuedDocuments } from './enqueue-each.ts';
import type { DocumentParts } from './parts.ts';
import { definitionFor, loadSubject, type SubjectName } from './subject/subject.ts';

/** A period of a plan that was closed. */
export interface ClosedPeriod {
  readonly plan: string;
  /** Label. */
  readonly period: string;
  /** Hash of its entries: a period that is closed anew with other entries has statements of its own. */
  readonly hash: string;
  /** Ids of those who take part. */
  readonly people: readonly string[];
}

/**
 * Puts the documents into the queue that are made when a period is closed, one of each kind for everybody who takes
 * part. Repeated it adds nothing. Those of whom there is no statement are left out, and told.
 */
export async function enqueueStatements(
  parts: DocumentParts,
  closed: ClosedPeriod,
): Promise<EnqueuedDocuments> {
  const { workspace } = parts.workspaces.current();
  const collection = `payout:${closed.plan}`;
  const definitions = [...workspace.documents.values()].filter(
    ({ of, made }) => of === collection && made.closing === true,
  );
  const statements = definitions.flatMap(({ id }) =>
    closed.people.map((person) => ({
      id,
      subject: { collection, id: `${closed.period}/${person}` },
    })),
  );
  return enqueueEach(statements, ({ id, subject }) => enqueueFor(parts, id, subject, closed));
}

async function enqueueFor(
  parts: DocumentParts,
  id: string,
  subject: SubjectName,
  { period, hash }: ClosedPeriod,
): Promise<void> {
  const { zone } = parts.workspaces.current().workspace.organization;
  const loaded = await loadSubject(parts, subject);
  const { view, definition } = definitionFor(parts, loaded, id);
  const key = `closing/${id}/${subject.collection}/${subject.id}/${hash}`;
  const cause = { kind: 'closing', name: period } as const;
  await enqueueDocument(parts, systemActor(zone), view, definition, { key, cause });
}
