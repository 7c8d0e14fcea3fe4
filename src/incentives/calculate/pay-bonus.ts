import type { PayRule, ScoreBonus } from '../../definitions/index.ts';
import type { Person } from '../model/facts.ts';
import type { Line } from '../model/ledger.ts';
import { because, both } from '../words/because.ts';
import { moneyText, percentText } from '../words/figures.ts';
import { scoredTogether, type Scored } from './adjust.ts';
import { passes } from './gate.ts';
import { spellsIn } from './people.ts';
import { prorated, prorationReason } from './prorate.ts';
import type { Running } from './running.ts';
import { entered, type Scene } from './scene.ts';
import { scoreOfPerson } from './score.ts';

/** Pays a bonus by a score to every participant, whatever is credited. */
export function payBonus(
  rule: PayRule,
  payment: ScoreBonus,
  scene: Scene,
  running: Running,
): Scored {
  const { period, plan } = scene;
  const people = [...scene.participants.values()].filter(
    (person) =>
      rule.for.length === 0 || spellsIn(rule.for, person, period, plan.period.zone).length > 0,
  );
  const meant = people.filter((person) =>
    passes({ scene, rule, payment, person, credits: [] }, running),
  );
  return scoredTogether(meant.map((person) => bonusOf(rule, payment, scene, person)));
}

function bonusOf(rule: PayRule, payment: ScoreBonus, scene: Scene, person: Person): Scored {
  const { score, from, problems } = scoreOfPerson(scene, person, payment.measures);
  if (!score) return { lines: [], problems };
  const bonus = prorated(scene, person.id, payment.bonus);
  const amount = entered(scene, bonus.times(score));
  if (amount.isZero()) return { lines: [], problems };
  const { currency, id } = scene.plan;
  const says = () => {
    const [scored, whole] = [percentText(score), moneyText(bonus, currency)];
    const sum = `${whole} × ${scored} = ${moneyText(amount, currency)}`;
    return both(`A score of ${scored} pays ${sum}`, `得分 ${scored}，支付 ${sum}`);
  };
  const line: Line = {
    person: person.id,
    kind: 'bonus',
    rule: `pays/${rule.id}`,
    at: scene.period.end,
    base: bonus,
    rate: score,
    amount,
    because: because(says, {
      value: amount.toFixed(),
      rule: `incentives/${id}#/pays/${rule.id}`,
      from: [...prorationReason(scene, person), ...from],
    }),
  };
  return { lines: [line], problems };
}
