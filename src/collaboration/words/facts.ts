import type { Topic } from '../../definitions/index.ts';
import type { CaseState } from '../../engine/index.ts';
import { localize, momentText, type Instant, type LocalizedText } from '../../shared/index.ts';
import { departmentOf } from '../audience/index.ts';
import { mustBeAnswered, type Told } from '../notices/index.ts';
import { nameOf, type WordParts } from './slots.ts';
import type { Wording } from './wording.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What there is to know of a notice besides its sentence, in the reader's language and zone. */
export function factsOf(parts: WordParts, { labels, separator }: Wording): readonly Fact[] {
  const { told, view, reader, roster } = parts;
  const { locale, zone, sight } = reader;
  const due = dueOf(view.state, told);
  const when = due === undefined ? [] : fact(labels.due, momentText(due, locale, zone));
  if (sight.row === undefined) return when;
  const text = (title: LocalizedText | undefined): string | undefined =>
    title === undefined ? undefined : localize(title, locale);
  const stage = told.stage === undefined ? undefined : view.funnel.stages.get(told.stage)?.title;
  const giver = told.giver === undefined ? undefined : nameOf(roster, told.giver);
  const checklist = told.topic === 'offered' ? checklistOf(parts) : [];
  return [
    ...fact(labels.stage, sight.shows('stage') ? text(stage) : undefined),
    ...fact(labels.giver, sight.shows('owner') && isOffer(told) ? giver : undefined),
    ...fact(labels.step, text(stepOf(parts))),
    ...fact(labels.by, told.by),
    ...when,
    ...fact(labels.liaison, liaisonIn(parts)),
    ...fact(labels.round, (told.round ?? 1) > 1 ? String(told.round) : undefined),
    ...fact(labels.reason, knowsWhy(parts) ? text(reasonOf(parts)) : undefined),
    ...fact(
      told.comment === undefined ? labels.note : labels.comment,
      knowsWhy(parts) ? told.note : undefined,
    ),
    ...fact(labels.checklist, checklist.map((title) => localize(title, locale)).join(separator)),
  ];
}

function fact(label: string, value: string | undefined): readonly Fact[] {
  return value === undefined || value === '' ? [] : [{ label, value }];
}

function isOffer({ topic }: Told): boolean {
  return topic === 'offered' || topic === 'resubmitted' || topic === 'reminded';
}

/** Whom to turn to in the department in charge. */
function liaisonIn({ told, view, reader, roster }: WordParts): string | undefined {
  if (!turning.has(told.topic) || !reader.sight.shows('department')) return undefined;
  const department = departmentOf(told, view);
  const [liaison] = department === undefined ? [] : roster.liaisonOf(department);
  const isKnown = liaison !== undefined && roster.actor(liaison) !== undefined;
  return isKnown ? nameOf(roster, liaison) : undefined;
}

/** What may raise a question to another department. */
const turning: ReadonlySet<Topic> = new Set([
  'offered',
  'resubmitted',
  'reminded',
  'rejected',
  'returned',
  'expired',
  'breached',
  'escalated',
]);

/** What is told after its time no longer counts. */
const settled: ReadonlySet<Topic> = new Set([
  'accepted',
  'rejected',
  'returned',
  'withdrawn',
  'approved',
  'refused',
  'task done',
  'closed',
]);

/** Until when it is to be done: as it is now, where it is still open; else as it was. */
export function dueOf(state: CaseState, told: Told): Instant | undefined {
  if (settled.has(told.topic)) return undefined;
  const { offer, approval, task, stage } = told;
  const own =
    (offer !== undefined && state.offers?.[offer]?.due) ||
    (task !== undefined && state.tasks?.[task]?.due);
  if (own) return own;
  if (told.due !== undefined) return told.due;
  if (!mustBeAnswered(told) && told.topic !== 'warned') return undefined;
  const clock = Object.values(state.timers).find(
    (timer) =>
      timer.kind === 'breach' &&
      timer.offer === offer &&
      timer.approval === approval &&
      timer.task === task &&
      (approval !== undefined || timer.stage === stage),
  );
  return clock?.due;
}

/** Why a case was closed stands in fields of the case, which may be hidden. */
function knowsWhy({ told, reader: { sight } }: WordParts): boolean {
  return told.topic !== 'closed' || (sight.shows('outcome') && sight.shows('reason'));
}

/** The words of a reason: from the list of the handoff, or of the outcome. */
function reasonOf({ told, view }: WordParts): LocalizedText | undefined {
  const { reason, handoff: id } = told;
  if (reason === undefined) return undefined;
  const handoff = id === undefined ? undefined : view.funnel.handoffs.get(id);
  const listed = handoff?.reject?.reasons.get(reason) ?? handoff?.return?.reasons.get(reason);
  return listed ?? (told.topic === 'closed' ? outcomeReason({ told, view }) : undefined) ?? reason;
}

function outcomeReason({ told, view }: Pick<WordParts, 'told' | 'view'>) {
  const { outcome } = view.state;
  const shape = outcome && view.funnel.stages.get(outcome.stage)?.shape;
  return shape?.kind === 'outcome' ? shape.reasons.get(told.reason ?? '') : undefined;
}

/** The step of the approval that is asked about, where there are several. */
function stepOf({ told, view }: WordParts): LocalizedText | undefined {
  if (told.topic !== 'approval asked' || told.move === undefined) return undefined;
  const steps = view.funnel.moves.get(told.move)?.approval?.steps ?? [];
  const id = told.matter?.slice(told.matter.lastIndexOf('#') + 1);
  return steps.length > 1 ? steps.find((step) => step.id === id)?.title : undefined;
}

function checklistOf({ told, view, reader }: WordParts): readonly LocalizedText[] {
  const handoff = told.handoff === undefined ? undefined : view.funnel.handoffs.get(told.handoff);
  const items = handoff?.checklist ?? [];
  return items
    .filter((item) => item.kind !== 'field' || reader.sight.shows(item.field))
    .map(({ title }) => title);
}
