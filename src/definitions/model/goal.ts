import type { Decimal, LocalizedText } from '../../shared/index.ts';
import type { IncentivePeriod } from './incentive.ts';

/** What is to be reached of a metric in each period. How much that is, its targets say. */
export interface Goal {
  readonly id: string;
  readonly title: LocalizedText;
  readonly description?: LocalizedText;
  readonly metric: string;
  readonly period: IncentivePeriod;
  /** Who answers for it. */
  readonly owner: { readonly kind: 'role' | 'team' | 'department'; readonly id: string };
  /** Departments that carry it together, and see one figure; none for the whole company. */
  readonly carriedBy: readonly string[];
  readonly better: 'higher' | 'lower';
  /** Fractions of what is expected to date, below which it is amber or red. */
  readonly amber: Decimal;
  readonly red: Decimal;
  /** What the targets below one must come to together. */
  readonly parts?: 'add up' | 'at least';
  /** The figure grows within a period: a count or a sum, and no share or average. */
  readonly grows: boolean;
}
