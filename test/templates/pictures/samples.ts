/** Pictures as their formats say, with any content: their heads and ends are true. */

const chunk = (name: string, content: Uint8Array) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(name), content, Buffer.alloc(4)]);
};

export function png(width: number, height: number, content = new Uint8Array()): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const chunks = [chunk('IHDR', head), chunk('IDAT', content), chunk('IEND', new Uint8Array())];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

export function jpeg(width: number, height: number, content = new Uint8Array()): Buffer {
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const comment = Buffer.from('ffd8ffe000047878', 'hex');
  return Buffer.concat([comment, frame, content, Buffer.from('ffd9', 'hex')]);
}

export function gif(width: number, height: number, content = new Uint8Array()): Buffer {
  const head = Buffer.from('GIF89a0000000', 'latin1');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  return Buffer.concat([head, content, Buffer.from(';')]);
}

/** Lossy WebP. */
export function webp(width: number, height: number, content = new Uint8Array()): Buffer {
  const frame = Buffer.alloc(10 + content.length);
  frame.writeUInt16LE(width, 6);
  frame.writeUInt16LE(height, 8);
  frame.set(content, 10);
  const head = Buffer.from('RIFF0000WEBPVP8 0000', 'latin1');
  head.writeUInt32LE(12 + frame.length, 4);
  head.writeUInt32LE(frame.length, 16);
  return Buffer.concat([head, frame]);
}
