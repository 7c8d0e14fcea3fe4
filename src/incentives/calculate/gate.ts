import { localize } from '../../shared/index.ts';
import { both, because } from '../words/because.ts';
import { reachedWords } from '../words/plan-words.ts';
import { countingOf, type Running } from './running.ts';
import type { Paid, PayCase } from './pay-lines.ts';
import { quotaOf } from './quota.ts';
import { scoreOfPerson } from './score.ts';

/** Whether what a rule of payment asks of the person holds; it does where it asks nothing. */
export function passes({ scene, rule, person }: Omit<PayCase, 'held'>, running: Running): boolean {
  const { gate } = rule;
  if (!gate) return true;
  const { per } = countingOf(rule);
  const credited = running.credited(person.id, per);
  const quota = quotaOf(scene, person, per);
  const { score } = scoreOfPerson(scene, person, gate.scorecard?.measures ?? []);
  const bound = {
    credited: credited.toFixed(),
    ...(quota && !quota.isZero() ? { attainment: credited.div(quota) } : {}),
    ...(score ? { score } : {}),
  };
  return gate.when.evaluateIfFilled(bound, scene.context) === true;
}

/** Nothing is paid to somebody of whom it does not hold. */
export function gated({ scene, rule, person, credits }: PayCase): Paid {
  const [first] = credits;
  const says = () => {
    const [condition, chinese] = reachedWords(scene.plan, rule.gate?.when.source ?? '');
    return both(
      `“${localize(rule.title, 'en')}” pays nothing to ${person.name}; this does not hold: ${condition}`,
      `“${localize(rule.title, 'zh-CN')}”未向${person.name}支付，因为不满足：${chinese}`,
    );
  };
  return { lines: [], unpaid: first ? [{ case: first.case, because: because(says) }] : [] };
}
