import type { Incentive } from '../../definitions/index.ts';
import { localize } from '../../shared/index.ts';
import type { IncentiveFacts } from '../model/facts.ts';
import type { PeriodProblem } from '../model/ledger.ts';
import type { Spell } from '../rules/proration.ts';
import { because, both } from '../words/because.ts';
import { takingPart, type Scene } from './scene.ts';

/** Participants who take part in another plan at the same time, where one of the two excludes the other. */
export function exclusiveProblems(
  scene: Scene,
  { others = [] }: IncentiveFacts,
): readonly PeriodProblem[] {
  const { plan, period, participants, spells } = scene;
  const excluded = others.filter(
    (other) => other.id !== plan.id && (excludes(plan, other) || excludes(other, plan)),
  );
  return excluded.flatMap((other) => {
    const theirs = takingPart(other, [...participants.values()], period);
    const twice = [...participants.values()].filter(({ id }) =>
      meet(spells.get(id) ?? [], theirs.get(id) ?? []),
    );
    return twice.map(({ id, name }) => ({
      person: id,
      because: reasonOf(name, plan, other),
    }));
  });
}

const excludes = ({ exclusive }: Incentive, { id }: Incentive) =>
  exclusive === 'all' || exclusive.includes(id);

const meet = (ones: readonly Spell[], others: readonly Spell[]) =>
  ones.some((one) => others.some((other) => one.from < other.until && other.from < one.until));

function reasonOf(name: string, plan: Incentive, other: Incentive) {
  const says = () =>
    both(
      `${name} takes part in “${localize(plan.title, 'en')}” and in “${localize(other.title, 'en')}” at once, of which one excludes the other`,
      `${name}同时参与互斥的“${localize(plan.title, 'zh-CN')}”与“${localize(other.title, 'zh-CN')}”`,
    );
  return because(says, { rule: `incentives/${plan.id}#/for` });
}
