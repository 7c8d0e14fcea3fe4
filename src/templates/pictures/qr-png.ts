import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';
import { encode } from 'uqr';
import type { Picture } from './picture.ts';

/** Modules of light margin around the code (ISO/IEC 18004, 6.3.8). */
const quietZone = 4;

/** About so many pixels to a side, so that the edges are sharp in print. */
const sharp = 1000;

/**
 * A QR code (ISO/IEC 18004) with error correction M as PNG in black and white, with the margin
 * that a reader needs: in Word nothing else keeps other things away from it.
 */
export function qrPng(text: string): Pick<Picture, 'type' | 'bytes' | 'pixels'> {
  const { data } = encode(text, { ecc: 'M', border: quietZone });
  const scale = Math.ceil(sharp / data.length);
  const side = data.length * scale;
  const rows = data.flatMap((modules) => {
    const row = packedRow(modules, scale);
    return Array.from({ length: scale }, () => row);
  });
  const bytes = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', headOf(side)),
    chunk('IDAT', zlibSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
  return { type: 'image/png', bytes, pixels: { width: side, height: side } };
}

/** A row of pixels, a bit each, zero for black, after the byte that names its filter: none. */
function packedRow(modules: readonly boolean[], scale: number): Uint8Array {
  const width = modules.length * scale;
  const row = new Uint8Array(1 + Math.ceil(width / 8));
  for (let x = 0; x < width; x++) {
    const at = 1 + (x >> 3);
    if (!modules[Math.floor(x / scale)]) row[at] = (row[at] ?? 0) | (0x80 >> (x & 7));
  }
  return row;
}

/** Width, height, one bit, greyscale, and the only methods there are. */
function headOf(side: number): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  return head;
}

/** A chunk of PNG (ISO/IEC 15948, 5.3): length, name, content, checksum. */
function chunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}
