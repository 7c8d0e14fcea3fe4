/**
 * Where the characters of a scalar's value stand in the text of the file. Quotes, escapes, block
 * headers and indentation are stepped over, so that an error inside a long expression keeps its line.
 */
export function offsetInSource(
  text: string,
  range: readonly [number, number],
  value: string,
  offset: number,
): number {
  let at = range[0];
  if (/^[|>]/.test(text.slice(at, at + 1))) at = text.indexOf('\n', at) + 1;
  for (let index = 0; index < value.length; index++) {
    const found = seek(text, at, range[1], value[index] ?? '');
    if (index === offset) return found;
    at = found + 1;
  }
  return Math.min(at, range[1]);
}

/** A line break of a folded scalar is a space of its value, so white space stands for itself. */
function seek(text: string, from: number, end: number, character: string): number {
  if (/\s/.test(character)) {
    const space = text.slice(from, end).search(/\s/);
    return space < 0 ? from : from + space;
  }
  const found = text.indexOf(character, from);
  return found < 0 || found >= end ? from : found;
}
