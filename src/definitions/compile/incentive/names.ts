import type { LocalizedText } from '../../../shared/index.ts';
import type { CaseNames, CreditRule, PayRule, PlanNames } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { titleOf } from '../names.ts';

/** What the cases that a plan credits, and the teams, are called. */
export function namesOf(draft: Draft, pays: readonly PayRule[]): PlanNames {
  const credits = pays.flatMap(({ credit }) => credit);
  const teams = [...(draft.organization?.teams ?? [])];
  return {
    cases: new Map(
      credits.flatMap((credit) => {
        const names = caseNames(draft, credit);
        return names ? [[credit.collection, names] as const] : [];
      }),
    ),
    teams: new Map(teams.map(([id, { title }]) => [id, title])),
  };
}

function caseNames(draft: Draft, { collection, funnel }: CreditRule): CaseNames | undefined {
  const entity = draft.entities.get(collection);
  if (!entity) return undefined;
  const nodes = [...(draft.funnelDrafts.get(funnel)?.tree.nodes ?? [])];
  const stages = nodes.map(([id, { raw }]): [string, LocalizedText] => [
    id,
    titleOf(raw.title, id),
  ]);
  const { fields, systemFields } = entity;
  return { stages: new Map(stages), fields, systemFields };
}
