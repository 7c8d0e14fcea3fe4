import { rightsAboutPayouts, seesEverything, type Actor, type People } from '../access/index.ts';
import type { Goal } from '../definitions/index.ts';
import { mayReadLevel, type MeasureLevel } from '../targets/index.ts';

/** A goal is for the departments that carry it, for who answers for it, and for all where none is named. */
export function mayReadGoal(goal: Goal, actor: Actor): boolean {
  if (goal.carriedBy.length === 0 || readsAll(goal, actor)) return true;
  return goal.carriedBy.some((department) => actor.departments.includes(department));
}

/** His own figure, those of his teams and departments, of the company, and of people below him. */
export function mayReadFigure(
  goal: Goal,
  actor: Actor,
  level: MeasureLevel,
  people: Pick<People, 'person'>,
): boolean {
  if (readsAll(goal, actor) || mayReadLevel(actor, level)) return true;
  return level.kind === 'person' && isBelow(level.id, actor.id, people);
}

/** Who answers for the goal, and who has to do with what all people reach. */
export function readsAll({ owner }: Goal, actor: Actor): boolean {
  if (seesEverything(actor) || rightsAboutPayouts(actor)) return true;
  const places = { role: actor.roles, team: actor.teams, department: actor.departments };
  return places[owner.kind].includes(owner.id);
}

function isBelow(
  id: string | undefined,
  manager: string,
  people: Pick<People, 'person'>,
  seen: readonly string[] = [],
): boolean {
  const above = id === undefined ? undefined : people.person(id)?.manager;
  if (above === undefined || seen.includes(above)) return false;
  return above === manager || isBelow(above, manager, people, [...seen, above]);
}
