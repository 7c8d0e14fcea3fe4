/** What a line of iCalendar may carry beside its value, such as `TZID` or `CN`. */
export type Parameters = { readonly [name: string]: string | undefined };

/** Octets that a line may have before it is folded (RFC 5545, 3.1). */
const lineLength = 75;

/** One property as a content line, folded between characters, with the break at its end. */
export function contentLine(name: string, value: string, parameters: Parameters = {}): string {
  const written = Object.entries(parameters).flatMap(([key, text]) =>
    text === undefined ? [] : [`;${key}=${parameterValue(text)}`],
  );
  return `${folded(`${name}${written.join('')}:${value}`)}\r\n`;
}

/** A text value: backslash, comma, semicolon and line break are escaped (RFC 5545, 3.3.11). */
export function textValue(text: string): string {
  return withoutControls(text.replaceAll(/\r\n?/g, '\n'))
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** Quoted where it must be; quotes and breaks within by RFC 6868. */
function parameterValue(text: string): string {
  const encoded = withoutControls(text.replaceAll(/\r\n?/g, '\n'))
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replaceAll('\n', '^n');
  return /[:;,]/.test(encoded) ? `"${encoded}"` : encoded;
}

function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');
}

function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > lineLength) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
