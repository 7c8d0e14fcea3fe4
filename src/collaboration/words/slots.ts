import { localize, type LocalizedText } from '../../shared/index.ts';
import type { Roster } from '../audience/index.ts';
import type { CaseInView, Sight } from '../case-in-view.ts';
import type { Told } from '../notices/index.ts';
import type { Slot } from './wording.ts';

/** For whom words are made. */
export interface Reader {
  readonly locale: string;
  readonly zone: string;
  readonly sight: Sight;
  /** Whether it concerns him by itself. */
  readonly isConcerned: boolean;
  /** Many read it, and nobody is spoken to. */
  readonly isShared: boolean;
}

/** What words are made from. */
export interface WordParts {
  readonly told: Told;
  readonly view: CaseInView;
  readonly roster: Roster;
  readonly reader: Reader;
}

/** What the sentences can speak of; what the reader may not know is left out. */
export function slotsOf(parts: WordParts): { readonly [slot in Slot]?: string } {
  const { told, view, reader } = parts;
  const { row } = reader.sight;
  const name = row?.['name'];
  const receiver = receiverOf(parts);
  return {
    case: typeof name === 'string' && name !== '' ? name : view.state.id,
    ...(row !== undefined && { actor: told.actor.name }),
    ...(receiver !== undefined && { receiver }),
    ...titles(parts),
  };
}

function titles({ told, view, reader }: WordParts): { readonly [slot in Slot]?: string } {
  const { funnel } = view;
  const { sight, locale } = reader;
  const isSeen = sight.row !== undefined;
  const stage = told.stage === undefined ? undefined : funnel.stages.get(told.stage)?.title;
  const handoff = told.handoff === undefined ? undefined : funnel.handoffs.get(told.handoff)?.title;
  const move = told.move === undefined ? undefined : funnel.moves.get(told.move)?.title;
  const knowsPlace = sight.shows('stage');
  const mayAnswer = !isSeen && reader.isConcerned;
  return {
    ...text('stage', knowsPlace ? stage : undefined, locale),
    ...text('handoff', knowsPlace || mayAnswer ? handoff : undefined, locale),
    ...text('move', knowsPlace || mayAnswer ? move : undefined, locale),
    ...text(
      told.document === undefined ? 'task' : 'document',
      isSeen ? told.title : undefined,
      locale,
    ),
  };
}

function text(
  slot: Slot,
  title: LocalizedText | undefined,
  locale: string,
): { readonly [slot in Slot]?: string } {
  return title === undefined ? {} : { [slot]: localize(title, locale) };
}

/** The person, or else the department, to whom it goes. */
function receiverOf({ told, view, roster, reader }: WordParts): string | undefined {
  if (!reader.sight.shows('owner')) return undefined;
  if (told.receiver !== undefined) return nameOf(roster, told.receiver);
  const { departments } = view.workspace.organization;
  const title = told.department === undefined ? undefined : departments.get(told.department)?.title;
  return title === undefined ? undefined : localize(title, reader.locale);
}

export function nameOf(roster: Roster, id: string): string {
  return roster.person(id)?.name ?? id;
}

/** Whether somebody did it who can be named to the reader. */
export function isBySomebody(parts: WordParts): boolean {
  const { told, reader, roster } = parts;
  if (isTaskOfStage(parts)) return false;
  return reader.sight.row !== undefined && roster.person(told.actor.id) !== undefined;
}

/** What the definition asks for is given by nobody: who moved the case only brought it up. */
function isTaskOfStage({ told, view }: WordParts): boolean {
  const task = told.task === undefined ? undefined : view.state.tasks?.[told.task];
  return told.topic === 'task assigned' && task?.rule !== undefined;
}
