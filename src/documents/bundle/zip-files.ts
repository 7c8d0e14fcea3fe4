import { zipSync, type Zippable } from 'fflate';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The first moment that a ZIP can tell. */
const packed = new Date(1980, 0, 1);

/** Files that are packed in themselves gain nothing by being packed again. */
const isPacked = (name: string) => /\.(pdf|docx|xlsx|zip|png|jpe?g)$/i.test(name);

/**
 * Several files as one ZIP. A name that comes again is numbered (`Quote (2).pdf`), and names have no folders.
 * The same files give the same bytes.
 */
export function zipFiles(files: readonly NamedFile[]): Uint8Array {
  const taken = new Set<string>();
  const entries = files.map(({ name, bytes }): [string, Zippable[string]] => {
    const own = freeName(plain(name), taken);
    return [own, [bytes, { mtime: packed, level: isPacked(own) ? 0 : 6 }]];
  });
  return zipSync(Object.fromEntries(entries));
}

/** Without what would lead elsewhere when it is unpacked. */
function plain(name: string): string {
  // oxlint-disable-next-line no-control-regex
  const safe = name.replaceAll(/[\u0000-\u001F<>:"/\\|?*\u007F]+/g, ' ').trim();
  const bare = safe.replace(/^[.\s]+/, '');
  // The library keeps entries as members of an object, where this one would be lost.
  return bare === '' || bare === '__proto__' ? 'document' : bare;
}

/** Names that differ in case only are the same on many systems. */
function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]+)?$/.exec(name) ?? [];
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${stem} (${number})${ending}`;
    if (taken.has(tried.toLowerCase())) continue;
    taken.add(tried.toLowerCase());
    return tried;
  }
}
