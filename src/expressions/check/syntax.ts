import { Environment, ParseError, type ASTNode } from '@marcbachmann/cel-js';
import { fail, ok, type LocalizedText, type Result } from '../../shared/index.ts';
import type { Range } from './node.ts';

/** Longest expression, in characters; and how deep and large its tree may be. */
const largestSource = 4000;
const largestTree = 1500;
const deepest = 50;

/** Only the grammar of cel-js is used: what the tree means is decided by our own checker. */
const grammar = new Environment({
  limits: { maxDepth: deepest, maxAstNodes: largestTree, maxListElements: 1000 },
});

export type SyntaxFault =
  | { readonly code: 'expression-too-complex'; readonly range: Range; readonly limit: number }
  | { readonly code: 'expression-syntax'; readonly range: Range; readonly detail: LocalizedText };

/** Parses CEL into its tree. */
export function parse(source: string): Result<ASTNode, SyntaxFault> {
  if (source.length > largestSource) return fail(tooComplex({ start: 0, end: 0 }, largestSource));
  try {
    return ok(grammar.parse(source).ast);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const start = Math.min(error.range?.start ?? 0, source.length);
    const range = { start, end: Math.max(start, error.range?.end ?? start) };
    if (error.code === 'limit_exceeded') return fail(tooComplex(range, largestTree));
    return fail({ code: 'expression-syntax', range, detail: detailOf(error, source, range) });
  }
}

const tooComplex = (range: Range, limit: number) =>
  ({ code: 'expression-too-complex', range, limit }) as const;

function detailOf(error: ParseError, source: string, range: Range): LocalizedText {
  const found = source.slice(range.start, range.start + 1);
  switch (error.code) {
    case 'unterminated_string':
    case 'unterminated_triple_quoted_string':
      return { en: 'a text is not closed', 'zh-CN': '文本没有结束引号' };
    case 'unexpected_character':
      if (found === '=') return { en: 'write `==` to compare', 'zh-CN': '比较请写 `==`' };
      break;
    case 'reserved_identifier':
      return { en: 'this name is reserved', 'zh-CN': '该名称为保留字' };
    case 'invalid_macro_argument':
      return {
        en: 'the first argument must be a plain name, as in `exists(x, …)`',
        'zh-CN': '第一个参数必须是名称，如 `exists(x, …)`',
      };
  }
  if (found === '') return { en: 'it ends too early', 'zh-CN': '表达式不完整' };
  return { en: `unexpected \`${found}\``, 'zh-CN': `意外的 \`${found}\`` };
}
