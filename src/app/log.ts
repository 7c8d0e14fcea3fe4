import { destination, pino, type DestinationStream, type Logger } from 'pino';

/** Names whose values are never written, wherever they stand in a line. */
const secrets = [
  'password',
  'secret',
  'token',
  'csrfToken',
  'authorization',
  'cookie',
  'passwordHash',
];

/**
 * The structured log: JSON lines, written behind the work. Nothing secret is given to it; should it be all the
 * same, the value is left out.
 */
export function createLog(options: {
  readonly level: string;
  readonly to?: DestinationStream;
}): Logger {
  const paths = secrets.flatMap((name) => [name, `*.${name}`]);
  const to = options.to ?? destination({ fd: 1, sync: false, minLength: 4096 });
  const settings = { level: options.level, base: null, redact: { paths, censor: '[withheld]' } };
  return pino(settings, to);
}
