import { compileTemplate, formatOf, templateFolder, type Template } from '../../templates/index.ts';
import type { RawDocument } from '../kinds/document-kind.ts';
import { hintFor } from '../load/suggest.ts';
import type { Site } from '../load/site.ts';
import type { DocumentDefinition, DocumentFormat, TemplatesByFormat } from '../model/index.ts';
import { displayOf } from './document-display.ts';
import type { Draft } from './draft.ts';
import type { Scope } from './expressions.ts';
import { checkName, entriesOf } from './names.ts';

/** A file that is named, for one language or for all. */
interface Named {
  readonly file: string;
  readonly at: Site;
  readonly language?: string;
}

interface Found extends Named {
  readonly format: Template['format'];
  readonly template?: Template;
}

export interface DocumentTemplates extends Pick<DocumentDefinition, 'templates' | 'translated'> {
  /** Those of all languages. */
  readonly all: readonly Template[];
}

/** Checks the templates against what they may speak of; the workbook is the same in all languages. */
export function templatesAt(
  draft: Draft,
  site: Site,
  raw: RawDocument['template'],
  scope: Scope,
  workbook: Template | undefined,
): DocumentTemplates {
  const spoken = languagesOf(draft);
  const found: Found[] = [];
  for (const named of namedIn(draft, site, raw)) {
    const known = draft.templates.paths.map((one) => one.slice(templateFolder.length));
    if (!checkName(named.at, named.file, known, 'unknown-template')) continue;
    const format = formatOf(named.file);
    if (!format) continue;
    if (found.some((other) => other.format === format && collides(other, named)))
      named.at.report('template-twice', { params: { format } });
    const template = compiled(draft, named, scope, spoken);
    found.push({ ...named, format, ...(template ? { template } : {}) });
  }
  return byLanguage(found, spoken, workbook);
}

/** Formats that are named; else what the templates write, HTML as PDF. */
export function formatsAt(
  site: Site,
  { formats, template, sheets }: RawDocument,
  templates: TemplatesByFormat,
): readonly DocumentFormat[] {
  if (formats === undefined)
    return [...templates.keys()].map((format) => (format === 'html' ? 'pdf' : format));
  const files = entriesOf(template, site).flatMap(([one]) =>
    typeof one === 'string' ? [one] : Object.values(one),
  );
  const written = new Set(files.map(formatOf));
  return entriesOf(formats, site.at('formats')).map(([format, at]) => {
    const from = madeFrom[format];
    if (format === 'xlsx' && sheets === undefined) at.report('format-without-sheets');
    else if (format !== 'xlsx' && !written.has(from))
      at.report('format-without-template', { params: { format, ending: endings[from] } });
    return format;
  });
}

/** What each format is made from. */
const madeFrom: { readonly [format in DocumentFormat]: Template['format'] } = {
  pdf: 'html',
  html: 'html',
  docx: 'docx',
  xlsx: 'xlsx',
  markdown: 'markdown',
  text: 'text',
};

const endings: { readonly [format in Template['format']]: string } = {
  html: '.hbs',
  docx: '.docx',
  xlsx: '.xlsx',
  markdown: '.md.hbs',
  text: '.txt.hbs',
};

function languagesOf({ organization }: Draft): readonly string[] {
  const languages = organization?.languages ?? [];
  return languages.length > 0 ? languages : ['en', 'zh-CN'];
}

function namedIn(draft: Draft, site: Site, raw: RawDocument['template']): readonly Named[] {
  const languages = draft.organization?.languages ?? [];
  return entriesOf(raw, site).flatMap(([one, at]): readonly Named[] => {
    if (typeof one === 'string') return [{ file: one, at }];
    return Object.entries(one).map(([language, file]) => {
      const here = at.at(language);
      if (languages.length > 0 && !languages.includes(language))
        here.reportKey('document-language', {
          params: { language },
          hint: hintFor(language, languages),
        });
      return { file, at: here, language };
    });
  });
}

const collides = (one: Named, other: Named) =>
  one.language === undefined || other.language === undefined || one.language === other.language;

function compiled(
  draft: Draft,
  { file, at }: Named,
  { environment, broken }: Scope,
  languages: readonly string[],
): Template | undefined {
  const of = { types: environment, display: displayOf(draft), languages, broken };
  const template = compileTemplate(`${templateFolder}${file}`, draft.templates, of);
  if (template.ok) return template.value;
  for (const problem of template.error) at.pass(problem);
  return undefined;
}

function byLanguage(
  found: readonly Found[],
  spoken: readonly string[],
  workbook: Template | undefined,
): DocumentTemplates {
  const shared = workbook ? [workbook] : [];
  const of = (language: string | undefined): TemplatesByFormat => {
    const own = found.flatMap(({ template, language: only }) =>
      template && (only === undefined || only === language) ? [template] : [],
    );
    return new Map([...own, ...shared].map((template) => [template.format, template]));
  };
  const all = [...found.flatMap(({ template }) => template ?? []), ...shared];
  const own = new Set(found.flatMap(({ language }) => language ?? []));
  if (own.size === 0) return { templates: of(undefined), all };
  const languages = [...new Set([...spoken.filter((one) => own.has(one)), ...own])];
  const translated = new Map(languages.map((language) => [language, of(language)]));
  return { templates: of(languages[0]), translated, all };
}
