/** A moment: milliseconds since 1970-01-01T00:00:00Z. On the wire it is an RFC 3339 text in UTC. */
export type Instant = number;

/** A calendar day without a time, `YYYY-MM-DD`. */
export type PlainDate = string;

/** Moments repeat: that of a commit, the days of a file. Those written or read last are remembered. */
const remembered = 1021;
const written: { readonly instant: Instant; readonly text: string }[] = [];
const read = new Map<string, Instant>();

/** The moment as RFC 3339 text in UTC, with milliseconds. */
export function toIso(instant: Instant): string {
  const place = instant % remembered;
  const known = written[place];
  if (known?.instant === instant) return known.text;
  const text = new Date(instant).toISOString();
  if (place >= 0 && Number.isInteger(place)) written[place] = { instant, text };
  return text;
}

/** Reads an RFC 3339 date-time with an offset; undefined where the text is none. */
export function fromIso(text: string): Instant | undefined {
  const known = read.get(text);
  if (known !== undefined) return known;
  const instant = parseIso(text);
  if (instant === undefined) return undefined;
  if (read.size >= remembered) read.clear();
  read.set(text, instant);
  return instant;
}

function parseIso(text: string): Instant | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/i.test(text))
    return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
}
