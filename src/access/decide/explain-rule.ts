import type { SeeRule } from '../../definitions/index.ts';
import { evaluateCondition, type ReadPath } from '../../expressions/index.ts';
import type { Instant, Json, JsonObject } from '../../shared/index.ts';
import type { Actor } from '../actor.ts';
import type { RuleExplanation, RuleInput, RuleResult } from './explanation.ts';
import { isPlain, levelIn, type FieldAccess } from './levels.ts';
import { holdsRight } from './rights.ts';
import { ruleBindings, ruleCondition } from './rules.ts';
import { resultWords, secret, secretRule } from './words.ts';

export interface RuleQuestion {
  readonly actor: Actor;
  readonly asker: Actor;
  readonly row: JsonObject | undefined;
  /** What the asker sees of the row, or of the collection where no row is asked about. */
  readonly shown: FieldAccess;
  readonly field: string | undefined;
  readonly now: Instant;
}

/** One rule as the asker may know it. */
export function explainRule(rule: SeeRule, question: RuleQuestion): RuleExplanation {
  const { shown, field } = question;
  const open = rule.rows.reads.every((path) => isOpen(path, shown));
  const result = resultOf(rule, question, open);
  return {
    index: rule.index,
    role: rule.role,
    stages: rule.stages,
    rows: open ? rule.rows.source : secretRule,
    result,
    because: resultWords[result],
    ...(field === undefined ? {} : { shows: levelIn(rule, field) }),
    inputs: rule.rows.reads.map((path) => inputOf(path, question)),
  };
}

function resultOf(rule: SeeRule, question: RuleQuestion, open: boolean): RuleResult {
  const { actor, row, now } = question;
  if (!actor.roles.includes(rule.role)) return 'role not held';
  if (row === undefined) return 'not asked';
  if (!inStages(rule, row)) return 'other stage';
  if (!open) return 'withheld';
  return evaluateCondition(ruleCondition(rule, actor, now), row) ? 'held' : 'did not hold';
}

function inStages(rule: SeeRule, row: JsonObject): boolean {
  const active = row['stages'];
  return (
    rule.stages.length === 0 ||
    (Array.isArray(active) && rule.stages.some((stage) => active.includes(stage)))
  );
}

function ofRow(path: ReadPath): boolean {
  return path[0] === 'case' || path[0] === 'record';
}

/** Whether the asker sees plainly what the path reads. */
function isOpen(path: ReadPath, shown: FieldAccess): boolean {
  const [, field, member] = path;
  if (!ofRow(path) || field === undefined) return true;
  return isPlain(shown.get(field) ?? 'hidden') && isPlain(shown.get(`${field}.${member ?? ''}`));
}

function inputOf(path: ReadPath, question: RuleQuestion): RuleInput {
  if (!isOpen(path, question.shown)) return { path: secret };
  const value = valueAt(path, question);
  return { path: path.join('.'), ...(value === undefined ? {} : { value }) };
}

function valueAt(path: ReadPath, question: RuleQuestion): Json | undefined {
  const { actor, asker, row, now } = question;
  const [root = '', member = ''] = path;
  if (ofRow(path)) return row?.[member];
  if (root === 'actor' && !knows(asker, actor)) return undefined;
  const bound = ruleBindings(actor, now)[root];
  if (member === '') return bound;
  return bound !== null && typeof bound === 'object' ? (bound as JsonObject)[member] : undefined;
}

/** Whether the asker may know where the actor stands: himself, or who administers or sees as others. */
function knows(asker: Actor, actor: Actor): boolean {
  return (
    asker.id === actor.id || holdsRight(asker, 'administer people') || holdsRight(asker, 'see as')
  );
}
