/** A moment: milliseconds since 1970-01-01T00:00:00Z. On the wire it is an RFC 3339 text in UTC. */
export type Instant = number;

/** A calendar day without a time, `YYYY-MM-DD`. */
export type PlainDate = string;

export function toIso(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** Reads an RFC 3339 date-time with an offset; undefined where the text is none. */
export function fromIso(text: string): Instant | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/i.test(text))
    return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
}
