import type { paths } from '../../../api/index.ts';

export type BulkBody = NonNullable<
  paths['/funnels/{funnel}/bulk-runs']['post']['requestBody']
>['content']['application/json'];

/** What many cases are asked at once. */
export type BulkCommand = BulkBody['command'];

/** Those that ask for something first. */
export type BulkKind = 'move' | 'assign' | 'edit';
