export { openSqliteStore, type SqliteOptions, type SqliteStore } from './sqlite/open.ts';
