import type { FilterRule } from '../model/layout.ts';
import type { Summary } from '../model/rows.ts';
import type { ListField } from '../model/source.ts';

export type Group = Summary['groups'][number];

/** Rows that stand together below the head of their group; all rows where nothing is grouped by. */
export interface Section {
  readonly key: string;
  readonly group?: Group;
  readonly isOpen: boolean;
  readonly count: number;
  /** How many lines stand above it, heads of groups included. */
  readonly before: number;
}

/** The sections of a table, those of a choice in the order of its options, rows without a value last. */
export function sectionsOf(
  summary: Summary | undefined,
  field: ListField | undefined,
  closed: ReadonlySet<string>,
): readonly Section[] {
  const count = summary?.count ?? 0;
  if (!field) return [{ key: 'all', isOpen: true, count, before: 0 }];
  let before = 0;
  return inOrder(summary?.groups ?? [], field).map((group) => {
    const key = JSON.stringify(group.key);
    const isOpen = !closed.has(key);
    const section = { key, group, isOpen, count: group.count, before };
    before += 1 + (isOpen ? group.count : 0);
    return section;
  });
}

function inOrder(groups: readonly Group[], { options }: ListField): readonly Group[] {
  const place = ({ key }: Group): number => {
    if (key === null) return Infinity;
    return options?.findIndex(({ id }) => id === key) ?? 0;
  };
  return groups.toSorted((a, b) => place(a) - place(b) || 0);
}

/** The line of a filter that leaves the rows of a group. */
export function ruleOf({ id }: ListField, { key }: Group): FilterRule {
  return key === null ? { field: id, is: 'empty' } : { field: id, is: 'is', value: key };
}
