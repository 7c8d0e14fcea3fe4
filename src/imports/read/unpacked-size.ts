const endOfDirectory = 0x06054b50;
const entry = 0x02014b50;
/** The end of the directory with the longest comment it may carry. */
const longestEnd = 22 + 65_535;

/**
 * Bytes that the files of a ZIP archive say they unpack to, from its central directory (PKWARE APPNOTE 4.3);
 * undefined where it has none. A file that says 4 GiB or more counts as 4 GiB.
 */
export function unpackedSize(archive: Uint8Array): number | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  const earliest = Math.max(0, archive.length - longestEnd);
  while (end >= earliest && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < earliest) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let size = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > archive.length || view.getUint32(at, true) !== entry) return undefined;
    size += view.getUint32(at + 24, true);
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return size;
}
