import type { RawRequirement } from '../../kinds/stage.ts';
import type { Site } from '../../load/site.ts';
import type { Requirement, Stage } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { scopeWith } from '../environment.ts';
import { conditionAt, expressionAt, type Scope } from '../expressions.ts';
import { checkInOrganization, entriesOf, titleOf } from '../names.ts';
import { approvalMoveOf, approvedTarget } from './approval/stage-approval.ts';
import { clockAt } from './clock.ts';
import type { Filled } from './filled.ts';
import type { FunnelDraft } from './funnel-draft.ts';
import { opensAt } from './opens.ts';
import { completeOf } from './required-fields.ts';
import { shapeOf } from './shape.ts';
import type { StageNode } from './stage-tree.ts';
import { tasksOf } from './tasks.ts';

/** Compiles one stage with everything that is required, done and said in it. */
export function compileStage(
  draft: Draft,
  funnel: FunnelDraft,
  node: StageNode,
  filled: Filled,
): Stage {
  const { id, raw, site, parent } = node;
  const entering = scopeWith(draft, funnel.entity, filled.entering(id));
  const leaving = scopeWith(draft, funnel.entity, filled.leaving(id));
  checkParty(draft, node);
  const owner =
    raw.owner === undefined
      ? undefined
      : expressionAt(site.at('owner'), raw.owner, entering, { kind: 'text' });
  const when = node.branch ? conditionAt(site.at('when'), raw.when, entering) : undefined;
  const clock = raw.clock && clockAt(draft, site.at('clock'), raw.clock, entering);
  const opens = entriesOf(raw.opens, site.at('opens'));
  return {
    id,
    title: titleOf(raw.title, id),
    shape: shapeOf(node, funnel.tree),
    ...(parent ? { parent: parent.id } : {}),
    ...(raw.department === undefined ? {} : { department: raw.department }),
    ...(raw.role === undefined ? {} : { role: raw.role }),
    ...(raw.means === undefined ? {} : { means: raw.means }),
    ...(raw.guidance === undefined ? {} : { guidance: raw.guidance }),
    ...(owner ? { owner } : {}),
    complete: completeOf(funnel, site.at('complete'), raw.complete),
    enter: requirementsAt(site.at('enter'), raw.enter, entering),
    leave: requirementsAt(site.at('leave'), raw.leave, leaving),
    ...(when ? { when } : {}),
    ...(clock ? { clock } : {}),
    opens: opens.flatMap(([one, at]) => opensAt(draft, at, one, entering) ?? []),
    effects: [],
    ...(raw['waits for'] === undefined ? {} : { waitsFor: raw['waits for'] }),
    tasks: tasksOf(draft, node, entering),
    ...(approvedTarget(node) === undefined ? {} : { approval: approvalMoveOf(id) }),
  };
}

function checkParty(draft: Draft, { raw, site }: StageNode): void {
  const { department, role } = raw;
  if (department !== undefined)
    checkInOrganization(
      draft,
      site.at('department'),
      department,
      'departments',
      'unknown-department',
    );
  if (role !== undefined)
    checkInOrganization(draft, site.at('role'), role, 'roles', 'unknown-role');
}

function requirementsAt(
  site: Site,
  raw: readonly RawRequirement[] | undefined,
  scope: Scope,
): readonly Requirement[] {
  return entriesOf(raw, site).flatMap(([{ when: written, message }, at]) => {
    const when = conditionAt(at.at('when'), written, scope);
    return when ? [{ when, message }] : [];
  });
}
