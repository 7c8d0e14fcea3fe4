import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { millimetres } from '../../../src/templates/pictures/length.ts';
import { qrPng } from '../../../src/templates/pictures/qr-png.ts';
import { readPicture } from '../../../src/templates/pictures/read-picture.ts';
import { gif, jpeg, png, webp } from './samples.ts';

const faultOf = (bytes: Uint8Array) => {
  const read = readPicture(bytes);
  return read.ok ? undefined : (read.error as { readonly en: string }).en;
};

const formats = { 'image/png': png, 'image/jpeg': jpeg, 'image/gif': gif, 'image/webp': webp };
const each = Object.entries(formats);

describe('what is read of a picture', () => {
  it.each(each)('%s: its type and extent, whatever its content', (type, make) => {
    const side = fc.integer({ min: 1, max: 8000 });
    fc.assert(
      fc.property(side, side, fc.uint8Array({ maxLength: 200 }), (width, height, content) => {
        expect(readPicture(make(width, height, content))).toEqual({
          ok: true,
          value: { type, pixels: { width, height } },
        });
      }),
    );
  });

  it('of a JPEG behind the picture that a camera puts into its head', () => {
    const inner = jpeg(160, 120);
    const segment = Buffer.from([0xff, 0xe1, 0, inner.length + 2]);
    const bytes = Buffer.concat([
      Buffer.from('ffd8', 'hex'),
      segment,
      inner,
      jpeg(10, 20).subarray(2),
    ]);
    expect(readPicture(bytes)).toMatchObject({ value: { pixels: { width: 10, height: 20 } } });
  });

  it('even where a page hides behind its end: it is a picture to whoever shows it', () => {
    const bytes = Buffer.concat([png(4, 3), Buffer.from('<script>alert(1)</script>')]);
    expect(readPicture(bytes)).toMatchObject({ value: { type: 'image/png' } });
  });

  it('of the QR code that we draw ourselves', () => {
    const { bytes, pixels } = qrPng('https://lantern.example/q/1');
    expect(readPicture(bytes)).toEqual({ ok: true, value: { type: 'image/png', pixels } });
    expect(pixels.width).toBeGreaterThanOrEqual(1000);
  });
});

describe('the picture of a QR code', () => {
  it('has its modules, and a margin of four around them', () => {
    const { bytes, pixels } = qrPng('兰亭');
    const { data } = encode('兰亭', { ecc: 'M', border: 0 });
    const scale = pixels.width / (data.length + 8);
    const head = Buffer.from(bytes);
    const rows = inflateSync(head.subarray(41, 41 + head.readUInt32BE(33)));
    const isDark = (x: number, y: number) => {
      const [across, down] = [(x + 0.5) * scale, (y + 0.5) * scale].map(Math.floor) as [
        number,
        number,
      ];
      const row = rows.subarray(down * (1 + Math.ceil(pixels.width / 8)) + 1);
      return ((row[across >> 3] ?? 0) & (0x80 >> (across & 7))) === 0;
    };
    for (let y = -4; y < data.length + 4; y++)
      for (let x = -4; x < data.length + 4; x++)
        expect(isDark(x + 4, y + 4)).toBe(data[y]?.[x] ?? false);
  });
});

describe('a picture cannot be shown', () => {
  it.each([
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a page', Buffer.from('<!doctype html><img src=x onerror=alert(1)>')],
    ['nothing', Buffer.alloc(0)],
    ['a ZIP behind an empty line', Buffer.from('\nPK\x03\x04')],
  ])('where it is %s', (_, bytes) => {
    expect(faultOf(bytes)).toBe('its content is not PNG, JPEG, WebP or GIF');
  });

  it.each(each)('%s: where its end is missing', (_, make) => {
    const whole = make(40, 30, new Uint8Array(500));
    for (const length of [14, 20, 60, whole.length - 13])
      expect(faultOf(whole.subarray(0, length))).toBe('it is damaged or ends too early');
  });

  it('where a length within it leads beyond its end', () => {
    const bytes = png(4, 4);
    bytes.writeUInt32BE(0xffffffff, 8);
    expect(faultOf(bytes)).toBe('it is damaged or ends too early');
  });

  it('where it has no pixels', () => {
    expect(faultOf(png(0, 4))).toBe('it is damaged or ends too early');
  });

  it.each([
    [png(16_001, 1)],
    [png(0xffffffff, 0xffffffff)],
    [png(9000, 9000)],
    [jpeg(65_535, 65_535)],
  ])('where it would unpack to too much', (bytes) => {
    expect(faultOf(bytes)).toContain('at most 16000 a side');
  });

  it('whatever bytes it has: it is read or refused, and never fails', () => {
    const heads = each.map(([, make]) => make(3, 3).subarray(0, 12));
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 80 }), (head, rest) => {
        expect(readPicture(Buffer.concat([head, rest])).ok).toBeTypeOf('boolean');
      }),
    );
  });
});

describe('a length', () => {
  it.each([
    [40, 40],
    [12.5, 12.5],
    ['12mm', 12],
    ['1.5 cm', 15],
    ['96px', 25.4],
  ])('%s is %d mm', (written, length) => {
    expect(millimetres(written)).toBe(length);
  });

  it.each([0, -3, 501, '12em', '1e3', '5%', '12mm; color: red', '', true])(
    'is not %s',
    (written) => {
      expect(millimetres(written)).toBeUndefined();
    },
  );
});
