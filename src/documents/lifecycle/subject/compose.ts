import { actorObject, type Actor } from '../../../access/index.ts';
import {
  workingCalendar,
  type DocumentDefinition,
  type Organization,
} from '../../../definitions/index.ts';
import { gatherFacts, withFacts } from '../../../engine/index.ts';
import { noReferences, type ExpressionContext } from '../../../expressions/index.ts';
import type { Instant, Locale } from '../../../shared/index.ts';
import type { DocumentCause } from '../../model/index.ts';
import {
  bindingsOf,
  gatherDocument,
  languageOf,
  type DocumentData,
  type DocumentOccasion,
} from '../../render/document-data.ts';
import { numberMark } from '../making/numbering.ts';
import type { DocumentParts } from '../parts.ts';
import { readCourse } from './case-course.ts';
import { factsFor, loadSubject, type SubjectView } from './subject.ts';

/** For whom and on what occasion a document is composed. */
export interface Composition {
  readonly actor: Actor;
  readonly now: Instant;
  readonly cause: DocumentCause;
  /** Chosen instead of what the definition gives. */
  readonly language?: Locale;
}

/** What a document shows, and who has to approve it. */
export interface ComposedDocument {
  readonly data: DocumentData;
  readonly approvers: readonly string[];
}

/**
 * Reads all that a document shows. Raises `template-data-missing` where a referenced record is gone, and
 * `expression-failed`.
 */
export async function composeDocument(
  parts: DocumentParts,
  view: SubjectView,
  definition: DocumentDefinition,
  asked: Composition,
): Promise<ComposedDocument> {
  const { organization } = parts.workspaces.current().workspace;
  const language = asked.language ?? (await languageOfPerson(parts, view, definition));
  const composition = { ...asked, ...(language !== undefined && { language }) };
  const spoken = await inLanguage(parts, view, definition, composition);
  const occasion = await occasionOf(parts, spoken, definition, composition);
  const write = (context: ExpressionContext) => composed(definition, occasion, context);
  if (spoken.kind === 'payout') return write(nothingOutside(organization));
  const { entity, row, released } = spoken;
  const source = factsFor(parts, released, composition.actor);
  const facts = await gatherFacts(row, definition.reads, entity.environment, source);
  return withFacts(entity, facts, source, write);
}

/** Where the definition leaves it open, a statement is in the language of the person whose it is. */
async function languageOfPerson(
  { store, workspaces }: DocumentParts,
  view: SubjectView,
  { language }: DocumentDefinition,
): Promise<Locale | undefined> {
  if (view.kind === 'row' || language !== undefined) return undefined;
  const { languages = [] } = workspaces.current().workspace.organization;
  const locale = (await store.loadPerson(view.payout.person))?.locale;
  return locale !== undefined && languages.includes(locale) ? locale : undefined;
}

/** A statement speaks a language itself: it is read in the one that the document turns out to be in. */
async function inLanguage(
  parts: DocumentParts,
  view: SubjectView,
  definition: DocumentDefinition,
  composition: Composition,
): Promise<SubjectView> {
  if (view.kind === 'row') return view;
  const { organization } = parts.workspaces.current().workspace;
  const occasion = await occasionOf(parts, view, definition, composition);
  const language =
    composition.language ?? languageOf(definition, occasion, nothingOutside(organization));
  return loadSubject(parts, view.subject, { language });
}

function nothingOutside(organization: Organization): ExpressionContext {
  const calendar = workingCalendar(organization);
  return { ...noReferences, calendar };
}

async function occasionOf(
  parts: DocumentParts,
  view: SubjectView,
  definition: DocumentDefinition,
  { actor, now, cause, language }: Composition,
): Promise<DocumentOccasion> {
  const { organization } = parts.workspaces.current().workspace;
  const state = view.kind === 'row' ? view.state : undefined;
  const funnel = state && view.released.workspace.funnels.get(state.funnel);
  const roots = new Set(definition.reads.flatMap(([root]) => root ?? []));
  const course =
    state && funnel && (await readCourse(parts, { state, funnel, organization, cause }, roots));
  const owner = await ownerOf(parts, view);
  return {
    row: view.row,
    actor: actorObject(actor),
    now,
    organization,
    ...(owner && { owner }),
    ...(course && { course }),
    ...(language !== undefined && { language }),
  };
}

async function ownerOf({ store }: DocumentParts, { row }: SubjectView) {
  const id = row['owner'];
  const owner = typeof id === 'string' ? await store.loadPerson(id) : undefined;
  return owner && { name: owner.name, email: owner.email };
}

function composed(
  definition: DocumentDefinition,
  occasion: DocumentOccasion,
  context: ExpressionContext,
): ComposedDocument {
  const { approval } = definition;
  const data = gatherDocument(definition, occasion, context);
  const bindings = bindingsOf(definition, occasion, data.language);
  const isAsked = approval && (approval.when?.evaluate(bindings, context) ?? true) === true;
  return {
    data: definition.number ? { ...data, ...numbered(definition, occasion, context) } : data,
    approvers: isAsked ? approval.by : [],
  };
}

function numbered(
  definition: DocumentDefinition,
  occasion: DocumentOccasion,
  context: ExpressionContext,
): Pick<DocumentData, 'numbered'> {
  const withMark = gatherDocument(definition, { ...occasion, number: numberMark }, context);
  const { title, fileName } = withMark;
  const department = occasion.row['department'];
  return {
    numbered: { title, fileName, ...(typeof department === 'string' && { department }) },
  };
}
