import type { RawField, RawFieldSettings } from '../kinds/field.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { Site } from '../load/site.ts';
import type { Option } from '../model/index.ts';
import { conditionAt, type RawExpression, type Scope } from './expressions.ts';
import { titleOf } from './names.ts';

interface WrittenOption {
  readonly id: string;
  readonly title?: LocalizedText;
  readonly when?: RawExpression;
  readonly site: Site;
}

/** The options of a choice without their conditions; reports one that is there twice, and none at all. */
export function declareOptions(site: Site, raw: RawFieldSettings): readonly Option[] | undefined {
  if (raw.options === undefined) return undefined;
  const written = writtenOptions(site.at('options'), raw.options);
  if (written.length === 0) site.at('options').report('no-options');
  const seen = new Set<string>();
  return written.flatMap(({ id, title, site: at }) => {
    if (seen.has(id)) at.report('duplicate-option', { params: { name: id } });
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ id, title: title ?? (/^[a-z]/.test(id) ? titleOf(undefined, id) : id) }];
  });
}

/** The same with the conditions of dependent options. */
export function compileOptions(
  site: Site,
  raw: RawFieldSettings,
  options: readonly Option[],
  scope: Scope,
): readonly Option[] {
  const written = writtenOptions(site.at('options'), raw.options ?? []);
  return options.map((option) => {
    const found = written.find(({ id, when }) => id === option.id && when !== undefined);
    const when = found && conditionAt(found.site.at('when'), found.when, scope);
    return when ? { ...option, when } : option;
  });
}

/** What the conditions of the options are, for finding cycles among them. */
export function optionConditions(raw: RawField): readonly string[] {
  if (typeof raw === 'string' || raw.options === undefined) return [];
  const { options } = raw;
  const values: readonly unknown[] = Array.isArray(options) ? options : Object.values(options);
  return values.flatMap((value) =>
    typeof value === 'object' && value !== null && 'when' in value ? [String(value.when)] : [],
  );
}

function writtenOptions(
  site: Site,
  options: NonNullable<RawFieldSettings['options']>,
): readonly WrittenOption[] {
  if (Array.isArray(options))
    return options.map((option, index) =>
      typeof option === 'string'
        ? { id: option, site: site.at(index) }
        : { ...option, site: site.at(index) },
    );
  return Object.entries(options).map(([id, value]) => {
    const at = site.at(id);
    return isSettings(value) ? { id, site: at, ...value } : { id, title: value, site: at };
  });
}

function isSettings(
  value: LocalizedText | { title?: LocalizedText; when?: RawExpression },
): value is { title?: LocalizedText; when?: RawExpression } {
  return typeof value === 'object' && ('title' in value || 'when' in value);
}
