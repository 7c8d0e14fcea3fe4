import type { paths } from '../../../api/index.ts';

/** A saved view, as the API gives it. */
export type View =
  paths['/views']['get']['responses'][200]['content']['application/json']['items'][number];

/** How a collection is looked at. */
export type Layout = View['layout'];
export type FilterRule = NonNullable<Layout['filter']>[number];
export type SortKey = NonNullable<Layout['sort']>[number];

/** What the API is asked for a layout: `filter`, `search` and `sort`, each where there is any. */
export function queryOf({ filter = [], search, sort = [] }: Layout): {
  readonly filter?: string;
  readonly search?: string;
  readonly sort?: string;
} {
  const whole = filter.filter(isWhole);
  return {
    ...(whole.length > 0 && { filter: JSON.stringify(whole) }),
    ...(search && { search }),
    ...(sort.length > 0 && {
      sort: sort.map(({ field, descending }) => `${descending ? '-' : ''}${field}`).join(','),
    }),
  };
}

const without = ['filled', 'empty', 'me'];

/** A line that is still being written has no value yet and does not count. */
export function isWhole({ is, value }: FilterRule): boolean {
  if (without.includes(is)) return true;
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== '';
}

/** Whether two layouts show the same; what is empty and what is not there are the same. */
export function sameLayout(a: Layout, b: Layout): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

function plain({ as, columns = [], sort = [], filter = [], search = '', group = '' }: Layout) {
  return { as, columns, sort, filter: filter.filter(isWhole), search, group };
}
