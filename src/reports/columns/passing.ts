import { Decimal, HOUR, fromIso, type Instant, type JsonObject } from '../../shared/index.ts';

/** The period that a parameter gives, its ends as moments; none where the column names no parameter. */
export function periodOf(
  parameters: JsonObject,
  name: string | undefined,
): { readonly from?: Instant; readonly to?: Instant } {
  const given = name === undefined ? {} : parameters[name];
  const { from, to } = (given ?? {}) as { readonly from?: string; readonly to?: string };
  const [start, end] = [fromIso(from ?? ''), fromIso(to ?? '')];
  return { ...(start !== undefined && { from: start }), ...(end !== undefined && { to: end }) };
}

/** Milliseconds as hours, to the hundredth. */
export function hoursOf(milliseconds: number | undefined): string | null {
  if (milliseconds === undefined) return null;
  return new Decimal(milliseconds).div(HOUR).toDecimalPlaces(2).toFixed();
}
