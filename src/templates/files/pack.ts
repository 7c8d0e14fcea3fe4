import { zipSync, type Zippable } from 'fflate';

/** The first moment that a ZIP can tell. */
const packed = new Date(1980, 0, 1);

const first = '[Content_Types].xml';

/**
 * Packs the parts of an Office file (Open Packaging Conventions) so that the same parts are the same bytes:
 * the list of types first, the others by name, and all of one date.
 */
export function packParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [first, ...[...parts.keys()].filter((name) => name !== first).toSorted()];
  const files: Zippable = Object.fromEntries(
    names.map((name) => [name, [parts.get(name) ?? new Uint8Array(), { mtime: packed }]]),
  );
  return zipSync(files, { level: 6 });
}
