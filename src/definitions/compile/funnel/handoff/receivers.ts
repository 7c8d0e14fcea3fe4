import type { RawOrganization } from '../../../kinds/organization.ts';
import type { RawHandoff } from '../../../kinds/handoff.ts';
import type { Site } from '../../../load/site.ts';
import type { Draft } from '../../draft.ts';
import { checkInOrganization, entriesOf } from '../../names.ts';
import type { FunnelDraft } from '../funnel-draft.ts';
import type { RoutedMove } from '../routes.ts';
import { ancestorsOf } from '../stage-tree.ts';
import { isAlways } from './route.ts';

/**
 * Somebody receives what is offered: the department is known, and a rule finds somebody in every case or
 * its liaison takes what nobody else does.
 */
export function checkReceivers(
  draft: Draft,
  funnel: FunnelDraft,
  site: Site,
  raw: RawHandoff,
  moves: readonly RoutedMove[],
): void {
  for (const side of ['from', 'to'] as const)
    if (raw[side] !== undefined)
      checkInOrganization(draft, site.at(side), raw[side], 'departments', 'unknown-department');
  if (site.lacks(raw)) return;
  const departments = receiving(funnel, raw, moves);
  for (const [stage, department] of departments)
    if (department === undefined)
      return site.reportKey('handoff-without-receiver', { params: { stage } });
  const lacking = departments.find(([, one]) => one !== undefined && !hasLiaison(draft, one));
  const rules = entriesOf(raw.route, site.at('route'));
  if (!lacking || rules.some(([rule]) => isAlways(rule))) return;
  const params = { department: lacking[1] ?? '' };
  if (rules.length === 0) site.reportKey('route-missing', { params });
  else site.at('route').reportKey('route-not-always', { params });
}

/** The receiving department of each stage that is offered into. */
function receiving(
  funnel: FunnelDraft,
  raw: RawHandoff,
  moves: readonly RoutedMove[],
): readonly (readonly [stage: string, department: string | undefined])[] {
  const stages = [...new Set(moves.flatMap(({ targets }) => targets.map(({ stage }) => stage)))];
  return stages.flatMap((stage) => {
    const node = funnel.tree.nodes.get(stage);
    if (!node || node.raw.outcome !== undefined) return [];
    const around = [node, ...ancestorsOf(node)];
    const own = around.find((one) => one.raw.department !== undefined)?.raw.department;
    return [[stage, raw.to ?? own] as const];
  });
}

function hasLiaison(draft: Draft, department: string): boolean {
  const [organization] = draft.documents.get('Organization')?.values() ?? [];
  if (!organization) return true;
  const { departments } = organization.value as RawOrganization;
  const known = departments[department];
  return known === undefined || known.liaison !== undefined;
}
