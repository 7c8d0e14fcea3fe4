import { systemActor, type Actor } from '../../../access/index.ts';
import {
  entityOf,
  type Collection,
  type DocumentDefinition,
  type EntityType,
  type Funnel,
} from '../../../definitions/index.ts';
import {
  caseRow,
  noFacts,
  readWholeJournal,
  replay,
  storeFacts,
  withFacts,
  type CaseState,
  type FactSource,
  type ReleasedWorkspace,
} from '../../../engine/index.ts';
import { BatonError, type JsonObject } from '../../../shared/index.ts';
import type { DocumentSubject } from '../../model/index.ts';
import type { DocumentParts, PayoutName } from '../parts.ts';

/** What a document is about, as it is named. */
export type SubjectName = Pick<DocumentSubject, 'collection' | 'id'>;

/** A case or record as a document shows it. */
export interface RowSubject {
  readonly kind: 'row';
  readonly subject: DocumentSubject;
  /** Whose definitions it follows. */
  readonly released: ReleasedWorkspace;
  readonly entity: EntityType;
  /** As the document shows it. */
  readonly row: JsonObject;
  /** As it is now, which says who may see it. */
  readonly current: JsonObject;
  /** Of a case, at the revision that the document shows. */
  readonly state?: CaseState;
}

/** Somebody's payout. */
export interface PayoutSubject {
  readonly kind: 'payout';
  readonly subject: DocumentSubject;
  readonly released: ReleasedWorkspace;
  readonly payout: PayoutName;
  readonly row: JsonObject;
}

export type SubjectView = RowSubject | PayoutSubject;

/** How a subject is to be read. */
export interface SubjectReading {
  /** The case as it was at this revision. */
  readonly revision?: number;
  /** For what is put into words. */
  readonly language?: string;
}

/** Loads what a document is about. Raises `not-found`, `release-mismatch`. */
export function loadSubject(
  parts: DocumentParts,
  name: SubjectName,
  reading: SubjectReading = {},
): Promise<SubjectView> {
  const { collection } = name;
  if (collection.startsWith('case:')) return loadCaseSubject(parts, name, reading.revision);
  if (collection.startsWith('record:')) return loadRecordSubject(parts, name);
  return loadPayout(parts, name, reading.language);
}

async function loadCaseSubject(
  parts: DocumentParts,
  name: SubjectName,
  revision = Infinity,
): Promise<RowSubject> {
  const stored = await parts.store.loadCaseWithRow(name.id);
  if (!stored || `case:${stored.state.funnel}` !== name.collection) throw noSubject(name);
  const released = await releaseOf(parts, stored.state);
  const funnel = released.workspace.funnels.get(stored.state.funnel);
  if (!funnel) throw noSubject(name);
  const { row: current } = stored;
  const isPast = revision < stored.state.revision;
  const state = isPast ? await stateAt(parts, name, revision) : stored.state;
  const row = isPast ? await rowAt(parts, released, funnel, state) : current;
  const { entity } = funnel;
  return { kind: 'row', subject: named(name, row), released, entity, row, current, state };
}

async function releaseOf(
  { workspaces }: DocumentParts,
  { release, releaseHash }: CaseState,
): Promise<ReleasedWorkspace> {
  const current = workspaces.current();
  const released = release === current.number ? current : await workspaces.release(release);
  if (released.hash === releaseHash) return released;
  throw new BatonError({ code: 'release-mismatch', params: { release } });
}

/** The case has moved on: its journal says how it was. */
async function stateAt(
  { store }: DocumentParts,
  name: SubjectName,
  revision: number,
): Promise<CaseState> {
  const entries = await readWholeJournal(store, name.id);
  const state = replay(entries.filter((entry) => entry.revision <= revision));
  if (!state) throw noSubject(name);
  return state;
}

async function rowAt(
  parts: DocumentParts,
  released: ReleasedWorkspace,
  funnel: Funnel,
  state: CaseState,
): Promise<JsonObject> {
  const system = systemActor(parts.workspaces.current().workspace.organization.zone);
  const source = factsFor(parts, released, system);
  return withFacts(funnel.entity, noFacts, source, (context) => caseRow(state, funnel, context));
}

async function loadRecordSubject(parts: DocumentParts, name: SubjectName): Promise<RowSubject> {
  const released = parts.workspaces.current();
  const collection = name.collection as Collection;
  const entity = entityOf(released.workspace, collection);
  const record = entity && (await parts.store.loadRecord(collection, name.id));
  if (!entity || !record) throw noSubject(name);
  const { row } = record;
  return { kind: 'row', subject: named(name, row), released, entity, row, current: row };
}

async function loadPayout(
  { statements, workspaces }: DocumentParts,
  name: SubjectName,
  language: string | undefined,
): Promise<PayoutSubject> {
  const payout = payoutOf(name);
  if (!statements || !payout) throw noSubject(name);
  const released = workspaces.current();
  const [usual = 'en'] = released.workspace.organization.languages ?? [];
  const statement = await statements.statement(payout, language ?? usual);
  const subject = { ...name, name: statement.name };
  return { kind: 'payout', subject, released, payout, row: statement.data };
}

/** A payout by its name: `payout:<plan>` and `<period>/<person>`. */
export function payoutOf({ collection, id }: SubjectName): PayoutName | undefined {
  const plan = /^payout:(.+)$/.exec(collection)?.[1];
  const [, period, person] = /^(.+)\/([^/]+)$/.exec(id) ?? [];
  if (plan === undefined || period === undefined || person === undefined) return undefined;
  return { plan, period, person };
}

/** What rules read outside of what a document is about, in the eyes of somebody. */
export function factsFor(
  { store, workspaces, clock }: DocumentParts,
  { workspace }: ReleasedWorkspace,
  actor: Actor,
): FactSource {
  const { organization } = workspaces.current().workspace;
  return storeFacts({ store, people: store }, workspace, {
    actor,
    now: clock.now(),
    organization,
  });
}

/** The definition by which a document of this is made, with the release in which it is. Raises `not-found`. */
export function definitionFor<View extends SubjectView>(
  { workspaces }: Pick<DocumentParts, 'workspaces'>,
  view: View,
  id: string,
): { readonly view: View; readonly definition: DocumentDefinition } {
  const { collection } = view.subject;
  // What was added since the case began can be made of it, too.
  for (const released of [view.released, workspaces.current()]) {
    const definition = released.workspace.documents.get(id);
    if (definition?.of === collection) return { view: { ...view, released }, definition };
  }
  const what = { en: 'document of this', 'zh-CN': '适用的文档' };
  throw new BatonError({ code: 'not-found', params: { what, id } });
}

function named(name: SubjectName, row: JsonObject): DocumentSubject {
  const own = row['name'];
  return {
    collection: name.collection,
    id: name.id,
    name: typeof own === 'string' ? own : name.id,
  };
}

/** The error where there is none, or none that somebody may see. */
export function noSubject({ collection, id }: SubjectName): BatonError {
  const kind = collection.slice(0, collection.indexOf(':'));
  const what = subjectWords[kind as keyof typeof subjectWords] ?? subjectWords.record;
  return new BatonError({ code: 'not-found', params: { what, id } });
}

const subjectWords = {
  case: { en: 'case', 'zh-CN': '事项' },
  record: { en: 'record', 'zh-CN': '记录' },
  payout: { en: 'payout', 'zh-CN': '奖金结算' },
};
