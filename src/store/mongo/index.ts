export { openMongoStore } from './open-lazily.ts';
export type { MongoOptions, MongoStore } from './open.ts';
export type { IndexReport } from './plan/build-indexes.ts';
