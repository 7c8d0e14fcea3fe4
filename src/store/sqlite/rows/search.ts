import type { RowQuery } from '../../../engine/ports.ts';
import type { SqlCondition } from './condition-query.ts';

/** Every word of the search occurs in one of the fields, in capitals or not. */
export function searchSql(
  query: SqlCondition,
  { search = '', searchFields = [] }: Pick<RowQuery, 'search' | 'searchFields'>,
): string {
  const tests = wordsIn(search).map((word) => wordSql(query, word, searchFields));
  return tests.length === 0 ? '1' : tests.join(' AND ');
}

export function wordsIn(search: string): readonly string[] {
  return search.split(/\s+/u).filter((word) => word !== '');
}

/** A pattern of LIKE with ESCAPE '\\' for texts that hold this one. */
export function likePattern(text: string): string {
  return `%${text.replace(/[%_\\]/g, (sign) => `\\${sign}`)}%`;
}

/** SQLite's LIKE leaves out of account capitals of ASCII only; other alphabets take a function. */
function wordSql(query: SqlCondition, word: string, fields: readonly string[]): string {
  const lower = word.toLowerCase();
  const folds = /[^\p{ASCII}]/u.test(word) && lower !== word.toUpperCase();
  const pattern = likePattern(folds ? lower : word);
  const tests = fields.map((name) => {
    const [text = 'NULL'] = query.source.field(name).parts;
    return `${folds ? `baton_fold(${text})` : text} LIKE ${query.bind(pattern)} ESCAPE '\\'`;
  });
  return tests.length === 0 ? '0' : `(${tests.join(' OR ')})`;
}
