import type { PayCounting } from '../../definitions/index.ts';
import { Decimal, minorUnitDigits } from '../../shared/index.ts';
import type { Because } from '../model/because.ts';
import type { Person } from '../model/facts.ts';
import type { DaysOf } from '../rules/proration.ts';
import { roundToUnit } from '../rules/rounding.ts';
import { because, both } from '../words/because.ts';
import { percentText } from '../words/figures.ts';
import { timeOf } from './period.ts';
import { daysOf, takingPart, type Scene } from './scene.ts';

/** An amount of a whole period (or longer time) as it counts for a person, to the minor unit. */
export function prorated(
  scene: Scene,
  person: string,
  amount: Decimal,
  per: PayCounting['per'] = 'period',
): Decimal {
  const days = daysPer(scene, person, per);
  if (!days) return amount;
  const unit = new Decimal(10).pow(`-${minorUnitDigits(scene.plan.currency)}`);
  return roundToUnit(amount.times(days.days).div(days.of), scene.plan.rounding.how, unit);
}

/** Why an amount is not that of the whole period (or longer time); nothing where it is. */
export function prorationReason(
  scene: Scene,
  { id, name }: Pick<Person, 'id' | 'name'>,
  per: PayCounting['per'] = 'period',
) {
  const found = daysPer(scene, id, per);
  return found ? [reasonOf(scene, name, found)] : [];
}

function daysPer(scene: Scene, id: string, per: PayCounting['per']): DaysOf | undefined {
  const { plan, period, everybody, days } = scene;
  const time = timeOf(plan, per, period);
  const person = everybody.get(id);
  if (time === period || !person) return days.get(id);
  return daysOf(plan, takingPart(plan, [person], time), time).get(id);
}

function reasonOf({ plan }: Scene, name: string, { days, of }: DaysOf): Because {
  const [kind, chinese] =
    plan.prorate?.by === 'working days' ? ['working days', '个工作日'] : ['days', '天'];
  const part = percentText(days.div(of));
  const says = () =>
    both(
      `${name} takes part for ${days.toFixed()} of ${of.toFixed()} ${kind}, which is ${part}`,
      `${name}参与 ${days.toFixed()} ${chinese}（共 ${of.toFixed()} ${chinese}），即 ${part}`,
    );
  return because(says, { value: days.toFixed() });
}
