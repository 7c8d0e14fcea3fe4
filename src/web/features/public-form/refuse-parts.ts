import { ApiError } from '../../api/index.ts';
import { problemsOf, type Filling } from '../../parts/form/index.ts';

/**
 * Shows each part of a form what is wrong with it, and puts the focus on the first. False where something is wrong
 * that belongs to no part.
 */
export function refuseParts(error: ApiError, fillings: ReadonlyMap<string, Filling>): boolean {
  if (error.status >= 500 || error.problem.errors.length === 0) return false;
  const byPart = new Map<string, ApiError['problem']['errors']>();
  for (const one of error.problem.errors) {
    const [, part, rest] = /^#\/parts\/([^/]+)(\/.*)$/.exec(one.pointer ?? '') ?? [];
    if (part === undefined || rest === undefined || !fillings.has(part)) return false;
    byPart.set(part, [...(byPart.get(part) ?? []), { ...one, pointer: `#${rest}` }]);
  }
  for (const [part, filling] of fillings) {
    const errors = byPart.get(part) ?? [];
    const own = new ApiError({ ...error.problem, errors });
    filling.refuse(errors.length === 0 ? [] : problemsOf(own, filling.model));
  }
  setTimeout(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  return true;
}
