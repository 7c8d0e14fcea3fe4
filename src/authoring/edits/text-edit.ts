import { BatonError } from '../../shared/index.ts';
import { parseFile, type ReleaseFile, type SourceDocument } from '../../definitions/index.ts';

/** A change of one piece of a file's text. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The text with the changes made; they do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .reduce((made, { from, to, insert }) => made.slice(0, from) + insert + made.slice(to), text);
}

/** Which definition is meant. */
export interface DefinitionName {
  readonly kind: string;
  readonly id: string;
}

/** The definition where it is written. Raises `not-found`. */
export function findDefinition(
  files: readonly ReleaseFile[],
  { kind, id }: DefinitionName,
): SourceDocument {
  for (const file of files.filter((one) => isDefinition(one) && one.content.includes(id)))
    for (const document of parseFile(file, { tolerant: true }).documents) {
      const { root } = document;
      const has = (key: string, value: string) => {
        const node = root.kind === 'map' ? root.entries.get(key)?.value : undefined;
        return node?.kind === 'scalar' && node.value === value;
      };
      if (has('kind', kind) && has('id', id)) return document;
    }
  throw new BatonError({ code: 'no-such-definition', params: { kind, id } });
}

export const isDefinition = ({ path }: ReleaseFile) => /^definitions\/.+\.(ya?ml|json)$/.test(path);

/** The start of the line that an offset is in. */
export const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;

/** The end of the line that an offset is in, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : text.charAt(end - 1) === '\r' ? end - 1 : end;
}
