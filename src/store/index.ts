export { openSqliteStore, type SqliteOptions, type SqliteStore } from './sqlite/open.ts';
export { adoptSqliteStore, holdsSqliteStore } from './sqlite/maintenance/adopt.ts';
export { restoreSqliteStore } from './sqlite/maintenance/restore.ts';
export {
  openMongoStore,
  type IndexReport,
  type MongoOptions,
  type MongoStore,
} from './mongo/index.ts';
