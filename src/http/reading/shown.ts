import type { FieldAccess } from '../../access/index.ts';

/** Whether a field is shown, neither hidden nor masked. */
export function shownIn(access: FieldAccess): (field: string) => boolean {
  return (field) => {
    const level = access.get(field) ?? 'hidden';
    return level !== 'hidden' && level !== 'masked';
  };
}
