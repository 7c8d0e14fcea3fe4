import type { DocumentDefinition } from '../model/index.ts';
import { textChange } from './aspects/text.ts';
import { added, removed } from './comings.ts';
import type { Difference } from './difference.ts';
import { otherwise } from './funnels/clocks.ts';
import { pair } from './keyed.ts';
import { definitionPart } from './part.ts';
import { words, type Words } from './words.ts';

type Compared = { readonly [key: string]: unknown };

/** What is compared of a document; the texts of templates are compared as files. */
function compared(document: DocumentDefinition): Compared {
  const { templates, translated, number, formats, made, approval, sign, keep, fileName, see, of } =
    document;
  const languages = translated ? [...translated.values()] : [templates];
  const paths = languages.flatMap((own) => [...own.values()].map(({ path }) => path));
  const { language } = document;
  const spoken = typeof language === 'object' ? language.source : language;
  return {
    of,
    template: paths,
    formats,
    number: number?.source,
    language: spoken,
    when: {
      ...made,
      where: made.where?.source,
      schedule: made.schedule && { ...made.schedule, where: made.schedule.where?.source },
    },
    approve: approval && { when: approval.when?.source, by: approval.by },
    sign: sign && { ...sign, name: sign.name?.source, email: sign.email?.source },
    keep,
    file: fileName && [...fileName].map(([locale, { source }]) => [locale, source]),
    see,
  };
}

const labels: readonly (readonly [key: string, label: Words])[] = [
  ['of', words('subject', '对象')],
  ['template', words('template', '模板')],
  ['formats', words('formats', '格式')],
  ['number', words('number pattern', '编号规则')],
  ['language', words('language', '语言')],
  ['when', words('occasion', '生成时机')],
  ['approve', words('approval', '审批')],
  ['sign', words('signing', '签署')],
  ['keep', words('retention', '保留期限')],
  ['file', words('file name', '文件名')],
  ['see', words('readers', '可见角色')],
];

/** How the documents differ. */
export function documentChanges(
  before: ReadonlyMap<string, DocumentDefinition>,
  after: ReadonlyMap<string, DocumentDefinition>,
): Difference[] {
  const at = (id: string) => definitionPart('document', id);
  const paired = pair(before, after);
  return [
    ...paired.added.map(({ id }) => added(at(id))),
    ...paired.removed.map(({ id }) => removed(at(id))),
    ...paired.kept.flatMap(({ id, before, after }) => {
      const [old, now] = [compared(before), compared(after)];
      const title = { part: at(id), key: 'title', label: words('title', '名称') };
      return [
        ...textChange(title, before.title, after.title),
        ...labels.flatMap(([key, label]) =>
          otherwise({ part: at(id), key, label }, old[key], now[key]),
        ),
      ];
    }),
  ];
}
