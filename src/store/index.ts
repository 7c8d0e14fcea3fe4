export { openSqliteStore, type SqliteOptions, type SqliteStore } from './sqlite/open.ts';
export { restoreSqliteStore } from './sqlite/maintenance/restore.ts';
