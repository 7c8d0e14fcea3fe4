import type { Problem } from '../../shared/index.ts';

/** More documents wait to be made than may. */
export function queueFull(waiting: number): Problem {
  return { code: 'document-queue-full', params: { waiting } };
}
