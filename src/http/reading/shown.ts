import type { FieldAccess } from '../../access/index.ts';

/** Whether a field is shown plainly. */
export function shownIn(access: FieldAccess): (field: string) => boolean {
  return (field) => {
    const level = access.get(field) ?? 'hidden';
    return level === 'read' || level === 'edit';
  };
}
