import type { JournalEntry } from '../../engine/index.ts';
import { Tallies } from './tallies.ts';

/** Who filled a field, and how often it was changed after that. */
export class FieldTally {
  /** Cases in which it was ever filled. */
  cases = 0;
  changes = 0;
  /** How often, by person. */
  readonly people = new Map<string, number>();
}

export class FieldsFilled {
  readonly byField = new Tallies(() => new FieldTally());
  #filled = new Set<string>();

  /** A case begins. */
  begin(): void {
    this.#filled = new Set();
  }

  take({ events, actor }: JournalEntry): void {
    for (const event of events)
      if (event.type === 'fields changed')
        for (const [field, value] of Object.entries(event.fields))
          if (value !== null) this.#count(field, actor.id);
  }

  #count(field: string, person: string): void {
    const tally = this.byField.of(field);
    if (this.#filled.has(field)) tally.changes += 1;
    else tally.cases += 1;
    this.#filled.add(field);
    tally.people.set(person, (tally.people.get(person) ?? 0) + 1);
  }
}
