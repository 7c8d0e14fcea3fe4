import type { Actor } from '../../access/index.ts';
import type { BatonError } from '../../shared/index.ts';
import type { Command } from '../model/index.ts';
import type { StoredRecord } from '../ports.ts';
import { saveRecord, saveRecords, type RecordRequest } from '../records/index.ts';
import type { AvailableMove } from '../step/index.ts';
import { consider, type Consideration } from './consider.ts';
import { executeMany } from './execute-many.ts';
import { execute } from './execute.ts';
import { handOver, type HandedOver, type HandOverRequest } from './hand-over.ts';
import type { CommandOptions, CommandRequest, Committed, EngineParts } from './parts.ts';
import { readCase, readMoves, type OpenedCase } from './read-case.ts';
import { reckonAllClocks, type Reckoned } from './reckon-clocks.ts';

/** The engine over a store: every change of a case or record goes through it. */
export interface Engine {
  /** See `execute`. */
  execute(actor: Actor, command: Command, options: CommandOptions): Promise<Committed>;
  /** See `executeMany`. */
  executeMany(requests: readonly CommandRequest[]): Promise<readonly (Committed | BatonError)[]>;
  /** A case that the actor sees. Raises `not-found`. */
  readCase(actor: Actor, id: string): Promise<OpenedCase>;
  /** Its moves, open or closed with all reasons. Raises `not-found`. */
  availableMoves(actor: Actor, id: string): Promise<readonly AvailableMove[]>;
  /** See `consider`. */
  consider(
    actor: Actor,
    id: string,
    commands: readonly Command[],
  ): Promise<readonly Consideration[]>;
  /** See `handOver`. */
  handOver(actor: Actor, request: HandOverRequest): Promise<HandedOver>;
  /** See `reckonAllClocks`. */
  reckonClocks(signal?: AbortSignal): Promise<Reckoned>;
  /** See `saveRecord`. */
  saveRecord(actor: Actor, request: RecordRequest): Promise<StoredRecord>;
  /** See `saveRecords`. */
  saveRecords(
    actor: Actor,
    requests: readonly RecordRequest[],
  ): Promise<readonly (StoredRecord | BatonError)[]>;
}

export function createEngine(parts: EngineParts): Engine {
  return {
    execute: (actor, command, options) => execute(parts, actor, command, options),
    executeMany: (requests) => executeMany(parts, requests),
    readCase: (actor, id) => readCase(parts, actor, id),
    availableMoves: (actor, id) => readMoves(parts, actor, id),
    consider: (actor, id, commands) => consider(parts, actor, id, commands),
    handOver: (actor, request) => handOver(parts, actor, request),
    reckonClocks: (signal) => reckonAllClocks(parts, signal),
    saveRecord: (actor, request) => saveRecord(parts, actor, request),
    saveRecords: (actor, requests) => saveRecords(parts, actor, requests),
  };
}
