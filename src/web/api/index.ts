export { api, must, setCsrfToken, whenSignedOut } from './client.ts';
export {
  funnelsQuery,
  recordTypesQuery,
  useFunnels,
  useRecordTypes,
  type Funnel,
  type RecordType,
} from './collections.ts';
export { keys, useInvalidate } from './keys.ts';
export { LiveStream, type LiveStatus } from './live.ts';
export { meQuery, useMe, useRight, type Me } from './me.ts';
export { ApiError, faultAt, NetworkError } from './problem.ts';
export { readLines, sendForm } from './send-form.ts';
export { saveFile } from './save-file.ts';
export type { paths, Problem } from './schema.ts';
export { useDeed, type Deed } from './use-deed.ts';
export { useWorkCounts, type WorkCounts } from './work-counts.ts';
export { uploadFile, type KeptFile } from './upload.ts';
