import { isPerson, isSystem } from '../../access/index.ts';
import { names } from '../machine/index.ts';
import type { Command } from '../model/index.ts';
import { departmentOf } from './department.ts';
import { giveTo } from './handoff/accept.ts';
import { liaisonOf } from './members.ts';
import { checkColleague, checkPerson } from './person.ts';
import { refuseIf } from './refused.ts';
import { alwaysMissing, reasonProblems, required, unmetRequirements } from './requirements.ts';
import { takeFields } from './take-fields.ts';
import { route, stagesEntered, travel } from './travel.ts';
import type { Turn } from './turn.ts';

type OpenCommand = Extract<Command, { kind: 'open' | 'import' }>;

/** Opens a case in the first stage of its funnel. */
export function openCase(turn: Turn, command: Extract<Command, { kind: 'open' }>): void {
  const refused = turn.context.access.mayOpen();
  refuseIf(refused ? [refused] : []);
  begin(turn, command, turn.context.now);
  takeFields(turn, command.fields);
  const transition = route(turn, names.enterEvent(turn.compiled.funnel.start));
  refuseIf([
    ...alwaysMissing(turn).map(required),
    ...unmetRequirements(turn, transition),
    ...reasonProblems(stagesEntered(turn, transition), {}),
  ]);
  travel(turn, transition);
  findOwner(turn);
}

/** The event of beginning, the owner, and what was reserved for the case. */
export function begin(turn: Turn, command: OpenCommand, at: number): void {
  const { opening, actor } = turn.context;
  if (!opening) throw new RangeError('opening a case needs its id and release');
  const { id, release, releaseHash, numbers } = opening;
  const origin = command.kind === 'open' && isSystem(actor) ? command.origin : undefined;
  turn.events.push({
    type: 'opened',
    case: id,
    funnel: turn.compiled.funnel.id,
    release,
    releaseHash,
    at,
    ...(origin && { origin }),
    ...(command.kind === 'import' && { imported: command.source }),
  });
  if (command.owner !== undefined) checkOwner(turn, command.kind, command.owner);
  const owner = command.owner ?? (isPerson(actor) ? actor.id : undefined);
  if (owner !== undefined) {
    turn.row['owner'] = owner;
    turn.events.push({ type: 'assigned', owner });
  }
  Object.assign(turn.row, numbers);
}

/** What lived elsewhere may be of somebody who has left meanwhile. */
function checkOwner({ evaluation }: Turn, kind: OpenCommand['kind'], owner: string): void {
  if (kind === 'import') checkPerson(evaluation.facts, owner, '/owner');
  else checkColleague(evaluation.facts, owner, '/owner');
}

/** A case that nobody in person opened, and of which no stage says whose it is, is the liaison's. */
function findOwner(turn: Turn): void {
  if (turn.row['owner'] !== undefined || turn.row['outcome'] !== undefined) return;
  const liaison = liaisonOf(turn, departmentOf(turn, turn.configuration?.active.at(-1) ?? ''));
  if (liaison !== undefined) giveTo(turn, liaison);
}
