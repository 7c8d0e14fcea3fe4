import type { paths } from '../../api/index.ts';

export type Channel =
  paths['/channels']['get']['responses'][200]['content']['application/json']['items'][number];

export const channelsKey = ['channels'] as const;
