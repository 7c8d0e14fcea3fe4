import type { RowQuery } from '../../../engine/ports.ts';
import { fold } from '../columns/encode-row.ts';
import { memberName, pathOf, plainColumn, type Layout } from '../columns/layout.ts';
import { all, literally, none } from '../conditions/filter.ts';
import type { Filter } from '../database/documents.ts';

interface Search {
  readonly search: RowQuery['search'] | undefined;
  readonly searchFields: RowQuery['searchFields'] | undefined;
}

/** Every word of the search occurs in one of the fields, in capitals or not. */
export function searchFilter(layout: Layout, { search = '', searchFields = [] }: Search): Filter {
  const words = search.split(/\s+/u).filter((word) => word !== '');
  const tests = words.map((word) => wordFilter(layout, word, searchFields));
  return tests.length === 0 ? all : { $and: tests };
}

function wordFilter(layout: Layout, word: string, fields: readonly string[]): Filter {
  const tests = fields.map((field) =>
    layout.search.includes(field)
      ? { [`folded.${memberName(field)}`]: { $regex: literally(fold(word)) } }
      : {
          [pathOf(layout.byField.get(field) ?? plainColumn(field))]: {
            $regex: literally(word),
            $options: 'i',
          },
        },
  );
  return tests.length === 0 ? none : { $or: tests };
}
