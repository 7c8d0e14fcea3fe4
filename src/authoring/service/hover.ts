import {
  fieldTypes,
  nodeAt,
  placeAt,
  type RawNode,
  type ReleaseFile,
  type Spot,
  type TracedDocument,
  type TracedWorkspace,
} from '../../definitions/index.ts';
import { functionReference } from '../../expressions/index.ts';
import {
  formatDuration,
  parseDuration,
  parseMoney,
  parsePercent,
  type LocalizedText,
} from '../../shared/index.ts';
import { documentAt, locate, type Located } from '../reading/locate.ts';
import { formsAt, narrowed } from '../reading/schema-at.ts';
import { keyRange, placedParts } from '../reading/spots.ts';
import { explainedKeys } from '../reference/key-meaning.ts';
import { typeWords } from '../reference/type-words.ts';
import { traceOf } from '../reading/trace-of.ts';
import { titleAt } from './name-suggestions.ts';
import { inBoth } from './schema-suggestions.ts';
import { mentionsIn } from './declarations.ts';

/** What is told of the word under the pointer. */
export interface Hover {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** What is written here, or the type of a value. */
  readonly type?: LocalizedText;
  /** It may be empty where it stands. */
  readonly mayBeEmpty?: boolean;
  readonly title?: LocalizedText;
  readonly meaning?: LocalizedText;
  /** How a value with units was read. */
  readonly reading?: LocalizedText;
  readonly signatures?: readonly string[];
  readonly declared?: { readonly file: string; readonly line: number; readonly offset: number };
}

/** What a definition says at an offset: a key and its meaning, a name, a part of an expression, a value. */
export function hoverAt(
  files: readonly ReleaseFile[],
  path: string,
  offset: number,
): Hover | undefined {
  const traced = traceOf(files);
  const document = documentAt(traced, path, offset);
  if (!document) return undefined;
  const at = locate(document.source.root, offset);
  return (
    partHover(traced, document, offset) ??
    nameHover(traced, path, offset) ??
    (at.part === 'key' ? keyHover(document, at) : valueHover(document, at))
  );
}

function partHover(
  traced: TracedWorkspace,
  { source }: TracedDocument,
  offset: number,
): Hover | undefined {
  const uses = traced.expressions.filter(({ document }) => document === source);
  const around = uses.flatMap(placedParts).filter(({ at, name, kind }) => {
    const named = name !== undefined || kind === 'value';
    return named && at[0] <= offset && offset <= at[1];
  });
  const part = around.toSorted((a, b) => a.at[1] - a.at[0] - (b.at[1] - b.at[0]))[0];
  if (!part || part.kind === 'value') return undefined;
  const { name = '', at, type, kind, of, mayBeEmpty } = part;
  const entry = kind === 'call' ? functionReference().find((one) => one.name === name) : undefined;
  const declared = of === undefined ? undefined : traced.member(of, name);
  const title = titleAt(declared);
  return {
    from: at[0],
    to: at[1],
    name,
    type,
    ...(mayBeEmpty ? { mayBeEmpty } : {}),
    ...(title === undefined ? {} : { title }),
    ...(entry ? { signatures: entry.signatures, meaning: entry.description } : {}),
    ...(declared ? { declared: placeOf(declared) } : {}),
  };
}

function nameHover(traced: TracedWorkspace, path: string, offset: number): Hover | undefined {
  const mention = mentionsIn(traced).find(
    ({ spot, range: [start, end] }) =>
      spot.document.file.path === path && start <= offset && offset <= end,
  );
  if (!mention) return undefined;
  const { spot, range, declared } = mention;
  const title = titleAt(declared);
  const means = textOf(nodeAt(declared.document.root, [...declared.path, 'means']));
  return {
    from: range[0],
    to: range[1],
    name: spot.document.file.text.slice(...range),
    ...(title === undefined ? {} : { title }),
    ...(means === undefined ? {} : { meaning: means }),
    declared: placeOf(declared),
  };
}

function textOf(node: RawNode | undefined): LocalizedText | undefined {
  if (node?.kind === 'scalar') return String(node.value);
  if (node?.kind !== 'map') return undefined;
  return Object.fromEntries(
    [...node.entries].flatMap(([locale, { value }]) =>
      value?.kind === 'scalar' ? [[locale, String(value.value)]] : [],
    ),
  );
}

function keyHover({ kind, source }: TracedDocument, { path, range }: Located): Hover | undefined {
  const name = String(path.at(-1));
  const parent = nodeAt(source.root, path.slice(0, -1));
  const forms = kind === undefined ? [] : formsAt(kind, source.root, path.slice(0, -1));
  const own = narrowed(forms, parent);
  const key = explainedKeys(kind ?? '', own).find((one) => one.key === name);
  const title = titleAt({ document: source, path });
  if (!key && title === undefined) return undefined;
  return {
    from: range[0],
    to: range[1],
    name,
    ...(key ? { type: typeWords(key.schema) } : {}),
    ...(key?.meaning ? { meaning: inBoth(key.meaning) } : {}),
    ...(title === undefined ? {} : { title }),
  };
}

function valueHover(
  { kind, source }: TracedDocument,
  { path, range, node }: Located,
): Hover | undefined {
  if (node?.kind !== 'scalar' || kind === undefined) return undefined;
  const name = String(node.value);
  const type = path.at(-1) === 'type' ? fieldTypes.get(name as never) : undefined;
  const isText = formsAt(kind, source.root, path).some((form) =>
    String(form['description']).startsWith('Text that people read'),
  );
  const reading = isText ? undefined : readingOf(name);
  if (!type && reading === undefined) return undefined;
  return {
    from: range[0],
    to: range[1],
    name,
    ...(type ? { title: type.title } : {}),
    ...(reading === undefined ? {} : { reading }),
  };
}

/** How a value with units is read. */
function readingOf(text: string): LocalizedText | undefined {
  const duration = parseDuration(text);
  if (duration.ok) {
    const { working } = duration.value;
    const said = (locale: string) => formatDuration(duration.value, locale);
    return working
      ? {
          en: `${said('en')}, by the working calendar`,
          'zh-CN': `${said('zh-CN')}，按工作日历计算`,
        }
      : { en: `${said('en')}, by the clock`, 'zh-CN': `${said('zh-CN')}，按自然时间计算` };
  }
  const percent = parsePercent(text);
  if (percent.ok) return `${text} = ${percent.value.toFixed()}`;
  const money = parseMoney(text);
  if (!money.ok) return undefined;
  const { amount, currency } = money.value;
  const shown = (locale: string) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency }).format(
      amount.toFixed() as Intl.StringNumericLiteral,
    );
  return { en: shown('en'), 'zh-CN': shown('zh-CN') };
}

function placeOf(spot: Spot): NonNullable<Hover['declared']> {
  const [offset] = keyRange(spot);
  const { file = '', line = 1 } = placeAt(spot.document.file, offset);
  return { file, line, offset };
}
