import type { ListField, ListSource } from '../model/source.ts';

/** The least width of a column in pixels, and its share of the room that is left. */
interface Width {
  readonly least: number;
  readonly share: number;
}

const text: Width = { least: 144, share: 2 };
const widths: { readonly [type: string]: Width } = {
  money: { least: 160, share: 0 },
  integer: { least: 96, share: 0 },
  number: { least: 104, share: 0 },
  percent: { least: 88, share: 0 },
  boolean: { least: 88, share: 0 },
  rating: { least: 104, share: 0 },
  date: { least: 124, share: 0 },
  'date-time': { least: 176, share: 0 },
  user: { least: 168, share: 1 },
  choice: { least: 124, share: 1 },
  'e-mail': { least: 184, share: 3 },
  phone: { least: 160, share: 1 },
  reference: { least: 176, share: 3 },
};
/** Names of cases are titles; those of records mostly the name of a person or a company. */
const names: { readonly [kind in ListSource['kind']]: Width } = {
  cases: { least: 320, share: 3 },
  records: { least: 160, share: 2 },
};
const tick = 36;
/** A heading may widen its column as far as this. */
const mostForHeading = 168;

/** The columns of a list: they fill the room there is, and scroll where it is too little. */
export function columnsFor(
  kind: ListSource['kind'],
  fields: readonly ListField[],
  hasTicks: boolean,
): { readonly template: string; readonly least: number } {
  const columns = fields.map((field) => widthOf(kind, field));
  const tracks = columns.map(({ least, share }) =>
    share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`,
  );
  const template = [...(hasTicks ? [`${tick}px`] : []), ...tracks];
  if (columns.every(({ share }) => share === 0)) template.push('1fr');
  const all = columns.reduce((sum, { least }) => sum + least, hasTicks ? tick : 0);
  return { template: template.join(' '), least: all };
}

function widthOf(kind: ListSource['kind'], { id, type, title }: ListField): Width {
  if (id === 'name') return names[kind];
  const { least, share } = widths[type] ?? text;
  return { least: Math.max(least, Math.min(headingWidth(title), mostForHeading)), share };
}

/** About how wide a heading is, with its room at the sides: Chinese characters are twice as wide as Latin ones. */
function headingWidth(title: string): number {
  const wide = title.match(/\p{Script=Han}/gu)?.length ?? 0;
  return 32 + wide * 13 + (title.length - wide) * 7;
}
