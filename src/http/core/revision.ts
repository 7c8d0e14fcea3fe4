import { BatonError } from '../../shared/index.ts';

/**
 * The revision that a change begins from: that of `If-Match`, else that of the body, which must agree where
 * both are there. Raises `http-precondition-missing`, `http-precondition-failed`.
 */
export function revisionOf(ifMatch: number | undefined, inBody: number | undefined): number {
  if (ifMatch !== undefined && inBody !== undefined && ifMatch !== inBody)
    throw new BatonError({
      code: 'http-precondition-failed',
      params: { current: inBody, given: ifMatch },
    });
  const revision = ifMatch ?? inBody;
  if (revision === undefined) throw new BatonError({ code: 'http-precondition-missing' });
  return revision;
}
