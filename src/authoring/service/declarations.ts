import type { Range, ReleaseFile, Spot, TracedWorkspace } from '../../definitions/index.ts';
import { nodeAt, placeAt } from '../../definitions/index.ts';
import type { Place } from '../../shared/index.ts';
import { documentAt, locate } from '../reading/locate.ts';
import { sameSpot } from '../reading/paths.ts';
import { keyRange, placedParts, rangeInText } from '../reading/spots.ts';
import { traceOf } from '../reading/trace-of.ts';

/** A place where the name of something stands. */
export interface Mention {
  readonly spot: Spot;
  readonly range: Range;
  /** What it is the name of. */
  readonly declared: Spot;
}

/** Every place of a workspace where the name of something declared in it stands. */
export function mentionsIn(traced: TracedWorkspace): readonly Mention[] {
  const all = [...namesIn(traced), ...partsIn(traced)];
  const places = all.map((one) => [`${one.spot.document.file.path} ${one.range[0]}`, one] as const);
  return [...new Map(places).values()];
}

function namesIn({ names }: TracedWorkspace): readonly Mention[] {
  return names.flatMap((use) => {
    const declared = use.declared(use.name);
    const range = declared && rangeOfName(use, use.name);
    return declared && range ? [{ spot: use, range, declared }] : [];
  });
}

/** The name is the value, a word of it, or the key. */
function rangeOfName(spot: Spot, name: string): Range | undefined {
  const node = nodeAt(spot.document.root, spot.path);
  if (node?.kind === 'scalar') {
    const at = wordAt(String(node.value), name);
    if (at >= 0) return rangeInText(spot, node, at, at + name.length);
  }
  return spot.path.at(-1) === name ? keyRange(spot) : undefined;
}

function wordAt(text: string, name: string): number {
  const found = new RegExp(`(?<![\\w-])${name}(?![\\w-])`).exec(text);
  return found?.index ?? -1;
}

function partsIn(traced: TracedWorkspace): readonly Mention[] {
  return traced.expressions.flatMap((use) =>
    placedParts(use).flatMap(({ kind, of, option, name = '', at }): readonly Mention[] => {
      if (kind === 'member' && of !== undefined) {
        const declared = traced.member(of, name);
        return declared ? [{ spot: use, range: at, declared }] : [];
      }
      if (!option) return [];
      const range: Range = [at[0] + 1, at[1] - 1];
      const declared = traced.option(option.object, option.member, textAt(use, range));
      return declared ? [{ spot: use, range, declared }] : [];
    }),
  );
}

const textAt = ({ document }: Spot, [start, end]: Range) => document.file.text.slice(start, end);

/** What the name at an offset is the name of: where it stands, or where it is declared itself. */
export function declaredAt(
  traced: TracedWorkspace,
  path: string,
  offset: number,
): Spot | undefined {
  const within = ([start, end]: Range) => start <= offset && offset <= end;
  const mention = mentionsIn(traced).find(
    ({ spot, range }) => spot.document.file.path === path && within(range),
  );
  if (mention) return mention.declared;
  const document = documentAt(traced, path, offset);
  if (!document) return undefined;
  const at = locate(document.source.root, offset);
  return at.part === 'key' ? { document: document.source, path: at.path } : undefined;
}

/** Where the thing is declared whose name stands at an offset; undefined where no name stands. */
export function declarationAt(
  files: readonly ReleaseFile[],
  path: string,
  offset: number,
): (Place & { readonly offset: number }) | undefined {
  const spot = declaredAt(traceOf(files), path, offset);
  return spot && placed(spot.document.file, keyRange(spot));
}

/** Every place where the name stands that stands at an offset, that of its declaration first. */
export function usesAt(
  files: readonly ReleaseFile[],
  path: string,
  offset: number,
): readonly (Place & { readonly offset: number; readonly length: number })[] {
  const traced = traceOf(files);
  const declared = declaredAt(traced, path, offset);
  if (!declared) return [];
  const uses = mentionsIn(traced).filter((one) => sameSpot(one.declared, declared));
  const places = [
    { file: declared.document.file, range: keyRange(declared) },
    ...uses.map(({ spot, range }) => ({ file: spot.document.file, range })),
  ];
  return places.map(({ file, range }) => ({ ...placed(file, range), length: range[1] - range[0] }));
}

const placed = (file: Spot['document']['file'], [start]: Range) => ({
  ...placeAt(file, start),
  offset: start,
});
