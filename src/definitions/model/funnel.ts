import type { Expression, ValueRule } from '../../expressions/index.ts';
import type { Duration, LocalizedText } from '../../shared/index.ts';
import type { Approval } from './approval.ts';
import type { ClockRule } from './clock.ts';
import type { DocumentDefinition } from './document.ts';
import type { DocumentNeed } from './document-terms.ts';
import type { EntityType } from './entity.ts';
import type { Handoff } from './handoff.ts';
import type { PublicForm } from './public-form.ts';
import type { Survey } from './survey.ts';
import type { TaskRule } from './task.ts';

/** A funnel as the engine executes it. Stage ids are unique in a funnel, however deep they are nested. */
export interface Funnel {
  readonly id: string;
  readonly title: LocalizedText;
  readonly entity: EntityType;
  /** Every stage by id, in the order of the definition, parents before children. */
  readonly stages: ReadonlyMap<string, Stage>;
  /** The stage in which a case begins. */
  readonly start: string;
  /** Those of the definition, and one for each stage that says `approval`. */
  readonly moves: ReadonlyMap<string, Move>;
  readonly handoffs: ReadonlyMap<string, Handoff>;
  /** By which somebody outside opens a case. */
  readonly publicForms: ReadonlyMap<string, PublicForm>;
  /** What is handed out of its cases, by the id of the definition. */
  readonly documents: ReadonlyMap<string, DocumentDefinition>;
  /** What people are asked about its cases and handoffs, by id. */
  readonly surveys: ReadonlyMap<string, Survey>;
}

export type StageShape =
  | { readonly kind: 'simple' }
  /** Stages within a stage, one at a time. */
  | { readonly kind: 'nested'; readonly start: string }
  /** Branches side by side; when each that applies is done the case goes on to `then`. */
  | { readonly kind: 'together'; readonly branches: readonly string[]; readonly then: string }
  | {
      readonly kind: 'outcome';
      readonly outcome: string;
      readonly reasons: ReadonlyMap<string, LocalizedText>;
    };

export interface Stage {
  readonly id: string;
  readonly title: LocalizedText;
  readonly shape: StageShape;
  /** The stage around this one. A branch has a `together` stage as its parent. */
  readonly parent?: string;
  readonly department?: string;
  /** The role that works here. */
  readonly role?: string;
  /** Who owns the case on entering, as a person's id. */
  readonly owner?: Expression;
  /** What the stage means, in a sentence that every department shares. */
  readonly means?: LocalizedText;
  readonly guidance?: LocalizedText;
  /** Fields that must be filled before the case leaves. */
  readonly complete: readonly string[];
  /** Conditions on entering and on leaving, each with the words of its refusal. */
  readonly enter: readonly Requirement[];
  readonly leave: readonly Requirement[];
  /** A branch takes part only when this holds on entering. */
  readonly when?: Expression;
  readonly clock?: ClockRule;
  /** Whoever is waited for outside the house, such as the customer: meanwhile every clock stands still. */
  readonly waitsFor?: LocalizedText;
  readonly tasks: readonly TaskRule[];
  /** The move whose approval is asked for on entering. */
  readonly approval?: string;
  readonly opens: readonly OpenCase[];
  /** Effects on entering. */
  readonly effects: readonly EffectRule[];
}

export interface Requirement {
  readonly when: Expression;
  readonly message: LocalizedText;
}

export interface Move {
  readonly id: string;
  readonly title: LocalizedText;
  readonly from: readonly string[];
  readonly to: readonly MoveTarget[];
  /** Roles that may make it; empty means anyone who may edit the case. */
  readonly by: readonly string[];
  readonly when?: Expression;
  /** Words for the refusal when the guard does not hold. */
  readonly otherwise?: LocalizedText;
  /** Fields that the move's form asks for; `*` marks in the definition become `required`. */
  readonly ask: readonly { readonly field: string; readonly required: boolean }[];
  /** Fields that must be filled at the end of the move, whether asked or not. */
  readonly complete: readonly string[];
  /** Values set by the move. */
  readonly set: ReadonlyMap<string, ValueRule>;
  /** Made by a timer, so long after its stage was entered, where its guard holds. */
  readonly after?: Duration;
  /** Made although the stage it leaves is not complete: losing a case, waiting for somebody. */
  readonly mayBeIncomplete: boolean;
  /** A move that brings a finished case back. */
  readonly reopens: boolean;
  readonly effects: readonly EffectRule[];
  /** Offers the case by this handoff. */
  readonly handoff?: string;
  /** Who must agree before it is made. */
  readonly approval?: Approval;
  /** Made by the approval of its stage alone; nobody makes it by hand. */
  readonly byApproval?: boolean;
  /** Tasks that must be done, besides the required ones of the stages left. */
  readonly tasks: readonly string[];
  /** Documents that must be there. */
  readonly documents: readonly DocumentNeed[];
}

/** Where a move leads: the first target whose condition holds. */
export interface MoveTarget {
  /** A stage, or `done` for the end of the branch the move starts in. */
  readonly stage: string;
  readonly when?: Expression;
  /** Go back to where the case last was within that stage: its nested stage (`shallow`) or the full depth. */
  readonly resume?: 'shallow' | 'deep';
}

/** A case that is opened in another funnel. */
export interface OpenCase {
  readonly funnel: string;
  readonly with: ReadonlyMap<string, ValueRule>;
  readonly when?: Expression;
}

/** Something that follows a commit. `kind` is registered by the domain that carries it out. */
export interface EffectRule {
  readonly kind: string;
  readonly when?: Expression;
  readonly with: ReadonlyMap<string, ValueRule>;
}
