/**
 * Keeps a spreadsheet from reading a text as a formula: one that begins with `=`, `+`, `-`, `@`, a tab or a
 * carriage return gets an apostrophe before it (OWASP, CSV injection). For texts, not for numbers.
 */
export function neutralizeFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
