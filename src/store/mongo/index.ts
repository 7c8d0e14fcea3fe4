export { openMongoStore, type MongoOptions, type MongoStore } from './open.ts';
export type { IndexReport } from './plan/build-indexes.ts';
