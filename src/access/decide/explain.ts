import type { EntityType, Policy } from '../../definitions/index.ts';
import { fail, ok, type Instant, type JsonObject } from '../../shared/index.ts';
import type { Problem, Result } from '../../shared/index.ts';
import type { Actor } from '../actor.ts';
import { explainRule } from './explain-rule.ts';
import type { VisibilityCause, VisibilityExplanation } from './explanation.ts';
import { levelIn, shownFields, type FieldAccess, type FieldLevel } from './levels.ts';
import { seesEverything } from './rights.ts';
import { bindSeeRules } from './rules.ts';
import { collectionView } from './view.ts';
import { causeWords } from './words.ts';

export interface VisibilityQuestion {
  readonly policy: Policy | undefined;
  readonly entity: EntityType;
  /** Whose view is explained. */
  readonly actor: Actor;
  /** Who asks; learns nothing that he could not see himself. */
  readonly asker: Actor;
  /** Without it the rules are told as they stand, unapplied. */
  readonly row?: JsonObject;
  /** The field whose level is explained; without it, the row's visibility. */
  readonly field?: string;
  readonly now: Instant;
}

/**
 * Says why an actor sees a row, or a field of it, and why not: each rule, its inputs and its result. What
 * the asker may not see stays unnamed, its value and a rule's result that would give it away included.
 * Refused with `not-found` for a row that the asker does not see, and with `unknown-field` for a field that
 * is hidden from him or does not exist.
 */
export function explainVisibility(
  question: VisibilityQuestion,
): Result<VisibilityExplanation, Problem> {
  const { policy, entity, actor, asker, row, field, now } = question;
  const shown = shownTo(question);
  if (shown.get('id') === 'hidden' && row !== undefined)
    return fail({ code: 'not-found', params: { what: entity.title, id: row['id'] ?? '' } });
  if (field !== undefined && (shown.get(field) ?? 'hidden') === 'hidden')
    return fail({ code: 'unknown-field', params: { field } });
  const level =
    row &&
    collectionView(policy, actor, entity, now)
      .access(row)
      .get(field ?? 'id');
  const cause = level === undefined ? 'no row' : causeOf(question, level);
  const rules = (policy?.see ?? []).map((rule) =>
    explainRule(rule, { actor, asker, row, shown, field, now }),
  );
  return ok({ ...(level ? { level } : {}), cause, because: causeWords[cause], rules });
}

/** What the asker sees of the row; without a row, what any of his rules shows. */
function shownTo({ policy, entity, asker, row, now }: VisibilityQuestion): FieldAccess {
  if (row !== undefined) return collectionView(policy, asker, entity, now).access(row);
  const rules = bindSeeRules(policy, asker, now);
  return shownFields(entity, rules === 'everything' ? rules : rules.map(({ rule }) => rule));
}

function causeOf(question: VisibilityQuestion, level: FieldLevel): VisibilityCause {
  const { policy, entity, actor, row, field, now } = question;
  if (seesEverything(actor)) return 'shown by right';
  if (policy === undefined) return 'no policy';
  const own = policy.see.filter((rule) => actor.roles.includes(rule.role));
  if (own.length === 0) return 'no role';
  if (level === 'masked') return 'masked by rule';
  if (level !== 'hidden') return 'shown by rule';
  if (row === undefined || !collectionView(policy, actor, entity, now).sees(row))
    return 'no rule held';
  const byName = field === 'name' && own.some((rule) => levelIn(rule, 'name') !== 'hidden');
  return byName ? 'hidden with the name' : 'hidden by rule';
}
