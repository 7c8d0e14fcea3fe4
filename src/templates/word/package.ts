import { unzipSync } from 'fflate';
import { fail, ok, type LocalizedText, type Problem, type Result } from '../../shared/index.ts';
import { readXml } from './read-xml.ts';

/** The parts of a Word file (ECMA-376, Open Packaging Conventions), by name, unpacked. */
export type WordParts = ReadonlyMap<string, Uint8Array>;

/** Most that a Word template may unpack to, and in how many parts. */
const limits = { bytes: 30_000_000, parts: 1000 };

const contentTypes = '[Content_Types].xml';
const isXml = (name: string) => /\.(xml|rels)$/i.test(name);
const decoder = new TextDecoder();

/** The text of a part; empty where there is none. */
export function textOf(parts: WordParts, name: string): string {
  return decoder.decode(parts.get(name));
}

/**
 * Unpacks a Word template. What would run, or reach for something outside, when it is opened is refused:
 * macros, embedded objects, linked files and templates, fields that fetch; as is what unpacks to too much.
 */
export function readWordPackage(path: string, bytes: Uint8Array): Result<WordParts, Problem> {
  const parts = unpack(bytes);
  if (parts === undefined) return fail({ code: 'template-word-unreadable', file: path });
  if (parts === 'too large') {
    const params = { limit: limits.bytes, parts: limits.parts };
    return fail({ code: 'template-word-too-large', file: path, params });
  }
  const [what] = [...parts.keys()].flatMap((name): readonly LocalizedText[] => {
    const refused = refusedIn(name, parts);
    return refused === undefined ? [] : [refused];
  });
  if (what) return fail({ code: 'template-word-refused', file: path, params: { what } });
  if (!/wordprocessingml\.document\.main\+xml/.test(textOf(parts, contentTypes)))
    return fail({ code: 'template-word-unreadable', file: path });
  return ok(parts);
}

function unpack(bytes: Uint8Array): WordParts | 'too large' | undefined {
  let size = 0;
  let count = 0;
  try {
    const unpacked = unzipSync(bytes, {
      filter({ originalSize }) {
        size += originalSize;
        count += 1;
        return size <= limits.bytes && count <= limits.parts;
      },
    });
    if (size > limits.bytes || count > limits.parts) return 'too large';
    const files = Object.entries(unpacked).filter(([name]) => !name.endsWith('/'));
    return new Map(files);
  } catch {
    return undefined;
  }
}

const refusals = {
  macros: { en: 'macros', 'zh-CN': '宏' },
  embedded: { en: 'embedded objects', 'zh-CN': '嵌入对象' },
  declarations: { en: 'XML with declarations of its own', 'zh-CN': '带文档类型声明的 XML' },
  fields: {
    en: 'fields that fetch something (DDE, INCLUDETEXT, INCLUDEPICTURE)',
    'zh-CN': '会获取外部内容的域（DDE、INCLUDETEXT、INCLUDEPICTURE）',
  },
  broken: { en: 'parts that are no XML', 'zh-CN': '无法解析的 XML' },
} satisfies { readonly [what: string]: LocalizedText };

function refusedIn(name: string, parts: WordParts): LocalizedText | undefined {
  if (/vba(Project|Data)|macros?\//i.test(name)) return refusals.macros;
  if (/(^|\/)(embeddings|activeX|afchunk)/i.test(name)) return refusals.embedded;
  if (!isXml(name)) return undefined;
  const text = textOf(parts, name);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return refusals.declarations;
  if (name === contentTypes) return typesRefused(text);
  if (/\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE)\b/i.test(fieldCodes(text)))
    return refusals.fields;
  return name.endsWith('.rels') ? relationshipRefused(text) : undefined;
}

function typesRefused(text: string): LocalizedText | undefined {
  if (/macroEnabled|vbaProject/i.test(text)) return refusals.macros;
  return /oleObject|activeX/i.test(text) ? refusals.embedded : undefined;
}

/** What fields of the part do, the pieces of each joined. */
function fieldCodes(text: string): string {
  const pieces = text.matchAll(
    /<w:instrText[^>]*>([^<]*)<\/w:instrText>|w:instr=("[^"]*"|'[^']*')/g,
  );
  return [...pieces].map(([, code, simple]) => code ?? simple ?? '').join('');
}

/** A document may lead to pages and mail addresses by its links, and to nothing else outside. */
function relationshipRefused(text: string): LocalizedText | undefined {
  let refused: LocalizedText | undefined;
  const sound = readXml(text, ({ name, attributes }) => {
    if (name.replace(/^\w+:/, '') !== 'Relationship') return;
    const { Type: type = '', Target: target = '', TargetMode: mode = '' } = attributes;
    if (/\/(oleObject|aFChunk|attachedTemplate|package|control)$/i.test(type))
      refused ??= refusals.embedded;
    const isLink = type.endsWith('/hyperlink') && /^(https?|mailto):/i.test(target);
    if (mode.toLowerCase() === 'external' && !isLink) refused ??= reaching(target.slice(0, 100));
  });
  return sound ? refused : refusals.broken;
}

const reaching = (target: string): LocalizedText => ({
  en: `something outside (“${target}”)`,
  'zh-CN': `外部引用（“${target}”）`,
});
