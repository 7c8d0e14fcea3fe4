import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, must, setCsrfToken } from './client.ts';
import { keys } from './keys.ts';
import type { paths } from './schema.ts';

/** Who is signed in, with what he may do. */
export type Me = paths['/me']['get']['responses'][200]['content']['application/json'];

/** Read once, when the app starts. */
export const meQuery = queryOptions({ queryKey: keys.me, queryFn: readMe, staleTime: Infinity });

/** Who is signed in. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Whether the person has a right of the product, such as `publish`. */
export function useRight(right: string): boolean {
  return useMe().rights.includes(right);
}

async function readMe(): Promise<Me> {
  const me = await must(api.GET('/me'));
  setCsrfToken(me.csrfToken);
  return me;
}
