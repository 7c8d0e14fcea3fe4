import type { Actor } from '../access/index.ts';
import type { SavedView } from './ports.ts';

/** Whether somebody finds a view among his: it is his, or shared with him. */
export function findsView(
  { owner, share }: Pick<SavedView, 'owner' | 'share'>,
  actor: Actor,
): boolean {
  if (owner === actor.id || share?.with === 'everybody') return true;
  if (share === undefined) return false;
  return (
    share.roles.some((role) => actor.roles.includes(role)) ||
    share.departments.some((department) => actor.departments.includes(department))
  );
}
