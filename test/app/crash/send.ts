import type { RunningServer } from './running-server.ts';

/** A command for the server, under a key of its own. */
export interface Command {
  readonly key: string;
  readonly path: string;
  readonly body: object;
}

/** What the server answers to a command. */
export interface Reply {
  readonly id: string;
  readonly revision: number;
  readonly stages: readonly string[];
  readonly repeated: boolean;
}

/** Thrown where the server died before it answered: whether the command was carried out is not known. */
export class Unanswered extends Error {}

/** Gives a command. Raises `Unanswered`, and an error where it is refused. */
export async function sendCommand(
  server: RunningServer,
  token: string,
  { key, path, body }: Command,
): Promise<Reply> {
  return call<Reply>(server, token, path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });
}

/** Reads what a path answers. Raises as `sendCommand`. */
export function read<T>(server: RunningServer, token: string, path: string): Promise<T> {
  return call<T>(server, token, path, {});
}

async function call<T>(
  { api }: RunningServer,
  token: string,
  path: string,
  { headers, ...init }: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<T> {
  const response = await fetch(api + path, {
    ...init,
    headers: { Authorization: `Bearer ${token}`, ...headers },
  }).catch(unanswered);
  const text = await response.text().catch(unanswered);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return JSON.parse(text) as T;
}

function unanswered(cause: unknown): never {
  throw new Unanswered('no answer', { cause });
}
