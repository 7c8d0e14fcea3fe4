import type { Site } from '../load/site.ts';

/** A document that fits the schema of its kind; what was wrong in it is left out. */
export interface KindDocument<T = unknown> {
  readonly kind: string;
  readonly id: string;
  readonly value: T;
  readonly site: Site;
}
