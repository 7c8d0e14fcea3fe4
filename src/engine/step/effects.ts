import type { EffectRule, Move, OpenCase, Stage, ValueRule } from '../../definitions/index.ts';
import type { Json, JsonObject } from '../../shared/index.ts';
import { ruleValue } from '../fields/index.ts';
import { askForDocuments } from './documents.ts';
import type { Turn } from './turn.ts';

/** The effect that opens a case in another funnel. */
export const openCaseEffect = 'open case';

/** What follows from entering a stage: cases that it opens, its own effects, documents. */
export function stageEffects(turn: Turn, stage: Stage): void {
  const place = `${turn.compiled.path}/stages/${stage.id}`;
  stage.opens.forEach((open, n) => openCase(turn, stage, open, `${place}/opens/${n}`));
  stage.effects.forEach((rule, n) => ruledEffect(turn, rule, `${place}/effects/${n}`));
  askForDocuments(turn, 'stage', stage.id);
}

/** What follows from making a move. */
export function moveEffects(turn: Turn, move: Move): void {
  const place = `${turn.compiled.path}/moves/${move.id}/effects`;
  move.effects.forEach((rule, n) => ruledEffect(turn, rule, `${place}/${n}`));
  askForDocuments(turn, 'move', move.id);
}

function openCase(turn: Turn, stage: Stage, open: OpenCase, place: string): void {
  if (open.when && !turn.evaluation.holds(open.when, `${place}/when`)) return;
  turn.addEffect(openCaseEffect, {
    funnel: open.funnel,
    fields: values(turn, open.with, place),
    origin: { case: turn.id, stage: stage.id },
  });
}

function ruledEffect(turn: Turn, rule: EffectRule, place: string): void {
  if (rule.when && !turn.evaluation.holds(rule.when, `${place}/when`)) return;
  turn.addEffect(rule.kind, values(turn, rule.with, place));
}

/** Values in stored form; what starts from an empty field is left out. */
function values(turn: Turn, rules: ReadonlyMap<string, ValueRule>, place: string): JsonObject {
  const found: { [name: string]: Json } = {};
  for (const [name, rule] of rules) {
    const value = ruleValue(rule, undefined, `${place}/with/${name}`, turn.evaluation);
    if (value !== undefined) found[name] = value;
  }
  return found;
}
