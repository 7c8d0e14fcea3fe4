import type { Json, JsonObject } from '../../shared/index.ts';
import { download, type Reply } from '../core/reply.ts';
import { notFound } from '../reading/collection.ts';
import type { Services } from '../services.ts';

const fileWord = { en: 'file', 'zh-CN': '文件' };

/** Sends a file by what its field, or a comment, says of it. Raises `not-found`. */
export async function sendBlob(
  services: Pick<Services, 'store'>,
  value: Json | undefined,
  name: string,
): Promise<Reply> {
  const blob = member(value, 'blob');
  const stream = typeof blob === 'string' ? await services.store.readBlob(blob) : undefined;
  if (stream === undefined) throw notFound(fileWord, name);
  const mediaType = member(value, 'type');
  return download(stream, {
    name: String(member(value, 'name')),
    mediaType: typeof mediaType === 'string' ? mediaType : 'application/octet-stream',
    size: Number(member(value, 'size')),
  });
}

/** An own member of an object; undefined for anything else. */
export function member(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? (value as JsonObject)[key] : undefined;
}
