import { useMutation, type QueryKey, type UseMutationResult } from '@tanstack/react-query';
import { useInvalidate } from './keys.ts';

/** Something that is done by the server. */
export type Deed = () => Promise<unknown>;

/** Does something, and then reads again what begins with these keys. */
export function useDeed(...stale: readonly QueryKey[]): UseMutationResult<unknown, Error, Deed> {
  const invalidate = useInvalidate();
  return useMutation({
    mutationFn: (deed: Deed) => deed(),
    onSuccess: () => invalidate(...stale),
  });
}
