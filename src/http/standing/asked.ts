import type { Actor } from '../../access/index.ts';
import type { ApprovalStepState as Step, OfferedTo, Task } from '../../engine/index.ts';

/** Somebody who may be asked, by himself or as one of a pool. */
export type Asked = Pick<Actor, 'id' | 'roles' | 'teams' | 'departments'>;

/** Whether the vote of a person is awaited in a step of an approval. */
export function isAsked(step: Step | undefined, actor: Asked): boolean {
  const { id: me } = actor;
  if (step === undefined || step.votes.some(({ person }) => person === me)) return false;
  if (Object.hasOwn(step.delegated, me)) return false;
  return (
    step.people.includes(me) ||
    Object.values(step.delegated).includes(me) ||
    step.roles.some((role) => actor.roles.includes(role)) ||
    step.teams.some((team) => actor.teams.includes(team)) ||
    step.departments.some((department) => actor.departments.includes(department))
  );
}

/** Whether something is for a person: by name, or as one of all that is named of a pool. */
export function isFor(to: OfferedTo | Task['assignee'], actor: Asked): boolean {
  if (to === undefined) return false;
  const { person, role, team, department } = to;
  if (person !== undefined) return person === actor.id;
  if (role === undefined && team === undefined && department === undefined) return false;
  return (
    (role === undefined || actor.roles.includes(role)) &&
    (team === undefined || actor.teams.includes(team)) &&
    (department === undefined || actor.departments.includes(department))
  );
}
