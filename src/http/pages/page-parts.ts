import type { Response } from 'express';
import type { Headers } from '../security/headers.ts';

export function setHeaders(response: Response, headers: Headers): void {
  for (const [name, value] of headers) response.setHeader(name, value);
}

/** The fields of a form that were sent as texts. */
export function textsOf(body: unknown): { readonly [name: string]: string | undefined } {
  return Object.fromEntries(
    Object.entries((body ?? {}) as object).filter(([, value]) => typeof value === 'string'),
  );
}
