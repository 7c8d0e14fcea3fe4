import type {
  ApprovalRequest,
  CaseEvent,
  CaseState,
  CaseStore,
  JournalEntry,
  Notice,
  Offer,
  Task,
} from '../../engine/index.ts';

/** What a notice is about. */
export interface Subjects {
  readonly offer?: Offer;
  readonly approval?: ApprovalRequest;
  readonly task?: Task;
}

/** Finds what a notice is about on the case, or, where that is over, in the entry that brought it up. */
export async function subjectsOf(
  store: Pick<CaseStore, 'readJournal'>,
  state: CaseState,
  notice: Notice,
): Promise<Subjects> {
  const { offer, approval, task } = notice;
  return {
    ...(offer !== undefined && (await offerOf(store, state, offer))),
    ...(approval !== undefined && (await approvalOf(store, state, approval))),
    ...(task !== undefined && state.tasks?.[task] && { task: state.tasks[task] }),
  };
}

async function offerOf(
  store: Pick<CaseStore, 'readJournal'>,
  state: CaseState,
  id: string,
): Promise<Pick<Subjects, 'offer'>> {
  const open = state.offers?.[id];
  if (open) return { offer: open };
  const event = await broughtUp(store, state, id, 'offered', ({ offer }) => offer.id);
  return event ? { offer: event.offer } : {};
}

async function approvalOf(
  store: Pick<CaseStore, 'readJournal'>,
  state: CaseState,
  id: string,
): Promise<Pick<Subjects, 'approval'>> {
  const open = state.approvals?.[id];
  if (open) return { approval: open };
  const event = await broughtUp(store, state, id, 'approval asked', ({ approval }) => approval.id);
  return event ? { approval: event.approval } : {};
}

type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

/** The event with which it began; the id of what comes up on a case names the commit that brought it. */
async function broughtUp<T extends 'offered' | 'approval asked'>(
  store: Pick<CaseStore, 'readJournal'>,
  state: CaseState,
  id: string,
  type: T,
  idOf: (event: Of<T>) => string,
): Promise<Of<T> | undefined> {
  const revision = Number.parseInt(id.slice(id.lastIndexOf(':') + 1), 10);
  if (Number.isNaN(revision)) return undefined;
  const entry = await entryOf(store, state.id, revision);
  return entry?.events.find(
    (event): event is Of<T> => event.type === type && idOf(event as Of<T>) === id,
  );
}

/** One entry of a case's journal. */
export async function entryOf(
  store: Pick<CaseStore, 'readJournal'>,
  caseId: string,
  revision: number,
): Promise<JournalEntry | undefined> {
  const [entry] = await store.readJournal(caseId, { after: revision - 1, limit: 1 });
  return entry?.revision === revision ? entry : undefined;
}
