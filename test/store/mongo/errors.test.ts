import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { mongo } from 'mongoose';
import { storeError } from '../../../src/store/mongo/database/driver-errors.ts';
import { openMongoStore } from '../../../src/store/mongo/index.ts';
import { commitOf } from '../../contracts/commits.ts';
import { makeMongoStore, needsServer, serverUri } from './make-store.ts';

describe('errors of the MongoDB store', () => {
  it('says that no server answers', async () => {
    const opening = openMongoStore({ uri: 'mongodb://127.0.0.1:1/baton', timeout: 200 });
    await expect(opening).rejects.toMatchObject({ code: 'store-unreachable', status: 503 });
  });

  it('says so of a server that is none of MongoDB', async () => {
    const server = createServer((socket) => {
      socket.write('HTTP/1.1 400 Bad Request\r\n\r\n', () => socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const opening = openMongoStore({ uri: `mongodb://127.0.0.1:${port}/baton`, timeout: 300 });
    await expect(opening).rejects.toMatchObject({ code: 'store-unreachable' });
    await new Promise((resolve) => server.close(resolve));
  });

  it('refuses an address that is none', async () => {
    const opening = openMongoStore({ uri: 'http://127.0.0.1/baton' });
    await expect(opening).rejects.toMatchObject({ code: 'store-failed' });
  });

  it.each([
    ['no primary, tried again later', { code: 10107 }, 'store-unreachable'],
    ['shutdown in progress', { code: 91 }, 'store-unreachable'],
    ['a wrong password', { code: 18 }, 'store-access-refused'],
    ['a missing right', { code: 13 }, 'store-access-refused'],
    ['a full disk', { code: 14031 }, 'store-full'],
    ['anything else', { code: 2 }, 'store-failed'],
  ])('puts %s into the catalogue', (_, { code }, expected) => {
    const error = new mongo.MongoServerError({ code, errmsg: 'E11000 secret details' });
    const translated = storeError(error);
    expect(translated.code).toBe(expected);
    expect(translated.message).not.toContain('secret');
  });

  it('tells a broken connection from a failure', () => {
    expect(storeError(new mongo.MongoNetworkError('reset')).code).toBe('store-unreachable');
    expect(storeError(new TypeError('ours')).code).toBe('store-failed');
  });
});

describe.skipIf(serverUri === undefined)(needsServer, () => {
  it('refuses every operation after the end', async () => {
    const store = await makeMongoStore();
    await store.close();
    await expect(store.loadCase('a')).rejects.toMatchObject({ code: 'store-closed' });
    await expect(store.commitDecision(commitOf())).rejects.toMatchObject({ code: 'store-closed' });
  });

  it('saves nothing of a commit that is larger than a document may be', async () => {
    const store = await makeMongoStore();
    const fields = { text: 'x'.repeat(17_000_000) };
    await expect(store.commitDecision(commitOf({ fields }))).rejects.toMatchObject({
      name: 'BatonError',
    });
    expect(await store.loadCase('case-1')).toBeUndefined();
    expect(await store.lastPosition()).toBe(0);
    await store.close();
  });
});
