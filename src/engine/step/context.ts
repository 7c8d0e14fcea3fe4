import type { Actor, FieldLevel } from '../../access/index.ts';
import type { Organization, Topic } from '../../definitions/index.ts';
import type { Instant, Problem } from '../../shared/index.ts';
import type { Facts } from '../model/index.ts';

/** What the policies allow an actor on one case. Decided by `access`, asked for by the step. */
export interface CaseAccess {
  /** Whether the actor sees the case at all; else it does not exist for him. */
  visible(): boolean;
  /** Why the actor may not open a case here. */
  mayOpen(): Problem | undefined;
  /** Whether any edit rule gives him the case as it stands. */
  mayEdit(): boolean;
  field(id: string): FieldLevel;
}

/** Access of the engine itself: its timers and effects follow no policy, but every other check. */
export const fullAccess: CaseAccess = {
  visible: () => true,
  mayOpen: () => undefined,
  mayEdit: () => true,
  field: () => 'edit',
};

/** All that a step knows besides the case and the command. */
export interface StepContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly organization: Organization;
  readonly facts: Facts;
  readonly access: CaseAccess;
  /** What a case takes on when it is opened or imported. */
  readonly opening?: Opening;
  /** Topics of which somebody is told besides those whom they concern by themselves. */
  readonly listened?: ReadonlySet<Topic>;
}

export interface Opening {
  readonly id: string;
  readonly release: number;
  readonly releaseHash: string;
  /** Values of number series that were reserved for the case, by field. */
  readonly numbers: { readonly [field: string]: string };
}
