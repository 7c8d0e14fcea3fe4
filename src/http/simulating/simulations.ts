import type { Actor, Person } from '../../access/index.ts';
import type { OutgoingMessage } from '../../collaboration/index.ts';
import type { ReleaseFile, Workspace } from '../../definitions/index.ts';
import type { StoredRecord } from '../../engine/index.ts';
import type { Instant, LocalizedText } from '../../shared/index.ts';

/** What a case is played with: definitions, the people and records that there are in the beginning, and the hour. */
export interface SimulationSetting {
  /** The draft that is played; absent where it is the release. */
  readonly draft?: { readonly id: string; readonly title: string };
  /** The release that is played, or that the draft is based on. */
  readonly release: number;
  readonly files: readonly ReleaseFile[];
  readonly workspace: Workspace;
  readonly people: readonly Person[];
  readonly records: readonly StoredRecord[];
  readonly start: Instant;
}

/** Something that was done: by somebody, or by letting time pass. */
export interface SimulationStep {
  /** Counts from 1. */
  readonly number: number;
  /** Who did it (person id); nobody where only time passed. */
  readonly by?: string;
  readonly from: Instant;
  /** When it was over; later than `from` where time passed. */
  readonly to: Instant;
  /** How far each case was afterwards: its revision. */
  readonly cases: ReadonlyMap<string, number>;
  /** Documents that came by it. */
  readonly documents: readonly string[];
  /** Messages that would have gone out. */
  readonly messages: readonly SimulatedMessage[];
  /** What came into inboxes: items of people. */
  readonly told: readonly { readonly id: string; readonly person: string }[];
  /** What people earn otherwise than before. */
  readonly payouts: readonly SimulatedPayout[];
  /** What did not work behind it, such as a document that could not be made. */
  readonly failures: readonly string[];
}

/** A message as it would have been sent. */
export interface SimulatedMessage {
  readonly at: Instant;
  readonly message: OutgoingMessage;
}

/** What a step brings somebody by a plan, in the plan's currency. */
export interface SimulatedPayout {
  readonly plan: string;
  readonly period: string;
  readonly person: { readonly id: string; readonly name: string };
  /** Decimal. */
  readonly before: string;
  readonly after: string;
  /** Those that are new or reckoned otherwise. */
  readonly lines: readonly {
    /** The rule, as the plan calls it. */
    readonly title: LocalizedText;
    readonly case?: { readonly id: string; readonly name: string };
    /** Decimal. */
    readonly amount: string;
    /** Why it is that much. */
    readonly says: LocalizedText;
  }[];
}

/** A world of its own in which cases are played: nothing of it reaches what is real. `World`: what works in it. */
export interface SimulationOf<World> {
  readonly id: string;
  /** Whose it is (person id). */
  readonly owner: string;
  readonly setting: Pick<SimulationSetting, 'draft' | 'release' | 'start' | 'workspace'>;
  /** Ends when it was left alone so long (in real time). */
  readonly ends: Instant;
  /** Of its world; others after a step back. */
  readonly services: World;
  now(): Instant;
  readonly steps: readonly SimulationStep[];
  /** How far each case was in the beginning. */
  readonly begun: ReadonlyMap<string, number>;
  /** Does something as the beginning of everything: it is no step, and is not taken back. */
  prepare<T>(work: () => Promise<T>): Promise<T>;
  /** Does something as somebody, with all that follows from it; a step where anything changed by it. */
  act<T>(by: string, work: () => Promise<T>): Promise<T>;
  /** Lets time pass until then, with all that falls due meanwhile. Raises `simulation-time`. */
  advance(to: Instant): Promise<void>;
  /** When something falls due next. */
  nextDue(): Promise<Instant | undefined>;
  /** Takes the last step back. Raises `simulation-at-start`. */
  back(): Promise<void>;
  /** Reads when nothing is being done. */
  read<T>(work: () => Promise<T>): Promise<T>;
}

/** The simulations that are being played. */
export interface SimulationsOf<World> {
  /** Raises `simulations-full`. */
  open(actor: Actor, setting: SimulationSetting): Promise<SimulationOf<World>>;
  /** Somebody's own, the latest first. */
  list(actor: Actor): readonly SimulationOf<World>[];
  /** Raises `not-found`, also for somebody else's. */
  find(actor: Actor, id: string): SimulationOf<World>;
  /** Raises `not-found`. */
  close(actor: Actor, id: string): Promise<void>;
}
