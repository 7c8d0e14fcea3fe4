import { RE2JS } from 're2js';
import type { Node } from '../check/node.ts';
import { Fault, reasons } from '../values/fault.ts';
import type { Specialized } from './entry.ts';

/** Longest pattern, in characters: a linear-time engine is linear in the pattern, too. */
const largestPattern = 500;

/** Whether a part of the text matches the RE2 pattern. Never backtracks. */
export function matches(text: string, pattern: string): boolean {
  const compiled = compile(pattern);
  if (typeof compiled === 'string') throw new Fault(reasons.badArgument('matches', pattern));
  return compiled.test(text);
}

/** A pattern that is written out is compiled once, and a wrong one is a fault at publish. */
export function specializeMatches(args: readonly Node[]): Specialized | undefined {
  const pattern = args[1]?.constant;
  if (typeof pattern !== 'string') return undefined;
  const compiled = compile(pattern);
  if (typeof compiled === 'string') return { fault: { argument: 1, detail: compiled } };
  return { run: (text: string) => compiled.test(text) };
}

/** The compiled pattern, or what is wrong with it. */
function compile(pattern: string): RE2JS | string {
  if (pattern.length > largestPattern) return `longer than ${largestPattern} characters`;
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
