import { collectionView, isSystem, seesEverything, type Actor } from '../../../access/index.ts';
import { entityOf, type DocumentDefinition } from '../../../definitions/index.ts';
import { gatherFacts, withFacts } from '../../../engine/index.ts';
import type { ExpressionContext } from '../../../expressions/index.ts';
import type { Instant } from '../../../shared/index.ts';
import type { DocumentParts } from '../parts.ts';
import { showsPlainly, type Reader } from './shows-plainly.ts';
import {
  factsFor,
  loadSubject,
  noSubject,
  payoutOf,
  type PayoutSubject,
  type RowSubject,
  type SubjectName,
  type SubjectView,
} from './subject.ts';

/**
 * What somebody asks about. Raises `not-found`, in the same words where there is none and where he may not see it: of
 * a payout it is not told either whether there is one.
 */
export async function loadSeen(
  parts: DocumentParts,
  actor: Actor,
  name: SubjectName,
): Promise<SubjectView> {
  const payout = payoutOf(name);
  if (payout && !(await seesPayout(parts, payout, actor))) throw noSubject(name);
  const view = await loadSubject(parts, name);
  if (await seesSubject(parts, view, actor)) return view;
  throw noSubject(name);
}

/** Whether somebody may see a payout; to see everything else is not enough. */
export async function seesPayout(
  { statements }: DocumentParts,
  payout: PayoutSubject['payout'],
  actor: Actor,
): Promise<boolean> {
  return isSystem(actor) || ((await statements?.maySee(actor, payout)) ?? false);
}

/** Whether somebody sees what a document is about. */
export async function seesSubject(
  parts: DocumentParts,
  view: SubjectView,
  actor: Actor,
): Promise<boolean> {
  if (isSystem(actor)) return true;
  if (view.kind === 'payout') return seesPayout(parts, view.payout, actor);
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
