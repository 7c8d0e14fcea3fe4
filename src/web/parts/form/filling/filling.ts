import type { FormAnswer, Json, MeanwhileChange, Sent } from '../model/answer.ts';
import type { FormModel } from '../model/field-model.ts';
import type { Entered } from '../model/values.ts';
import type { DraftState } from './draft-keeper.ts';
import type { Conflict } from './merge.ts';
import type { FormProblem } from './problems.ts';
import type { SendState } from './sender.ts';
import type { Standing } from './standing.ts';

/** Names by id of what was chosen: of each record type, and of `person`. */
export type Labels = { readonly [type: string]: { readonly [id: string]: string } };

/** A form while it is filled, as the drawing of it reads it. */
export interface FillingState {
  readonly form: FormAnswer;
  readonly model: FormModel;
  /** What it began with, and what stands in it now. */
  readonly begun: Entered;
  readonly entered: Entered;
  readonly standing: Standing;
  readonly isChanged: boolean;
  readonly labels: Labels;
  readonly problems: readonly FormProblem[];
  /** How often it came back with problems. */
  readonly refusals: number;
  /** What went wrong with the sending as a whole. */
  readonly failure: unknown;
  readonly sending: SendState;
  readonly draft: DraftState;
  /** When the draft was saved that the form went on from. */
  readonly restored: string | undefined;
  readonly conflicts: readonly Conflict[];
  /** What was taken over from others while the form was open. */
  readonly taken: readonly MeanwhileChange[];
}

/** What is said back to it. */
export interface FillingActions {
  readonly set: (pointer: string, value: Json) => void;
  /** Remembers what something chosen is called. */
  readonly name: (type: string, id: string, title: string) => void;
  /** A field was left: what stands in it is tried on the server. */
  readonly leave: (pointer: string) => void;
  readonly send: () => void;
  readonly stopWaiting: () => void;
  /** Begins again from what the server has. */
  readonly throwAway: () => void;
  /** Decides a conflict; with the last of them the form can be sent again. */
  readonly decide: (field: string, value: Json) => void;
  /** What it would send. */
  readonly sent: () => Sent;
  /** Shows what is wrong with it, where it is sent by somebody else. */
  readonly refuse: (problems: readonly FormProblem[]) => void;
}

export type Filling = FillingState & FillingActions;

export function mergeLabels(known: Labels, more: Labels): Labels {
  const merged: { [type: string]: { readonly [id: string]: string } } = { ...known };
  for (const [type, names] of Object.entries(more)) merged[type] = { ...merged[type], ...names };
  return merged;
}
