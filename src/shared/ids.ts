import { v7 } from 'uuid';

/** Where new identifiers come from; passed in, so that decisions stay pure. */
export interface IdSource {
  next(): string;
}

/** Random bytes that are drawn from the system together: a draw of its own for each id costs more than the id. */
const drawn = new Uint8Array(4096);
const perId = 16;
let used = drawn.length;
let last = 0;
let sequence = 0;

/**
 * UUID version 7 (RFC 9562): unique everywhere and sorted by the time they were made, those of one
 * millisecond by a counter that begins at random (section 6.2, method 1).
 */
export const uuids: IdSource = {
  next: () => {
    const random = nextRandom();
    const now = Date.now();
    if (now > last) {
      last = now;
      sequence = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
    } else {
      sequence = (sequence + 1) >>> 0;
      if (sequence === 0) last += 1;
    }
    return v7({ random, msecs: last, seq: sequence });
  },
};

function nextRandom(): Uint8Array {
  if (used === drawn.length) {
    crypto.getRandomValues(drawn);
    used = 0;
  }
  return drawn.subarray(used, (used += perId));
}

/** Identifiers that count, for tests: `prefix-1`, `prefix-2`, … */
export function countingIds(prefix: string): IdSource {
  let count = 0;
  return { next: () => `${prefix}-${++count}` };
}
