import type { Problem } from './schema.ts';

/** What the server answered instead of doing what it was asked: problem details, RFC 9457. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiError';
    this.status = problem.status;
    this.code = problem.code;
    this.problem = problem;
  }
}

/** What is wrong with one member of what was sent, by its JSON pointer such as `/to`. */
export function faultAt(error: unknown, pointer: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const faults = error.problem.errors.filter((fault) => fault.pointer === `#${pointer}`);
  const texts = faults.flatMap(({ message, hint }) => [message, hint ?? []].flat());
  return texts.join(' ') || undefined;
}

/** The server was not reached: the network is away, or the server is. */
export class NetworkError extends Error {
  constructor(cause: unknown) {
    super('the server was not reached', { cause });
    this.name = 'NetworkError';
  }
}
