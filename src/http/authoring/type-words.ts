import { entityOf, type Collection, type Workspace } from '../../definitions/index.ts';
import type { ValueType } from '../../expressions/index.ts';
import { localize, type Locale } from '../../shared/index.ts';

const words = {
  case: { en: 'a case of “{what}”', 'zh-CN': '“{what}”的事项' },
  record: { en: 'a record of “{what}”', 'zh-CN': '“{what}”记录' },
  row: { en: 'a row of “{what}”', 'zh-CN': '“{what}”的一行' },
  list: { en: 'a list: {what}', 'zh-CN': '列表：{what}' },
} as const;

/**
 * What a case, a record, a row of a table or a list of them is called, by the titles of the workspace; undefined
 * for types that have words of their own.
 */
export function typeWords(
  type: ValueType | undefined,
  workspace: Workspace,
  locale: Locale,
): string | undefined {
  const say = (text: keyof typeof words, what: string) =>
    localize(words[text], locale).replace('{what}', () => what);
  if (type?.kind === 'list') {
    const of = typeWords(type.of, workspace, locale);
    return of && say('list', of);
  }
  if (type?.kind !== 'object') return undefined;
  const [, row, root = '', id = '', table] =
    /^(row:)?(case|record):([^.]+)(?:\.(.+))?$/.exec(type.name) ?? [];
  const entity = root && entityOf(workspace, `${root}:${id}` as Collection);
  if (!entity) return undefined;
  const field = table === undefined ? undefined : entity.fields.get(table);
  if (row) return field && say('row', localize(field.title, locale));
  return say(root as 'case' | 'record', localize(entity.title, locale));
}
