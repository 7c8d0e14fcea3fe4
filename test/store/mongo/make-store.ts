import { createConnection } from 'mongoose';
import {
  openMongoStore,
  type MongoOptions,
  type MongoStore,
} from '../../../src/store/mongo/index.ts';

/** Where a MongoDB-compatible server listens: `mongodb://127.0.0.1:27017/baton`. */
export const serverUri = process.env['TEST_MONGODB_URI'];

/** What a skipped suite says. */
export const skipped =
  'skipped: set TEST_MONGODB_URI to the address of a MongoDB-compatible server';

let count = 0;

/** The address of a database that no other suite uses. */
export function freshUri(): string {
  if (serverUri === undefined) throw new Error(needsServer);
  const uri = new URL(serverUri);
  uri.pathname += `-${process.pid}-${Date.now().toString(36)}-${++count}`;
  return uri.href;
}

export async function dropDatabase(uri: string): Promise<void> {
  const connection = await createConnection(uri).asPromise();
  await connection.dropDatabase();
  await connection.close();
}

/** A store in a database of its own, which goes with it. */
export async function makeMongoStore(options: Partial<MongoOptions> = {}): Promise<MongoStore> {
  const uri = freshUri();
  const store = await openMongoStore({ ...options, uri });
  return {
    ...store,
    close: async () => {
      await store.close();
      await dropDatabase(uri);
    },
  };
}
