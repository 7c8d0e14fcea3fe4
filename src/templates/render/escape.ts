import type { OutputFormat } from '../model/output-format.ts';

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  '=': '&#61;',
};

/**
 * Makes a text stand for itself. HTML: everything that could begin markup or end an attribute. Markdown
 * (CommonMark and tables): its punctuation, and line breaks, which would begin a new block. Plain text
 * stays as it is, but for control characters; so does that of Word, but for what no XML takes, since
 * docxtemplater escapes it. In none does a value turn round the order in which what follows it is read.
 */
export function escape(text: string, format: OutputFormat): string {
  // Most values have nothing to escape, and looking costs less than replacing.
  const clean = control.test(text) ? text.replaceAll(controls, '') : text;
  if (format === 'html' && !special.test(clean)) return clean;
  if (format === 'html') return clean.replaceAll(/[&<>"'`=]/g, (one) => entities[one] ?? one);
  if (format === 'text') return clean;
  if (format === 'docx' || format === 'xlsx') return forXml(clean);
  return clean
    .replaceAll(/[\\`*_{}[\]<>()#+.!|~&-]/g, (one) => `\\${one}`)
    .replaceAll(/\s*\r?\n\s*/g, ' ');
}

/** Without what is no character in XML 1.0; lines end as they do there. */
function forXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\uFFFE\uFFFF]/g, '');
}

/**
 * Control characters that no output takes, and those that order the direction of what follows (Unicode, UAX 9,
 * 2.1 to 2.4), by which 1.00 would be read as 00.1; tabs and line breaks stay.
 */
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/;
const controls = new RegExp(control, 'g');

/** What HTML would read. */
const special = /[&<>"'`=]/;
