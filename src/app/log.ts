import { destination, pino, type DestinationStream, type Logger } from 'pino';

/** Names whose values are never written. */
const secrets = new Set([
  'password',
  'secret',
  'token',
  'csrfToken',
  'authorization',
  'cookie',
  'passwordHash',
  'operatorToken',
]);

/**
 * The structured log: JSON lines, written behind the work. Nothing secret is given to it; should it be all the
 * same, the value is left out.
 */
export function createLog(options: {
  readonly level: string;
  readonly to?: DestinationStream;
}): Logger {
  const to =
    options.to ?? destination({ fd: 1, sync: false, minLength: 8192, periodicFlush: 1000 });
  return pino({ level: options.level, base: null, formatters: { log: withhold } }, to);
}

/** A copy is made only where there is something to leave out, since every line is looked at. */
function withhold(line: object): { [name: string]: unknown } {
  const entries = Object.entries(line);
  const shown = entries.map(([name, value]): [string, unknown] => [name, shownValue(name, value)]);
  const isWhole = shown.every(([, value], at) => value === entries[at]?.[1]);
  return isWhole ? (line as { [name: string]: unknown }) : Object.fromEntries(shown);
}

function shownValue(name: string, value: unknown): unknown {
  if (secrets.has(name)) return '[withheld]';
  return isPlain(value) ? withhold(value) : value;
}

function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
