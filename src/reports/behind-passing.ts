import type { Report, ReportColumn } from '../definitions/index.ts';
import type { HeldBy, OffersHad, RowQuery } from '../engine/index.ts';
import { everything } from '../expressions/index.ts';
import type { Json } from '../shared/index.ts';
import { figuresOf } from './columns/handoffs.ts';
import { periodOf } from './columns/passing.ts';
import { holdingKinds } from './columns/time-held.ts';
import type { PreparedReport, Reader } from './prepare-report.ts';

type Behind = Pick<RowQuery, 'where' | 'offered' | 'held'>;
type Of<K extends ReportColumn['kind']> = Extract<ReportColumn, { readonly kind: K }>;
/** Keys of a row; none for the totals. */
interface Row {
  readonly keys: readonly Json[];
}

/** The cases whose offers a figure counts; undefined where the column has no such figure. */
export function behindHandoffs(
  column: Of<'handoffs'>,
  part: string,
  { keys }: Row,
  { report, parameters }: PreparedReport,
  { workspace }: Reader,
): Behind | undefined {
  const funnel = workspace.funnels.get(report.from.slice('case:'.length));
  const figure = figuresOf(column, funnel).find(({ id }) => id === part);
  if (!figure) return undefined;
  const asked = { handoffs: column.handoffs, ...periodOf(parameters, column.offered) };
  return { where: everything, offered: { ...asked, ...sidesOf(report, keys), ...figure.behind } };
}

/** What of the offers the keys of a row say; nothing for the totals. */
function sidesOf({ rows: [first] }: Report, keys: readonly Json[]): Partial<OffersHad> {
  const [key, other] = keys.map((one) => (one === null ? null : String(one)));
  if (key === undefined) return {};
  if (first?.of !== 'giver') return { handoffs: key === null ? [] : [key] };
  return { giver: key, receiver: other ?? null };
}

/** The cases that the party held so. */
export function behindHoldings(
  { figures, began }: Of<'time held'>,
  part: string,
  { keys: [party] }: Row,
  { parameters }: PreparedReport,
): Behind | undefined {
  const figure = figures.find((one) => one === part);
  if (!figure) return undefined;
  const held: HeldBy = { kind: holdingKinds[figure], ...periodOf(parameters, began) };
  if (party === undefined) return { where: everything, held };
  return {
    where: everything,
    held: { ...held, department: party === null ? null : String(party) },
  };
}
