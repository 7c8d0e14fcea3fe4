import {
  explainApproval,
  explainMade,
  explainMove,
  explainReceiver,
  readWholeJournal,
  withoutPeople,
  type ApprovalRequest,
  type Explanation,
  type JournalEntry,
} from '../../engine/index.ts';
import { entityOf, ruleWords } from '../../definitions/index.ts';
import { localize, type LocalizedText } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { withheldPeople, withholdHidden } from '../problem/withhold.ts';
import { notFound } from '../reading/collection.ts';
import type { SeenCase } from '../reading/cases.ts';
import { namesFor } from '../reading/names.ts';
import { shownIn } from '../reading/shown.ts';
import { stepRule } from '../standing/approvals.ts';

type Reader = Pick<Call, 'services' | 'actor'>;

/** An explanation, and the release and moment of what it explains. */
export interface Explained {
  readonly explanation: Explanation;
  readonly release: number;
  readonly at?: number;
  readonly revision?: number;
}

const moveWord = { en: 'move', 'zh-CN': '流转' };
const offerWord = { en: 'offer', 'zh-CN': '交接' };
const approvalWord = { en: 'approval', 'zh-CN': '审批' };
const entryWord = { en: 'line of the journal', 'zh-CN': '日志记录' };

/** Why a move can or cannot be made now; or, of a line of the journal, why it was. Raises `not-found`. */
export async function explainMoveOf(
  call: Reader,
  seen: SeenCase,
  asked: { readonly move: string; readonly revision?: number },
): Promise<Explained> {
  const { funnel, state, view, stored } = seen;
  const move = funnel.moves.get(asked.move);
  if (move === undefined) throw notFound(moveWord, asked.move);
  if (asked.revision !== undefined) return madeAt(call, seen, move.title, asked.revision);
  const access = view.access(stored);
  const withhold = (problems: Parameters<typeof explainMove>[1]['problems']) =>
    problems.map((problem) => withholdHidden(problem, access));
  const available = await call.services.engine.availableMoves(call.actor, state.id);
  const found = available.find((one) => one.move.id === move.id);
  const command = { kind: 'move', move: move.id } as const;
  const { problems, because } =
    found ?? (await call.services.engine.consider(call.actor, state.id, [command]))[0] ?? nothing;
  const needs = withhold(found?.needs ?? []);
  const explanation = explainMove(
    move.title,
    { problems: withhold(problems), needs, because },
    wordsOf(call, seen),
  );
  return { explanation, release: state.release };
}

/** Conditions on the case, in the words of its fields. */
const wordsOf = ({ services }: Reader, { funnel }: SeenCase) => {
  const { workspace } = services.workspaces.current();
  return (expression: string) =>
    ruleWords(expression, funnel.entity, (collection) => entityOf(workspace, collection));
};

const nothing = { problems: [], because: [] };

async function madeAt(
  call: Reader,
  seen: SeenCase,
  title: LocalizedText,
  revision: number,
): Promise<Explained> {
  const [entry] = await call.services.store.readJournal(seen.state.id, {
    after: revision - 1,
    limit: 1,
  });
  if (entry?.revision !== revision) throw notFound(entryWord, String(revision));
  return { explanation: explainMade(title, entry.because, wordsOf(call, seen)), ...placeOf(entry) };
}

function placeOf({ release, at, revision }: JournalEntry): Omit<Explained, 'explanation'> {
  return { release, at, revision };
}

/** Why an offer went to whom it went: the rule, and each candidate with why not. Raises `not-found`. */
export async function explainAssignmentOf(
  call: Reader,
  seen: SeenCase,
  id: string,
): Promise<Explained> {
  const { state, view, stored } = seen;
  const entries = await readWholeJournal(call.services.store, state.id);
  const found = entries
    .flatMap((entry) => entry.events.map((event) => ({ entry, event })))
    .find(({ event }) => event.type === 'offered' && event.offer.id === id);
  if (found?.event.type !== 'offered') throw notFound(offerWord, id);
  const { entry, event } = found;
  const { handoff, assignment: key = '' } = event.offer;
  const assignment = entry.facts.assignments?.[key];
  if (assignment === undefined) throw notFound(offerWord, id);
  const because = entry.because.filter(({ rule }) => rule.includes(`/handoffs/${handoff}/route/`));
  const isShown = shownIn(view.access(stored))('owner');
  const told = isShown ? assignment : withoutPeople(assignment, withheldPeople);
  const names = await namesFor(call).namesOf(
    'person',
    [assignment.chosen, assignment.standsInFor].flatMap((person) => person ?? []),
  );
  const name = (person: string, locale: string) =>
    isShown ? names.get(person) : localize(withheldPeople, locale);
  const explanation = explainReceiver(told, because, {
    zone: call.actor.zone,
    name,
    rule: wordsOf(call, seen),
  });
  return { explanation, ...placeOf(entry) };
}

/** Why an approval stands where it stands, or how it ended. Raises `not-found`. */
export async function explainApprovalOf(
  call: Reader,
  seen: SeenCase,
  id: string,
): Promise<Explained> {
  const { state, funnel, view, stored } = seen;
  const entries = await readWholeJournal(call.services.store, state.id);
  const { request, asked, end } = approvalIn(entries, id);
  const now = state.approvals?.[id] ?? request;
  if (now === undefined || asked === undefined) throw notFound(approvalWord, id);
  const shown = shownIn(view.access(stored));
  const { organization } = call.services.workspaces.current().workspace;
  const people = now.steps.flatMap((step) => [
    ...step.people,
    ...step.votes.map(({ person }) => person),
  ]);
  const names = await namesFor(call).namesOf('person', people);
  const move = funnel.moves.get(now.move);
  const explanation = explainApproval(now, end, approvalRules(asked, now), {
    rule: wordsOf(call, seen),
    zone: call.actor.zone,
    move: move?.title ?? now.move,
    step: (step) => move?.approval?.steps.find((one) => one.id === stepRule(step))?.title ?? step,
    person: (person) =>
      shown('owner') || person === call.actor.id ? (names.get(person) ?? person) : undefined,
    place: (kind, place) =>
      shown('owner') ? (organization[kind].get(place)?.title ?? place) : undefined,
  });
  return { explanation, ...placeOf(asked) };
}

/** The conditions that decided which steps apply and who is asked. */
function approvalRules({ because }: JournalEntry, { move }: ApprovalRequest) {
  return because.filter(({ rule }) => rule.includes(`/moves/${move}/approval`));
}

/** The approval as it was last, with its votes, by the journal. */
function approvalIn(entries: readonly JournalEntry[], id: string) {
  let request: ApprovalRequest | undefined;
  let asked: JournalEntry | undefined;
  let end: Parameters<typeof explainApproval>[1];
  for (const entry of entries)
    for (const event of entry.events) {
      if (event.type === 'approval asked' && event.approval.id === id) asked = entry;
      if (
        (event.type === 'approval asked' || event.type === 'approval changed') &&
        event.approval.id === id
      )
        request = event.approval;
      if (event.type === 'voted' && event.approval === id && request)
        request = {
          ...request,
          steps: request.steps.map((step) =>
            step.id === event.step ? { ...step, votes: [...step.votes, event.vote] } : step,
          ),
        };
      if (event.type === 'approval ended' && event.approval === id) end = event.as;
    }
  return { request, asked, end };
}
