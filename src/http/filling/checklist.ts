import type { FieldAccess } from '../../access/index.ts';
import type { Handoff } from '../../definitions/index.ts';
import type { Command } from '../../engine/index.ts';
import { checklistState, type ChecklistState } from '../../forms/index.ts';
import type { Call } from '../core/route.ts';
import { withheldField } from '../problem/withhold.ts';

/**
 * The checklist of a handoff, with what holds now: what the command that offers by it finds lacking. A field that
 * the caller may not see is not named.
 */
export async function checklistOf(
  { services, actor }: Pick<Call, 'services' | 'actor'>,
  caseId: string,
  command: Command,
  { checklist }: Pick<Handoff, 'checklist'>,
  access: FieldAccess,
): Promise<readonly ChecklistState[]> {
  if (checklist.length === 0) return [];
  const [considered] = await services.engine.consider(actor, caseId, [command]);
  const open = new Set(
    (considered?.problems ?? [])
      .filter(({ code }) => code === 'checklist-open' || code === 'checklist-field')
      .map(({ params }) => params?.['item']),
  );
  return checklist.map((item, index) => {
    const isHidden = item.kind === 'field' && access.get(item.field) === 'hidden';
    const holds = !open.has(item.id);
    if (isHidden) return { id: `item-${index + 1}`, title: withheldField, holds };
    return checklistState(item, holds);
  });
}
