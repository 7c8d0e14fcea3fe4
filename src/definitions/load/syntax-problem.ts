import type { YAMLParseError } from 'yaml';
import type { LocalizedText, Problem } from '../../shared/index.ts';
import { placeAt, type SourceFile } from './source-file.ts';

const details: { readonly [code: string]: LocalizedText } = {
  BAD_INDENT: {
    en: 'the indentation is not right, or a bracket is not closed',
    'zh-CN': '缩进不正确，或括号未闭合',
  },
  BAD_SCALAR_START: {
    en: 'a text that begins with this character needs quotes',
    'zh-CN': '以此字符开头的文本需要加引号',
  },
  BAD_DQ_ESCAPE: { en: 'there is no such escape after `\\`', 'zh-CN': '`\\` 之后不是有效的转义' },
  BLOCK_AS_IMPLICIT_KEY: {
    en: 'a text with `: ` in it needs quotes',
    'zh-CN': '含有 `: ` 的文本需要加引号',
  },
  MULTILINE_IMPLICIT_KEY: { en: 'a key must stand on one line', 'zh-CN': '键必须写在同一行' },
  MISSING_CHAR: { en: 'a quote, bracket or comma is missing', 'zh-CN': '缺少引号、括号或逗号' },
  BLOCK_IN_FLOW: {
    en: 'within brackets only `{…}` and `[…]` can stand',
    'zh-CN': '括号内只能使用 `{…}` 和 `[…]`',
  },
  UNEXPECTED_TOKEN: {
    en: 'this was not expected here; a text with brackets, `#` or `: ` in it needs quotes',
    'zh-CN': '此处内容不符合预期；含有括号、`#` 或 `: ` 的文本需要加引号',
  },
  KEY_OVER_1024_CHARS: { en: 'the key is too long', 'zh-CN': '键过长' },
  TAG_RESOLVE_FAILED: { en: 'tags (`!…`) are not used here', 'zh-CN': '此处不使用标签（`!…`）' },
};
const otherwise: LocalizedText = { en: 'this is not YAML', 'zh-CN': '不符合 YAML 语法' };

/** The problem behind an error of the parser, at its place. */
export function syntaxProblem(file: SourceFile, error: YAMLParseError): Problem {
  const place = { ...placeAt(file, error.pos[0]), path: '' };
  if (error.code === 'TAB_AS_INDENT') return { code: 'yaml-tab', ...place };
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:,}]+/.exec(file.text.slice(error.pos[0]))?.[0] ?? '';
    return { code: 'duplicate-key', ...place, params: { key } };
  }
  const comma = splittingComma(file.text, error.pos[0]);
  if (comma) {
    const at = { ...placeAt(file, comma.offset), path: '' };
    return { code: 'unquoted-comma', ...at, params: { key: comma.key } };
  }
  return { code: 'yaml-syntax', ...place, params: { detail: details[error.code] ?? otherwise } };
}

/** In braces `{ when: f(x, "y") == 1 }` ends at the comma, and what follows it is no YAML. */
function splittingComma(text: string, end: number): { offset: number; key: string } | undefined {
  const start = text.lastIndexOf('\n', end - 1) + 1;
  const before = text.slice(start, end + 1);
  const match = /[{,]\s*([A-Za-z][\w -]*):\s+[^,{}"']*\([^,()]*,/.exec(before);
  if (!match) return undefined;
  return { offset: start + match.index + match[0].length - 1, key: match[1] ?? '' };
}
