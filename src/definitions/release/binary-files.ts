import type { Problem } from '../../shared/index.ts';
import type { ReleaseFile } from '../model/index.ts';

/** Most bytes of a Word template or picture: a letterhead, not a photograph. */
export const largestBinary = 2_000_000;

/** Files of a workspace that are not text: Word templates, and pictures. */
export function isBinary(path: string): boolean {
  return /^templates\/.+\.(docx|png|jpe?g)$/i.test(path);
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Files that are text where they should be bytes, or the other way round, and those that are too large. */
export function encodingProblems(files: readonly ReleaseFile[]): readonly Problem[] {
  return files.flatMap(({ path, content, encoding }): Problem[] => {
    if ((encoding === 'base64') !== isBinary(path))
      return [{ code: encoding ? 'file-not-binary' : 'file-not-text', file: path }];
    if (encoding === undefined) return [];
    if (!base64.test(content)) return [{ code: 'file-not-base64', file: path }];
    if (Buffer.byteLength(content, 'base64') <= largestBinary) return [];
    return [{ code: 'template-file-too-large', file: path, params: { limit: largestBinary } }];
  });
}
