import type { RawExample } from '../kinds/example.ts';
import type { Site } from '../load/site.ts';
import type { Draft } from './draft.ts';
import type { FunnelDraft } from './funnel/funnel-draft.ts';
import { checkStanding } from './funnel/document-needs.ts';
import { checkTask } from './funnel/tasks.ts';
import { checkName, entriesOf } from './names.ts';

/** The handoffs, tasks, documents and approvers that are expected at the end are there in the funnel. */
export function checkExpectedNames(
  draft: Draft,
  funnel: FunnelDraft,
  site: Site,
  { offers, tasks, approvals, documents }: RawExample['expect'],
): void {
  const handoffs = funnel.site.at('handoffs').keys();
  for (const [name, at] of entriesOf(offers, site.at('offers')))
    checkName(at, name, handoffs, 'unknown-handoff');
  for (const [name, at] of entriesOf(tasks, site.at('tasks'))) checkTask(funnel, at, name);
  for (const [document, at] of entriesOf(documents, site.at('documents')))
    checkStanding(draft, funnel, at, { document, as: 'released' });
  const steps = approversOf(draft, funnel);
  for (const [name, at] of entriesOf(approvals, site.at('approvals')))
    checkName(at, name, steps, 'unknown-step');
}

/** The steps of the approvals of a funnel, and the roles and teams that agree in them. */
function approversOf(draft: Draft, { id }: FunnelDraft): readonly string[] {
  const moves = [...(draft.funnels.get(id)?.moves.values() ?? [])];
  const steps = moves.flatMap(({ approval }) => approval?.steps ?? []);
  const names = steps.flatMap((step) => [
    step.id,
    ...step.from.flatMap(({ approvers }) =>
      approvers.flatMap((one) => ('id' in one ? [one.id] : [])),
    ),
  ]);
  return [...new Set(names)];
}
