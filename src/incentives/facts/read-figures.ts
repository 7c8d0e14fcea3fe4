import type { Incentive, ScoreMeasure } from '../../definitions/index.ts';
import type { Decimal, Period } from '../../shared/index.ts';
import type { MeasureLevel } from '../../targets/index.ts';
import { placesIn } from '../calculate/people.ts';
import { measuresOf } from '../calculate/score.ts';
import type { Figures, LevelFigures, Person } from '../model/facts.ts';
import type { IncentiveParts } from '../parts.ts';

type Level = ScoreMeasure['of'];

/** The figures that a plan reads of a person. */
export function figuresOfPerson(
  parts: IncentiveParts,
  plan: Incentive,
  { id }: Person,
  period: Period,
): Promise<Figures> {
  const metrics = metricsOf(plan, 'person');
  return figuresOf(parts, plan, { kind: 'person', id }, metrics, period);
}

/** Those that it reads of teams and departments of the people, and of the company. */
export async function levelFigures(
  parts: IncentiveParts,
  plan: Incentive,
  people: readonly Person[],
  period: Period,
): Promise<LevelFigures> {
  const ofPlaces = async (kind: 'team' | 'department') => {
    const metrics = metricsOf(plan, kind);
    if (metrics.length === 0) return {};
    const ids = new Set(people.flatMap((person) => placesIn(person, kind, period)));
    const found = [...ids].map(
      async (id) => [id, await figuresOf(parts, plan, { kind, id }, metrics, period)] as const,
    );
    return Object.fromEntries(await Promise.all(found));
  };
  const company = metricsOf(plan, 'company');
  return {
    team: await ofPlaces('team'),
    department: await ofPlaces('department'),
    company: await figuresOf(parts, plan, { kind: 'company' }, company, period),
  };
}

function metricsOf(plan: Incentive, level: Level): readonly string[] {
  const own = measuresOf(plan).filter(({ of }) => of === level);
  return [...new Set(own.map(({ metric }) => metric))];
}

async function figuresOf(
  { figures }: IncentiveParts,
  { currency }: Incentive,
  of: MeasureLevel,
  metrics: readonly string[],
  period: Period,
): Promise<{ readonly [metric: string]: Decimal }> {
  const found = await Promise.all(
    metrics.map(async (metric) => {
      const figure = await figures?.figure({ metric, of, period, currency });
      return figure ? ([[metric, figure]] as const) : [];
    }),
  );
  return Object.fromEntries(found.flat());
}
