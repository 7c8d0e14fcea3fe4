import type { EntityType, Funnel } from '../../definitions/index.ts';
import { localize, type Locale, type LocalizedText } from '../../shared/index.ts';

/** What a rule about rows is put into words with. */
export interface RuleReading {
  readonly entity: Pick<EntityType, 'fields' | 'systemFields'>;
  /** Of a funnel, whose stages have titles. */
  readonly funnel?: Pick<Funnel, 'stages'>;
  readonly locale: Locale;
}

const path = String.raw`(?:case|record)\.(\w+)`;
const literal = String.raw`"([^"]*)"`;

/** What rules say as a rule: each a test, and what it says with the field and the value. */
const sayings: readonly {
  readonly test: RegExp;
  readonly says: (field: string, value: string) => LocalizedText;
}[] = [
  { test: /^true$/, says: () => ({ en: 'All', 'zh-CN': '全部' }) },
  {
    test: new RegExp(`^${path} == actor\\.id$`),
    says: (field) => ({ en: `${field} is oneself`, 'zh-CN': `${field}为本人` }),
  },
  {
    test: new RegExp(`^actor\\.id in ${path}$`),
    says: (field) => ({ en: `${field} include oneself`, 'zh-CN': `${field}包含本人` }),
  },
  {
    test: new RegExp(`^${path} in actor\\.(?:departments|teams)$`),
    says: (field) => ({ en: `${field} is one’s own`, 'zh-CN': `${field}为本人所属` }),
  },
  {
    test: new RegExp(`^${path} == ${literal}$`),
    says: (field, value) => ({ en: `${field} is ${value}`, 'zh-CN': `${field}为${value}` }),
  },
  {
    test: new RegExp(`^${path} in \\[([^\\]]*)\\]$`),
    says: (field, value) => ({
      en: `${field} is one of ${value}`,
      'zh-CN': `${field}为${value}之一`,
    }),
  },
];

/** A row rule in words; what has no words of its own stands as it is written. */
export function ruleInWords(source: string, reading: RuleReading): string {
  const or = localize({ en: ', or ', 'zh-CN': '，或' }, reading.locale);
  return source
    .split(' || ')
    .map((part) => partInWords(part.trim(), reading))
    .join(or);
}

function partInWords(part: string, reading: RuleReading): string {
  for (const { test, says } of sayings) {
    const found = test.exec(part);
    if (!found) continue;
    const [, field = '', value = ''] = found;
    return localize(
      says(fieldTitle(field, reading), values(field, value, reading)),
      reading.locale,
    );
  }
  return part;
}

function fieldTitle(field: string, { entity, locale }: RuleReading): string {
  const found = entity.fields.get(field) ?? entity.systemFields.get(field);
  return localize(found?.title ?? field, locale);
}

/** The titles of the options or stages that are named, with quotation marks or without. */
function values(field: string, written: string, { entity, funnel, locale }: RuleReading): string {
  const options = entity.fields.get(field)?.options ?? [];
  const titleOf = (id: string): string => {
    const stage = field === 'stage' ? funnel?.stages.get(id)?.title : undefined;
    return localize(stage ?? options.find((option) => option.id === id)?.title ?? id, locale);
  };
  const ids = written.split(',').map((one) => one.trim().replaceAll('"', ''));
  return ids.map(titleOf).join(localize({ en: ', ', 'zh-CN': '、' }, locale));
}
