import { collectionView, isSystem, seesEverything, type Actor } from '../../../access/index.ts';
import { entityOf, type DocumentDefinition } from '../../../definitions/index.ts';
import { gatherFacts, withFacts } from '../../../engine/index.ts';
import type { ExpressionContext } from '../../../expressions/index.ts';
import type { Instant } from '../../../shared/index.ts';
import type { DocumentParts } from '../parts.ts';
import { showsPlainly, type Reader } from './shows-plainly.ts';
import { factsFor, type RowSubject, type SubjectView } from './subject.ts';

/** Whether somebody sees what a document is about. */
export async function seesSubject(
  parts: DocumentParts,
  view: SubjectView,
  actor: Actor,
): Promise<boolean> {
  if (isSystem(actor)) return true;
  if (view.kind === 'payout') return (await parts.statements?.maySee(actor, view.payout)) ?? false;
  return seesRow(parts, view, actor, parts.clock.now());
}

function seesRow(
  { workspaces }: DocumentParts,
  { entity, current }: RowSubject,
  actor: Actor,
  now: Instant,
): boolean {
  const policy = workspaces.current().workspace.policies.get(entity.collection);
  return collectionView(policy, actor, entity, now).sees(current);
}

/**
 * Whether somebody may see a document of what he sees: by one of the roles that it names; where it names none,
 * who may read in full all that it shows.
 */
export async function maySeeContent(
  parts: DocumentParts,
  view: SubjectView,
  definition: DocumentDefinition,
  actor: Actor,
): Promise<boolean> {
  if (isSystem(actor) || seesEverything(actor)) return true;
  if (definition.see) return definition.see.some((role) => actor.roles.includes(role));
  if (view.kind === 'payout') return true;
  const source = factsFor(parts, view.released, actor);
  const { entity, current: row } = view;
  const facts = await gatherFacts(row, definition.reads, entity.environment, source);
  const reader = readerFor(parts, view, actor);
  return withFacts(entity, facts, source, (context: ExpressionContext) =>
    showsPlainly({ entity, row }, definition.reads, context, reader),
  );
}

function readerFor(
  { workspaces, clock }: DocumentParts,
  { released, entity }: RowSubject,
  actor: Actor,
): Reader {
  const { policies } = workspaces.current().workspace;
  const now = clock.now();
  return {
    access: (collection, row) => {
      const of =
        collection === entity.collection ? entity : entityOf(released.workspace, collection);
      return of && collectionView(policies.get(collection), actor, of, now).access(row);
    },
  };
}
