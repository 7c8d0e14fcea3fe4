import type { Actor } from '../access/index.ts';
import type { MeasureLevel } from './model.ts';

/** One name for each level, such as `team north`. */
export function levelName({ kind, id }: MeasureLevel): string {
  return id === undefined ? kind : `${kind} ${id}`;
}

/** Whether a target of the level is the actor's own, or one that he has a part in. */
export function mayReadLevel(actor: Actor, { kind, id = '' }: MeasureLevel): boolean {
  switch (kind) {
    case 'company':
      return true;
    case 'person':
      return actor.id === id;
    case 'team':
      return actor.teams.includes(id);
    case 'department':
      return actor.departments.includes(id);
  }
}
