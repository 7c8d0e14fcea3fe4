import { createConnection, type Connection } from 'mongoose';
import {
  openMongoStore,
  type MongoOptions,
  type MongoStore,
} from '../../../src/store/mongo/index.ts';

/** Where a MongoDB-compatible server listens: `mongodb://127.0.0.1:27017/baton`. */
export const serverUri = process.env['TEST_MONGODB_URI'];

/** The name of every suite, which tells why it was skipped. */
export const needsServer =
  'on the MongoDB-compatible server at TEST_MONGODB_URI (skipped where that is not set)';

let count = 0;

/** The address of a database that nobody else uses. */
export function freshUri(): string {
  if (serverUri === undefined) throw new Error('TEST_MONGODB_URI is not set');
  const uri = new URL(serverUri);
  uri.pathname += `-${process.pid}-${Date.now().toString(36)}-${++count}`;
  return uri.href;
}

/** A look into the database past the store. */
export async function inDatabase<T>(
  uri: string,
  look: (database: NonNullable<Connection['db']>) => Promise<T>,
): Promise<T> {
  const connection = await createConnection(uri).asPromise();
  try {
    return await look(connection.db!);
  } finally {
    await connection.close();
  }
}

/** A store in a database of its own, which goes with it. */
export async function makeMongoStore(options: Partial<MongoOptions> = {}): Promise<MongoStore> {
  const uri = freshUri();
  const store = await openMongoStore({ ...options, uri });
  return {
    ...store,
    close: async () => {
      await store.close();
      await inDatabase(uri, (database) => database.dropDatabase());
    },
  };
}

/** Several stores on one database, as several processes would open it. */
export async function openSeveral(
  number: number,
  uri = freshUri(),
): Promise<{
  readonly uri: string;
  readonly stores: readonly MongoStore[];
  close(): Promise<void>;
}> {
  const stores: MongoStore[] = [];
  for (let n = 0; n < number; n++) stores.push(await openMongoStore({ uri }));
  return {
    uri,
    stores,
    close: async () => {
      await Promise.all(stores.map((store) => store.close()));
      await inDatabase(uri, (database) => database.dropDatabase());
    },
  };
}
