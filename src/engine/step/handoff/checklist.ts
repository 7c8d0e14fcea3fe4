import type { ChecklistItem, Handoff } from '../../../definitions/index.ts';
import type { Problem } from '../../../shared/index.ts';
import { isFilled, isVisible } from '../../fields/index.ts';
import { lackOf } from '../documents.ts';
import { Refused } from '../refused.ts';
import { unfinishedTasks } from '../tasks/open-tasks.ts';
import type { Turn } from '../turn.ts';
import { handoffPlace } from './find.ts';

/** What the checklist of a handoff still lacks, each item a problem of its own. */
export function checklistProblems(turn: Turn, handoff: Handoff): readonly Problem[] {
  return handoff.checklist.flatMap((item, index): readonly Problem[] => {
    const place = `${handoffPlace(turn, handoff)}/checklist/${index}`;
    if (holds(turn, item, place)) return [];
    const params = { handoff: handoff.title, item: item.id, title: item.title };
    if (item.kind === 'field')
      return [
        {
          code: 'checklist-field',
          params: { ...params, field: item.field },
          path: `/fields/${item.field}`,
        },
      ];
    return [{ code: 'checklist-open', params, path: `/checklist/${item.id}` }];
  });
}

function holds(turn: Turn, item: ChecklistItem, place: string): boolean {
  switch (item.kind) {
    case 'condition':
      return conditionHolds(turn, item, `${place}/when`);
    case 'field':
      return isFilled(turn.row[item.field]) || !applies(turn, item.field);
    case 'document':
      return lackOf(turn.before, item) === undefined;
    case 'task':
      return unfinishedTasks(turn, [item.task]).length === 0;
  }
}

/** A condition that cannot be worked out, since a field that it reads is empty, does not hold. */
function conditionHolds(
  turn: Turn,
  { when, title }: Extract<ChecklistItem, { kind: 'condition' }>,
  rule: string,
): boolean {
  try {
    return turn.evaluation.holds(when, rule, title);
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

function applies(turn: Turn, id: string): boolean {
  const field = turn.entity.fields.get(id);
  return field !== undefined && isVisible(field, turn.rules, turn.evaluation.quiet);
}
