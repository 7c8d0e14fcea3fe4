import type { ChecklistItem, Funnel } from '../../definitions/index.ts';
import type { CaseEvent, JournalEntry } from '../../engine/index.ts';
import { Tallies } from './tallies.ts';

/** How often something was offered, and how often the giver had touched what an item of the checklist looks at. */
export class CheckTally {
  offers = 0;
  touched = 0;
}

/**
 * Items of checklists by handoff and item. An item is touched where a field it reads was changed, its task was done or
 * its document made since the case came into the stage from which it is offered, the form of the move included:
 * where nothing was, the check was met, or not, before the giver had the case, and moved him to nothing.
 */
export class ChecksMade {
  readonly byItem = new Tallies(() => new CheckTally());
  readonly #funnel: Funnel;
  #touched = new Set<string>();

  constructor(funnel: Funnel) {
    this.#funnel = funnel;
  }

  /** A case begins. */
  begin(): void {
    this.#touched = new Set();
  }

  take({ events }: JournalEntry): void {
    for (const event of events) for (const name of touchedBy(event)) this.#touched.add(name);
    for (const event of events) if (event.type === 'offered') this.#count(event.offer.handoff);
    if (events.some(({ type }) => type === 'stage entered')) this.#touched = new Set();
  }

  #count(id: string): void {
    for (const item of this.#funnel.handoffs.get(id)?.checklist ?? []) {
      const tally = this.byItem.of(checkKey(id, item.id));
      tally.offers += 1;
      if (looksAt(item).some((name) => this.#touched.has(name))) tally.touched += 1;
    }
  }
}

export function checkKey(handoff: string, item: string): string {
  return `${handoff} ${item}`;
}

function touchedBy(event: CaseEvent): readonly string[] {
  if (event.type === 'fields changed') return Object.keys(event.fields).map(fieldName);
  if (event.type === 'document') return [documentName(event.definition)];
  if (event.type === 'assigned') return ['owner', 'department', 'team'].map(fieldName);
  return event.type === 'task' && event.task.rule !== undefined ? [taskName(event.task.rule)] : [];
}

function looksAt(item: ChecklistItem): readonly string[] {
  switch (item.kind) {
    case 'field':
      return [fieldName(item.field)];
    case 'task':
      return [taskName(item.task)];
    case 'document':
      return [documentName(item.document)];
    case 'condition':
      return item.when.reads.flatMap(([root, field]) =>
        root === 'case' && field !== undefined ? [fieldName(field)] : [],
      );
  }
}

const fieldName = (id: string) => `field ${id}`;
const taskName = (id: string) => `task ${id}`;
const documentName = (id: string) => `document ${id}`;
