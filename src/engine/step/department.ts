import type { Turn } from './turn.ts';

/** The department in charge of a stage, else that of the case. */
export function departmentOf({ compiled, row }: Turn, stage: string): string | undefined {
  const department = compiled.departments.get(stage) ?? row['department'];
  return typeof department === 'string' ? department : undefined;
}
