/** One import as it stands in a file; lines count from 1. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
}

const clause = String.raw`(?:[\w\s{},*$]|\/\/[^\n]*|\/\*[^]*?\*\/)*?`;
const patterns = [
  new RegExp(String.raw`^[ \t]*(?:import|export)\b${clause}\bfrom\s*(['"])([^'"\n]+)\1`, 'gm'),
  /^[ \t]*import\s*(['"])([^'"\n]+)\1/gm,
  /^(?![ \t]*(?:\*|\/\/)).*?\bimport\(\s*(['"])([^'"\n]+)\1/gm,
];

/** Every module that a TypeScript text imports or exports from: types and dynamic imports included. */
export function importsOf(text: string): Import[] {
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => ({
      specifier: match[2] ?? '',
      line: lineAt(text, match.index + match[0].length),
    }))
    .toSorted((a, b) => a.line - b.line);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
