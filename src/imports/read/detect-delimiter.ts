const candidates = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof candidates)[number];

/**
 * The delimiter of a CSV text by its heading: the candidate that occurs most often in it outside
 * quotation marks; the comma where there is one column only.
 */
export function detectDelimiter(beginning: string): Delimiter {
  const heading = headingOf(beginning);
  const counted = candidates.map((candidate) => ({
    candidate,
    count: heading.split(candidate).length - 1,
  }));
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 ? best.candidate : ',';
}

/** The first line, without what stands in quotation marks. */
function headingOf(beginning: string): string {
  const unquoted = beginning.replace(/"(?:[^"]|"")*"/g, '');
  return unquoted.split(/\r\n|\n|\r/, 1)[0] ?? '';
}
