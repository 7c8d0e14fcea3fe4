import { closest, distance } from 'fastest-levenshtein';
import type { LocalizedText } from '../../shared/index.ts';

/** Most names that a hint lists. */
const mostListed = 12;

/** The known name that was probably meant; undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = new Map(known.map((candidate) => [candidate.toLowerCase(), candidate]));
  const candidate = closest(name.toLowerCase(), [...lower.keys()]);
  const limit = name.length < 4 ? 1 : Math.ceil(name.length * 0.4);
  return distance(name.toLowerCase(), candidate) <= limit ? lower.get(candidate) : undefined;
}

/** “Did you mean …?” where a known name is near, else the known names where they are few. */
export function hintFor(name: string, known: readonly string[]): LocalizedText | undefined {
  const candidate = nearest(name, known);
  if (candidate !== undefined)
    return { en: `Did you mean \`${candidate}\`?`, 'zh-CN': `您是否想写 \`${candidate}\`？` };
  if (known.length === 0 || known.length > mostListed) return undefined;
  const list = known.map((one) => `\`${one}\``);
  return { en: `Known here: ${list.join(', ')}.`, 'zh-CN': `此处可用：${list.join('、')}。` };
}
