import type { Instant } from '../../shared/index.ts';
import type { OpenWork } from '../ports.ts';

/** Somebody of a pool, with all that routing asks about him. */
export interface PoolMember {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  /** Away until then. */
  readonly absentUntil?: Instant;
  /** Who stands in meanwhile: the first along the chain of stand-ins who is active and not away. */
  readonly standIn?: PoolMember;
  /** Working time as a part of full time, above 0 and up to 1. */
  readonly share: number;
  /** Open cases at most. */
  readonly capacity?: number;
  /** Levels, 1 to 5. */
  readonly skills: { readonly [skill: string]: number };
  /** Whether he could see the case as its owner; true where nothing is said. */
  readonly maySee?: boolean;
  /** Open work by stage. */
  readonly work: readonly OpenWork[];
  /** Now where he is at work, else when his working time begins next; absent where it never does. */
  readonly starts?: Instant;
}
