import type { ChecklistItem } from '../../definitions/index.ts';
import type { ChecklistState } from '../model.ts';

/** An item of a checklist as a form shows it; a task or a document is none of the form's to decide. */
export function checklistState(item: ChecklistItem, holds: boolean): ChecklistState {
  const { id, title } = item;
  switch (item.kind) {
    case 'field':
      return { id, title, holds, rule: { field: item.field } };
    case 'condition':
      return { id, title, holds, rule: { when: item.when } };
    case 'task':
    case 'document':
      return { id, title, holds };
  }
}
