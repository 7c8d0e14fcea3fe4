import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { freshStore, type MakeStore } from './store.ts';

const streamOf = (...chunks: readonly string[]) =>
  Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

async function textOf(bytes: AsyncIterable<Uint8Array> | undefined): Promise<string | undefined> {
  if (!bytes) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

export function describeBlobStore(name: string, makeStore: MakeStore): void {
  describe(`files in ${name}`, () => {
    const given = freshStore(makeStore);

    it('gives back the bytes it was given, under a name that cannot be guessed', async () => {
      const { store } = given;
      const first = await store.putBlob(streamOf('合同', ' 2026'), { maxBytes: 100 });
      const second = await store.putBlob(streamOf('合同', ' 2026'), { maxBytes: 100 });
      expect(await textOf(await store.readBlob(first.name))).toBe('合同 2026');
      expect(first.size).toBe(11);
      expect(first.sha256).toBe(createHash('sha256').update('合同 2026').digest('hex'));
      expect(second.name).not.toBe(first.name);
    });

    it('keeps a file under the name that was chosen, in place of what was there', async () => {
      const { store } = given;
      const chosen = { maxBytes: 9, name: '0123456789abcdef0123456789abcdef' };
      await store.putBlob(streamOf('first'), chosen);
      expect((await store.putBlob(streamOf('second'), chosen)).name).toBe(chosen.name);
      expect(await textOf(await store.readBlob(chosen.name))).toBe('second');
      const tooLarge = store.putBlob(streamOf('0123456789'), chosen);
      await expect(tooLarge).rejects.toMatchObject({ code: 'blob-too-large' });
      expect(await textOf(await store.readBlob(chosen.name))).toBe('second');
      await Promise.all(['a', 'b', 'c'].map((text) => store.putBlob(streamOf(text), chosen)));
      expect(await textOf(await store.readBlob(chosen.name))).toMatch(/^[abc]$/);
      await store.deleteBlob(chosen.name);
      expect(await store.readBlob(chosen.name)).toBeUndefined();
    });

    it('refuses what is larger than allowed', async () => {
      const put = given.store.putBlob(streamOf('12345', '67890'), { maxBytes: 9 });
      await expect(put).rejects.toMatchObject({ code: 'blob-too-large' });
      const whole = await given.store.putBlob(streamOf('123456789'), { maxBytes: 9 });
      expect(whole.size).toBe(9);
    });

    it('knows nothing of other names, nor of a deleted file', async () => {
      const { store } = given;
      const { name } = await store.putBlob(streamOf('x'), { maxBytes: 9 });
      await store.deleteBlob(name);
      await store.deleteBlob(name);
      for (const other of [name, '../baton.db', '', 'constructor'])
        expect(await store.readBlob(other)).toBeUndefined();
    });

    it('sweeps what was begun long ago and has no end, and nothing else', async () => {
      const { store } = given;
      const { name } = await store.putBlob(streamOf('whole'), { maxBytes: 9 });
      const stopped = Promise.withResolvers<void>();
      const written = Promise.withResolvers<void>();
      const half = async function* (): AsyncGenerator<Uint8Array> {
        yield Buffer.alloc(600_000);
        written.resolve();
        await stopped.promise;
        throw new Error('killed');
      };
      const put = store.putBlob(half(), { maxBytes: 1_000_000 });
      await written.promise;
      expect(await store.sweepBlobs(Date.now() - 60_000)).toBe(0);
      expect(await store.sweepBlobs(Date.now() + 60_000)).toBe(1);
      expect(await store.sweepBlobs(Date.now() + 60_000)).toBe(0);
      expect(await textOf(await store.readBlob(name))).toBe('whole');
      stopped.resolve();
      await expect(put).rejects.toBeInstanceOf(Error);
    });
  });
}
