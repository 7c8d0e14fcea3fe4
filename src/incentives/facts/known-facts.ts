import type { Incentive } from '../../definitions/index.ts';
import type { CreditableCase } from '../ports.ts';
import type { CaseFact } from '../model/facts.ts';

/** What is known of a case up to a revision. */
export interface KnownCase {
  readonly revision: number;
  readonly facts: readonly CaseFact[];
}

/** By id. */
export type KnownCases = Map<string, KnownCase>;

/** Cases that are remembered at most, of all plans together. */
const defaultLimit = 200_000;

/**
 * Remembers the facts of cases, so that a journal is read again only where it has grown. When there is too
 * much, the plan that was asked for longest ago is forgotten, and the last one keeps none above the limit.
 */
export class KnownFacts {
  readonly #limit: number;
  readonly #plans = new Map<Incentive, KnownCases>();

  constructor({ limit = defaultLimit }: { readonly limit?: number } = {}) {
    this.#limit = limit;
  }

  /** Those of a plan, to be added to. */
  of(plan: Incentive): KnownCases {
    const cases = this.#plans.get(plan) ?? new Map<string, KnownCase>();
    this.#plans.delete(plan);
    this.#plans.set(plan, cases);
    return cases;
  }

  /** Forgets what is too much. */
  trim(): void {
    for (const [plan, cases] of this.#plans) {
      if (this.#isWithin()) return;
      if (this.#plans.size > 1) this.#plans.delete(plan);
      else cases.clear();
    }
  }

  #isWithin(): boolean {
    let left = this.#limit;
    for (const cases of this.#plans.values())
      for (const _case of cases.keys()) {
        if (left === 0) return false;
        left -= 1;
      }
    return true;
  }
}

/** Whether what is known of a case is as new as the store says. */
export function isKnown(cases: KnownCases, { id, revision }: CreditableCase): boolean {
  const found = cases.get(id);
  return found !== undefined && found.revision >= revision;
}
