import { lacksRight } from '../../access/index.ts';
import { toIso, type Instant, type JsonObject, type Problem } from '../../shared/index.ts';
import { names, type Transition } from '../machine/index.ts';
import type { Command } from '../model/index.ts';
import { beginStage } from './begin.ts';
import { findGaps } from './gaps.ts';
import { begin } from './open.ts';
import { checkStage } from './override.ts';
import { refuseIf } from './refused.ts';
import { takeFields } from './take-fields.ts';
import { route, settle, stagesEntered } from './travel.ts';
import type { Turn } from './turn.ts';

type ImportCommand = Extract<Command, { kind: 'import' }>;

/**
 * Takes in a case that lived elsewhere, for who has the right to import. Types, references and policies refuse it as
 * they would refuse an opening; no guard is run for its past, and what it lacks where it stands becomes gaps. Clocks
 * that ran out before the import are not set.
 */
export function importCase(turn: Turn, command: ImportCommand): void {
  const { actor, access } = turn.context;
  const refused = lacksRight(actor, 'import') ?? access.mayOpen();
  refuseIf(refused ? [refused] : []);
  checkStage(turn, command.stage);
  refuseIf([...visitProblems(turn, command), ...reasonOf(turn, command)]);
  begin(turn, command, command.opened);
  turn.row['opened'] = toIso(command.opened);
  takeFields(turn, withoutSeries(turn, command.fields));
  const transition = route(turn, names.enterEvent(command.stage));
  arrive(turn, command, transition);
  const gaps = findGaps(turn, command.stage, stagesEntered(turn, transition));
  if (gaps.length > 0) turn.events.push({ type: 'gaps', gaps });
}

/** Numbers given elsewhere are kept as they are. */
function withoutSeries(turn: Turn, fields: JsonObject): JsonObject {
  const { series } = turn.compiled.rules;
  if (series.length === 0) return fields;
  const rest = { ...fields };
  for (const { id } of series) {
    const given = rest[id];
    if (typeof given !== 'string') continue;
    turn.row[id] = given;
    delete rest[id];
  }
  return rest;
}

function arrive(turn: Turn, command: ImportCommand, transition: Transition): void {
  for (const { stage, entered, left } of pastVisits(command, transition))
    turn.events.push({ type: 'visited', stage, entered, ...(left !== undefined && { left }) });
  const entered = stagesEntered(turn, transition);
  for (const { id } of entered)
    turn.events.push({ type: 'stage entered', stage: id, at: since(command, id) });
  settle(turn, transition, { reason: command.reason, at: command.closed });
  for (const { id } of entered) beginStage(turn, id, since(command, id));
  turn.row['entered'] = toIso(since(command, transition.configuration.active[0] ?? ''));
}

/** All visits but those that are still going on. */
function pastVisits(command: ImportCommand, transition: Transition): ImportCommand['visits'] {
  const { active } = transition.configuration;
  return command.visits.filter(({ stage, left }) => left !== undefined || !active.includes(stage));
}

/** When the case came into a stage in which it now stands, as far as that is known. */
function since(command: ImportCommand, stage: string): Instant {
  const present = command.visits.findLast(
    (visit) => visit.stage === stage && visit.left === undefined,
  );
  return present?.entered ?? command.closed ?? command.visits.at(-1)?.left ?? command.opened;
}

function visitProblems(turn: Turn, command: ImportCommand): readonly Problem[] {
  const { stages } = turn.compiled.funnel;
  return command.visits.flatMap(({ stage, entered, left }, index): readonly Problem[] => {
    const path = `/visits/${index}`;
    const known = stages.get(stage);
    if (!known) {
      const params = { stage, known: [...stages.keys()] };
      return [{ code: 'stage-unknown', params, path: `${path}/stage` }];
    }
    if (entered >= command.opened && (left === undefined || left >= entered)) return [];
    return [{ code: 'visit-dates-wrong', params: { stage: known.title }, path }];
  });
}

function reasonOf(turn: Turn, { stage, reason }: ImportCommand): readonly Problem[] {
  const found = turn.compiled.funnel.stages.get(stage);
  if (reason === undefined || found?.shape.kind !== 'outcome') return [];
  const { reasons } = found.shape;
  if (reasons.size === 0 || reasons.has(reason)) return [];
  const params = { stage: found.title, reason, known: [...reasons.keys()] };
  return [{ code: 'reason-unknown', params, path: '/reason' }];
}
