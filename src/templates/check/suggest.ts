import { closest, distance } from 'fastest-levenshtein';
import type { LocalizedText } from '../../shared/index.ts';

/** Most names that a hint lists. */
const mostListed = 12;

/** “Did you mean …?” where a known name is near, else the known names where they are few. */
export function hintFor(name: string, known: readonly string[]): LocalizedText | undefined {
  const near = nearest(name, known);
  if (near !== undefined)
    return { en: `Did you mean \`${near}\`?`, 'zh-CN': `您是否想写 \`${near}\`？` };
  if (known.length === 0 || known.length > mostListed) return undefined;
  const list = known.map((one) => `\`${one}\``);
  return { en: `Known here: ${list.join(', ')}.`, 'zh-CN': `此处可用：${list.join('、')}。` };
}

function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const candidate = closest(name, [...known]);
  const limit = name.length < 4 ? 1 : Math.ceil(name.length * 0.4);
  return distance(name.toLowerCase(), candidate.toLowerCase()) <= limit ? candidate : undefined;
}
