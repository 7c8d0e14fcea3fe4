import type { Command } from '../model/index.ts';
import { giveTo } from './handoff/accept.ts';
import { mayNotEdit } from './edit.ts';
import { checkColleague, checkPerson } from './person.ts';
import { refuseIf } from './refused.ts';
import type { Turn } from './turn.ts';

/** Gives the case to another person. */
export function assignCase(turn: Turn, { owner }: Extract<Command, { kind: 'assign' }>): void {
  refuseIf(mayNotEdit(turn));
  if (turn.row['owner'] === owner) return;
  checkColleague(turn.evaluation.facts, owner, '/owner');
  giveTo(turn, owner);
}

/** Puts somebody among the followers or takes him out; who sees a case may follow it himself. */
export function followCase(turn: Turn, command: Extract<Command, { kind: 'follow' }>): void {
  const { person, following } = command;
  if (person !== turn.context.actor.id) refuseIf(mayNotEdit(turn));
  if (turn.before?.followers.includes(person) === following) return;
  if (following) checkPerson(turn.evaluation.facts, person, '/person');
  turn.events.push({ type: 'followed', person, following });
}
