import { fail, ok, type LocalizedText, type Result } from '../../shared/index.ts';
import type { Extent, PictureType } from './picture.ts';

/** Most pixels of a side, and of all: what a viewer still unpacks without running out of memory. */
const limits = { side: 16_000, all: 64_000_000 };

export interface PictureHead {
  readonly type: PictureType;
  readonly pixels: Extent;
}

/** The extent of a picture of that format; undefined where its structure does not hold. */
type ReadExtent = (bytes: Uint8Array, view: DataView) => Extent | undefined;

/** Finds what kind of picture it is by how it begins, and how large; what keeps it from being shown. */
export function readPicture(bytes: Uint8Array): Result<PictureHead, LocalizedText> {
  const begins = Buffer.from(bytes.subarray(0, 12)).toString('hex');
  const [, type, extentOf] = formats.find(([begin]) => begin.test(begins)) ?? [];
  if (!type || !extentOf) return fail(faults.unknown);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pixels = attempt(() => extentOf(bytes, view));
  if (!pixels) return fail(faults.broken);
  const { width, height } = pixels;
  if (width < 1 || height < 1) return fail(faults.broken);
  const isLarge = Math.max(width, height) > limits.side || width * height > limits.all;
  return isLarge ? fail(large(pixels)) : ok({ type, pixels });
}

/** What reads beyond the end of the bytes has no extent. */
function attempt(read: () => Extent | undefined): Extent | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** PNG (ISO/IEC 15948): chunks one after the other, the head first and the end last. */
const png: ReadExtent = (bytes, view) => {
  const nameAt = (at: number) => Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
  if (nameAt(8) !== 'IHDR') return undefined;
  for (let at = 8; nameAt(at) !== 'IEND';) at += 12 + view.getUint32(at);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

/** Segments of JPEG that begin a frame (ITU-T T.81, table B.1): they tell the extent. */
const beginsFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpeg: ReadExtent = (bytes, view) => {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (beginsFrame(marker)) {
      const isWhole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
        Buffer.from([0xff, 0xd9]),
        at + 9,
      );
      if (!isWhole) return undefined;
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
};

/** GIF89a, sections 18 and 27: the extent at the beginning, a semicolon at the end. */
const gif: ReadExtent = (bytes, view) => {
  const extent = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  return bytes.lastIndexOf(0x3b) >= 13 ? extent : undefined;
};

/** WebP (RFC 9649): lossy, lossless or extended. */
const webp: ReadExtent = (bytes, view) => {
  if (view.getUint32(4, true) + 8 > bytes.length) return undefined;
  const uint24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (view.getUint8(15)) {
    case 0x58:
      return { width: uint24(24) + 1, height: uint24(27) + 1 };
    case 0x4c: {
      const both = view.getUint32(21, true);
      return { width: (both & 0x3fff) + 1, height: ((both >>> 14) & 0x3fff) + 1 };
    }
    default:
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
  }
};

const formats: readonly (readonly [begin: RegExp, type: PictureType, extent: ReadExtent])[] = [
  [/^89504e470d0a1a0a/, 'image/png', png],
  [/^ffd8ff/, 'image/jpeg', jpeg],
  [/^47494638(37|39)61/, 'image/gif', gif],
  [/^52494646.{8}57454250/, 'image/webp', webp],
];

const faults = {
  unknown: {
    en: 'its content is not PNG, JPEG, WebP or GIF',
    'zh-CN': '内容不是 PNG、JPEG、WebP 或 GIF',
  },
  broken: {
    en: 'it is damaged or ends too early',
    'zh-CN': '文件已损坏或不完整',
  },
} satisfies { readonly [fault: string]: LocalizedText };

const large = ({ width, height }: Extent): LocalizedText => ({
  en: `it has ${width} × ${height} pixels; at most ${limits.side} a side and ${limits.all} in all are shown`,
  'zh-CN': `其尺寸为 ${width} × ${height} 像素；每边最多 ${limits.side} 像素，总数最多 ${limits.all} 像素`,
});
