import { parseNumberPattern, type NumberPattern } from '../../shared/index.ts';
import type { RawDocument } from '../kinds/document-kind.ts';
import type { KindDocument } from '../kinds/document.ts';
import { hintFor } from '../load/suggest.ts';
import type { Site } from '../load/site.ts';
import type { DocumentDefinition } from '../model/index.ts';
import { makingAt } from './document-making.ts';
import { workbookAt } from './document-sheets.ts';
import { signingAt } from './document-signing.ts';
import { subjectAt } from './document-subject.ts';
import { formatsAt, templatesAt } from './document-templates.ts';
import type { Draft } from './draft.ts';
import { conditionAt, expressionAt, isFormula, type Scope } from './expressions.ts';
import { durationAt } from './funnel/clock.ts';
import { localizedTemplateAt } from './localized-template.ts';
import { checkRoles, titleOf } from './names.ts';

/** Compiles a document: its template is checked against the types of what it is about. */
export function compileDocument(
  { id, value, site }: KindDocument<RawDocument>,
  draft: Draft,
): void {
  const subject = subjectAt(draft, site.at('of'), value.of);
  if (!subject) return;
  const { of, scope } = subject;
  const { template, sheets } = value;
  if (template === undefined && sheets === undefined) site.report('document-without-template');
  const workbook = workbookAt(draft, site.at('sheets'), sheets, scope, id);
  const at = site.at('template');
  const { templates, translated, all } = templatesAt(draft, at, template, scope, workbook);
  const formats = formatsAt(site, value, templates);
  const number = numberAt(site.at('number'), value.number);
  const language = languageAt(draft, site.at('language'), value.language, scope);
  const approval = approvalAt(draft, site.at('approve'), value.approve, scope);
  const sign = signingAt(draft, site.at('sign'), value.sign, scope, formats);
  const keep = value.keep === undefined ? undefined : durationAt(site.at('keep'), value.keep);
  const fileName = localizedTemplateAt(site.at('file'), value.file, scope);
  const spoken = typeof language === 'object' ? language : undefined;
  const expressions = [spoken, approval?.when, sign?.name, sign?.email];
  const parts = [...expressions, ...all, ...(fileName?.values() ?? [])];
  let reads: DocumentDefinition['reads'] | undefined;
  const document: DocumentDefinition = {
    id,
    title: titleOf(value.title, id),
    of,
    templates,
    ...(translated ? { translated } : {}),
    formats,
    ...(number ? { number } : {}),
    ...(language ? { language } : {}),
    made: makingAt(draft, site.at('when'), value.when, of),
    ...(approval ? { approval } : {}),
    ...(sign ? { sign } : {}),
    ...(keep ? { keep } : {}),
    ...(fileName ? { fileName } : {}),
    ...(value.see ? { see: checkRoles(draft, site.at('see'), value.see) } : {}),
    // Of accepted templates it is known once they are read.
    get reads() {
      return (reads ??= parts.flatMap((part) => part?.reads ?? []));
    },
  };
  draft.outputs.set(id, document);
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
