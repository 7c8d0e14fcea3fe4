import { closest, distance } from 'fastest-levenshtein';
import type { LocalizedText } from '../../shared/index.ts';

/** The known name that was probably meant; undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = new Map(known.map((candidate) => [candidate.toLowerCase(), candidate]));
  const candidate = closest(name.toLowerCase(), [...lower.keys()]);
  const allowed = name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
  const near = distance(name.toLowerCase(), candidate) <= allowed;
  return near ? lower.get(candidate) : undefined;
}

/** “Did you mean …?”, or undefined where nothing is near. */
export function didYouMean(name: string, known: readonly string[]): LocalizedText | undefined {
  const candidate = nearest(name, known);
  if (candidate === undefined) return undefined;
  return { en: `Did you mean \`${candidate}\`?`, 'zh-CN': `您是否想写 \`${candidate}\`？` };
}
