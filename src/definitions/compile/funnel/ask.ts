import { isKept } from '../../fields/index.ts';
import type { Move } from '../../model/index.ts';
import { checkField, entriesOf } from '../names.ts';
import type { FunnelDraft } from './funnel-draft.ts';
import type { RoutedMove } from './routes.ts';

/** The form of a move. The reason must be given where the outcome has a list of them. */
export function askedBy(funnel: FunnelDraft, move: RoutedMove): Move['ask'] {
  const { entity } = funnel;
  const { raw, site } = move;
  return entriesOf(raw.ask, site.at('ask')).flatMap(([written, at]) => {
    const { field, required } = typeof written === 'string' ? { field: written } : written;
    if (field === 'reason') return askReason(funnel, move, at) ? [{ field, required: true }] : [];
    if (field === 'note') return [{ field, required: required === true }];
    const known = checkField(entity, at, field);
    const own = entity.fields.get(field);
    if (!known || !own) return [];
    if (isKept(own)) {
      at.report('ask-computed', { params: { name: field } });
      return [];
    }
    return [{ field, required: required ?? own.required }];
  });
}

function askReason(
  funnel: FunnelDraft,
  { targets }: RoutedMove,
  site: RoutedMove['site'],
): boolean {
  const nodes = targets.map(({ stage }) => funnel.tree.nodes.get(stage));
  if (nodes.some((node) => node?.raw.reasons !== undefined)) return true;
  site.report('reason-without-list');
  return false;
}
