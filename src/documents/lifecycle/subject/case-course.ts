import type { Funnel, Organization } from '../../../definitions/index.ts';
import {
  readWholeJournal,
  type CaseState,
  type JournalEntry,
  type OfferRow,
} from '../../../engine/index.ts';
import type { Instant } from '../../../shared/index.ts';
import type { DocumentCause } from '../../model/index.ts';
import type { CaseCourse, Handover, Party } from '../../render/case-course.ts';
import type { DocumentParts } from '../parts.ts';

/** A case at the revision of which its course is told. */
export interface CourseOf {
  readonly state: CaseState;
  readonly funnel: Funnel;
  readonly organization: Organization;
  readonly cause: DocumentCause;
}

/** How a case has come to where it is, as far as templates ask for it (`roots`). */
export async function readCourse(
  parts: DocumentParts,
  of: CourseOf,
  roots: ReadonlySet<string>,
): Promise<CaseCourse> {
  const handoff = roots.has('handoff') ? await readHandover(parts, of) : undefined;
  return {
    ...(handoff && { handoff }),
    ...(roots.has('path') && { path: await readPath(parts, of) }),
    ...(roots.has('tasks') && { tasks: await readTasks(parts, of) }),
  };
}

async function readPath(
  parts: DocumentParts,
  { state, funnel, organization }: CourseOf,
): Promise<NonNullable<CaseCourse['path']>> {
  const visits = (await parts.store.visitsOf(state.id)).filter(
    ({ entered }) => entered <= state.updated,
  );
  return Promise.all(
    visits
      .toSorted((a, b) => a.turn - b.turn)
      .map(async ({ stage, department = '', holder, entered, left }) => {
        const party = await partyOf(parts, holder);
        const house = organization.departments.get(department);
        return {
          stage: funnel.stages.get(stage)?.title ?? stage,
          ...(house && { department: house.title }),
          ...(party && { holder: party.name }),
          entered,
          ...(isPast(left, state) && { left }),
        };
      }),
  );
}

function readTasks(
  parts: DocumentParts,
  { state }: CourseOf,
): Promise<NonNullable<CaseCourse['tasks']>> {
  const tasks = Object.values(state.tasks ?? {}).filter(({ status }) => status !== 'cancelled');
  return Promise.all(
    tasks.map(async ({ title, assignee, due, status }) => {
      const party = await partyOf(parts, assignee?.person);
      return {
        title,
        ...(party && { holder: party.name }),
        ...(due !== undefined && { due }),
        done: status === 'done',
      };
    }),
  );
}

/** The handoff with which the document is made, else the latest of the case. */
async function readHandover(parts: DocumentParts, of: CourseOf): Promise<Handover | undefined> {
  const { state, funnel, organization, cause } = of;
  const offers = (await parts.store.offersOf(state.id)).filter(
    ({ offered, handoff }) =>
      offered <= state.updated && (cause.kind !== 'handoff' || handoff === cause.name),
  );
  const offer = offers.toSorted((a, b) => a.offered - b.offered).at(-1);
  const handoff = offer && funnel.handoffs.get(offer.handoff);
  if (!offer || !handoff) return undefined;
  const { giver, receiver, giverDepartment = '', receiverDepartment = '' } = offer;
  const titleOf = (id: string) => organization.departments.get(id)?.title ?? id;
  const [given, received] = await Promise.all([partyOf(parts, giver), partyOf(parts, receiver)]);
  const note = noteOf(offer, await readWholeJournal(parts.store, state.id));
  return {
    title: handoff.title,
    from: titleOf(giverDepartment),
    to: titleOf(receiverDepartment),
    ...(given && { giver: given }),
    ...(received && { receiver: received }),
    offered: offer.offered,
    ...(offer.due !== undefined && { due: offer.due }),
    ...(offer.status === 'accepted' && isPast(offer.ended, state) && { accepted: offer.ended }),
    ...(note !== undefined && { note }),
    // A case is offered only when all of the checklist holds.
    checklist: handoff.checklist.map(({ title }) => ({ title, done: true })),
  };
}

function noteOf(offer: OfferRow, journal: readonly JournalEntry[]): string | undefined {
  const entry = journal.find(({ events }) =>
    events.some((event) => event.type === 'offered' && event.offer.id === offer.id),
  );
  return entry && 'note' in entry.command ? entry.command.note : undefined;
}

function isPast(moment: Instant | undefined, { updated }: CaseState): moment is Instant {
  return moment !== undefined && moment <= updated;
}

async function partyOf(
  { store }: DocumentParts,
  id: string | undefined,
): Promise<Party | undefined> {
  const person = id === undefined ? undefined : await store.loadPerson(id);
  return person && { name: person.name, email: person.email };
}
