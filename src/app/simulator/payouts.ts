import { systemActor } from '../../access/index.ts';
import { rights, type Incentive } from '../../definitions/index.ts';
import type { SimulatedPayout } from '../../http/index.ts';
import { earnings, ruleTitle, type StatementLine } from '../../incentives/index.ts';
import { BatonError } from '../../shared/index.ts';
import type { Stage } from './stage.ts';

/** What everybody earns by now, by plan, period and person. */
export type Paid = ReadonlyMap<string, Sum>;

interface Sum extends Pick<SimulatedPayout, 'plan' | 'period' | 'person'> {
  readonly total: string;
  readonly lines: readonly StatementLine[];
}

/** What everybody would be paid to date. A plan that cannot be reckoned is told to `onFailure`. */
export async function paidBy(stage: Stage, onFailure: (what: string) => void): Promise<Paid> {
  const { incentives, workspaces } = stage.services;
  const { workspace } = workspaces.current();
  const reader = { ...systemActor(workspace.organization.zone), rights };
  const paid = new Map<string, Sum>();
  for (const plan of workspace.incentives.keys()) {
    try {
      const { period, statements } = await earnings(incentives, reader, { plan });
      for (const { person, total, lines } of statements)
        paid.set(`${plan}/${period.label}/${person.id}`, {
          plan,
          period: period.label,
          person: { id: person.id, name: person.name },
          total: total.toFixed(),
          lines,
        });
    } catch (error) {
      if (!(error instanceof BatonError)) throw error;
      onFailure(error.message);
    }
  }
  return paid;
}

/** Who earns otherwise than before, with the lines that make the difference. */
export function payoutChanges(
  { services: { workspaces } }: Stage,
  before: Paid,
  after: Paid,
): readonly SimulatedPayout[] {
  const { incentives } = workspaces.current().workspace;
  return [...after].flatMap(([key, { plan, period, person, total, lines }]) => {
    const was = before.get(key);
    const known = new Set(was?.lines.map(sameLine));
    const fresh = lines.filter((line) => !known.has(sameLine(line)));
    const incentive = incentives.get(plan);
    if (!incentive || (fresh.length === 0 && Number(was?.total ?? 0) === Number(total))) return [];
    const told = fresh.map((line) => toldLine(line, incentive));
    return [{ plan, period, person, before: was?.total ?? '0', after: total, lines: told }];
  });
}

/** By what a line is known again as long as nothing about it changed. */
const sameLine = ({ id, tier, amount }: StatementLine) => `${id} ${tier ?? ''} ${amount.toFixed()}`;

function toldLine(line: StatementLine, plan: Incentive): SimulatedPayout['lines'][number] {
  const { case: about, amount, because } = line;
  return {
    title: ruleTitle(line, plan),
    ...(about && { case: { id: about.id, name: about.name } }),
    amount: amount.toFixed(),
    says: because.says,
  };
}
