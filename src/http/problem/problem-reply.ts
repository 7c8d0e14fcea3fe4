import { BatonError, type Locale, type Problem } from '../../shared/index.ts';
import type { Reply } from '../core/reply.ts';
import { problemDetails } from './problem-details.ts';

/** The answer to whatever was raised. What is no error of ours tells the caller nothing but a reference. */
export function problemReply(
  error: unknown,
  reader: { readonly locale: Locale; readonly requestId: string },
): Reply {
  const problems: readonly [Problem, ...Problem[]] =
    error instanceof BatonError
      ? error.problems
      : [{ code: 'internal-error', params: { reference: reader.requestId } }];
  const body = problemDetails(problems, reader);
  return {
    status: body.status,
    body,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': reader.locale,
      ...moreHeaders(problems[0], body.status),
    },
  };
}

function moreHeaders(problem: Problem, status: number): { readonly [name: string]: string } {
  if (status === 401) return { 'WWW-Authenticate': 'Bearer realm="baton"' };
  if (status === 405) return { Allow: [problem.params?.['allowed']].flat().join(', ') };
  if (status === 413) return { Connection: 'close' };
  if (status === 429) return { 'Retry-After': String(problem.params?.['seconds'] ?? 60) };
  return status === 503 ? { 'Retry-After': '5' } : {};
}
