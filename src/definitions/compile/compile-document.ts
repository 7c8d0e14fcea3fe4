import { parseNumberPattern, type NumberPattern } from '../../shared/index.ts';
import { compileTemplate, formatOf, templateFolder, type Template } from '../../templates/index.ts';
import type { RawDocument } from '../kinds/document-kind.ts';
import type { KindDocument } from '../kinds/document.ts';
import { hintFor } from '../load/suggest.ts';
import type { Site } from '../load/site.ts';
import type { DocumentDefinition, DocumentFormat } from '../model/index.ts';
import { displayOf } from './document-display.ts';
import { documentRoots } from './document-types.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';
import { scopeOf } from './environment.ts';
import { conditionAt, expressionAt, isFormula, type Scope } from './expressions.ts';
import { checkStage } from './funnel/check-stage.ts';
import { durationAt } from './funnel/clock.ts';
import { localizedTemplateAt } from './localized-template.ts';
import { checkName, checkRoles, entriesOf, resolveSource, titleOf } from './names.ts';

/** Compiles a document: its template is checked against the types of what it is about. */
export function compileDocument(
  { id, value, site }: KindDocument<RawDocument>,
  draft: Draft,
): void {
  const entity = resolveSource(draft, site.at('of'), value.of);
  if (!entity) return;
  const scope = scopeOf(draft, entity, documentRoots);
  const templates = templatesAt(draft, site.at('template'), value.template, scope);
  const number = numberAt(site.at('number'), value.number);
  const language = languageAt(draft, site.at('language'), value.language, scope);
  const approval = approvalAt(draft, site.at('approve'), value.approve, scope);
  const keep = value.keep === undefined ? undefined : durationAt(site.at('keep'), value.keep);
  const fileName = localizedTemplateAt(site.at('file'), value.file, scope);
  const expressions = [typeof language === 'object' ? language : undefined, approval?.when];
  const parts = [...expressions, ...templates.values(), ...(fileName?.values() ?? [])];
  const document: DocumentDefinition = {
    id,
    title: titleOf(value.title, id),
    of: entity.collection,
    templates,
    formats: formatsAt(site, value, templates),
    ...(number ? { number } : {}),
    ...(language ? { language } : {}),
    made: madeAt(draft, site.at('when'), value.when ?? {}, entity),
    ...(approval ? { approval } : {}),
    ...(keep ? { keep } : {}),
    ...(fileName ? { fileName } : {}),
    ...(value.see ? { see: checkRoles(draft, site.at('see'), value.see) } : {}),
    reads: parts.flatMap((part) => part?.reads ?? []),
  };
  draft.outputs.set(id, document);
}

function templatesAt(
  draft: Draft,
  site: Site,
  raw: RawDocument['template'],
  scope: Scope,
): ReadonlyMap<Template['format'], Template> {
  const { environment, broken } = scope;
  const languages = draft.organization?.languages ?? [];
  const spoken = languages.length > 0 ? languages : ['en', 'zh-CN'];
  const display = displayOf(draft);
  const found = new Map<Template['format'], Template>();
  for (const [name, at] of entriesOf(raw, site)) {
    const path = `${templateFolder}${name}`;
    const known = draft.templates.paths.map((one) => one.slice(templateFolder.length));
    if (!checkName(at, name, known, 'unknown-template')) continue;
    const format = formatOf(name);
    if (format && found.has(format)) at.report('template-twice', { params: { format } });
    const of = { types: environment, display, languages: spoken, broken };
    const compiled = compileTemplate(path, draft.templates, of);
    if (compiled.ok) found.set(compiled.value.format, compiled.value);
    else for (const problem of compiled.error) at.pass(problem);
  }
  return found;
}

/** What each format is made from. */
const madeFrom: { readonly [format in DocumentFormat]: Template['format'] } = {
  pdf: 'html',
  html: 'html',
  markdown: 'markdown',
  text: 'text',
};

const endings = { html: '.hbs', markdown: '.md.hbs', text: '.txt.hbs' } as const;

/** The formats that are named; else what the templates write, HTML as PDF. */
function formatsAt(
  site: Site,
  { formats, template }: RawDocument,
  templates: ReadonlyMap<Template['format'], Template>,
): readonly DocumentFormat[] {
  if (formats === undefined)
    return [...templates.keys()].map((format) => (format === 'html' ? 'pdf' : format));
  const written = new Set(entriesOf(template, site).map(([name]) => formatOf(name)));
  return entriesOf(formats, site.at('formats')).map(([format, at]) => {
    const from = madeFrom[format];
    if (!written.has(from))
      at.report('format-without-template', { params: { format, ending: endings[from] } });
    return format;
  });
}

function numberAt(site: Site, raw: string | undefined): NumberPattern | undefined {
  if (raw === undefined) return undefined;
  const parsed = parseNumberPattern(raw);
  if (parsed.ok) return parsed.value;
  if ('unknown' in parsed.error)
    site.report('number-part-unknown', { params: { part: parsed.error.unknown } });
  else site.report('number-part-missing', { params: { part: parsed.error.missing } });
  return undefined;
}

/** A language that the organization speaks, or an expression that gives one. */
function languageAt(
  draft: Draft,
  site: Site,
  raw: string | undefined,
  scope: Scope,
): DocumentDefinition['language'] {
  if (raw === undefined) return undefined;
  if (isFormula(raw)) return expressionAt(site, raw, { ...scope, mayLack: true }, { kind: 'text' });
  const languages = draft.organization?.languages ?? [];
  if (languages.length === 0 || languages.includes(raw)) return raw;
  site.report('document-language', { params: { language: raw }, hint: hintFor(raw, languages) });
  return undefined;
}

function approvalAt(
  draft: Draft,
  site: Site,
  raw: RawDocument['approve'],
  scope: Scope,
): DocumentDefinition['approval'] {
  if (raw === undefined) return undefined;
  const when = conditionAt(site.at('when'), raw.when, scope);
  const by = checkRoles(draft, site.at('by'), raw.by);
  return { ...(when ? { when } : {}), by };
}

/** The moves, handoffs and stages of the funnel with which it is made. */
function madeAt(
  draft: Draft,
  site: Site,
  { move, handoff, stage }: NonNullable<RawDocument['when']>,
  { collection }: EntityDraft,
): DocumentDefinition['made'] {
  const funnel = draft.funnelDrafts.get(collection.slice('case:'.length));
  if (!collection.startsWith('case:') || !funnel) {
    if (site.written && !collection.startsWith('case:')) site.reportKey('document-of-records');
    return { moves: [], handoffs: [], stages: [] };
  }
  const named = (
    raw: string | readonly string[] | undefined,
    part: 'move' | 'handoff',
    code: 'unknown-move' | 'unknown-handoff',
  ) => {
    const known = funnel.site.at(`${part}s`).keys();
    return entriesOf(raw, site.at(part)).flatMap(([name, at]) =>
      checkName(at, name, known, code) ? [name] : [],
    );
  };
  return {
    moves: named(move, 'move', 'unknown-move'),
    handoffs: named(handoff, 'handoff', 'unknown-handoff'),
    stages: entriesOf(stage, site.at('stage')).flatMap(([name, at]) =>
      checkStage(funnel, at, name) ? [name] : [],
    ),
  };
}
