import type {
  Completion,
  DeclaredField,
  FunnelGraph,
  Hover,
  OutlineItem,
} from '../../authoring/index.ts';
import type { ReleaseFile } from '../../definitions/index.ts';
import { localize, type Locale, type LocalizedText } from '../../shared/index.ts';

const said = (text: LocalizedText | undefined, locale: Locale) =>
  text === undefined ? undefined : localize(text, locale);

/** Leaves out what is not there. */
function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** Suggestions in the reader’s language. */
export function completionJson({ items, ...range }: Completion, locale: Locale) {
  return {
    ...range,
    items: items.map(({ detail, description, ...item }) =>
      present({
        ...item,
        detail: said(detail, locale),
        description: said(description, locale),
      }),
    ),
  };
}

export function hoverJson({ type, title, meaning, reading, ...hover }: Hover, locale: Locale) {
  return present({
    ...hover,
    type: said(type, locale),
    title: said(title, locale),
    meaning: said(meaning, locale),
    reading: said(reading, locale),
  });
}

/** The definitions of a file with what each declares. */
export function outlineJson(
  { path, content }: ReleaseFile,
  items: readonly OutlineItem[],
  locale: Locale,
) {
  const line = (offset: number) => content.slice(0, offset).split('\n').length;
  const itemJson = ({ id, kind, title, at, to }: OutlineItem) =>
    present({
      id,
      kind,
      title: said(title, locale),
      line: line(at),
      endLine: line(to),
      offset: at,
    });
  const parts = (item: OutlineItem, depth: number): object[] =>
    item.children.flatMap((child) => [{ ...itemJson(child), depth }, ...parts(child, depth + 1)]);
  return items.map((item) =>
    present({ file: path, ...itemJson(item), about: item.about, parts: parts(item, 0) }),
  );
}

export function graphJson(
  { title, stages, moves, handoffs, fields, ...rest }: FunnelGraph,
  locale: Locale,
) {
  const named = <T extends { readonly title?: LocalizedText }>(one: T) =>
    present({ ...one, title: said(one.title, locale) });
  return present({
    ...rest,
    title: said(title, locale),
    stages: stages.map(named),
    moves: moves.map(named),
    handoffs: handoffs.map(named),
    fields: fields.map(named),
  });
}

export function declaredFieldJson({ title, asked, ...field }: DeclaredField, locale: Locale) {
  return present({
    ...field,
    title: said(title, locale),
    asked: asked.map((one) => present({ ...one, title: said(one.title, locale) })),
  });
}
