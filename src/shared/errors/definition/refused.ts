import type { ErrorEntry } from '../entry.ts';

type Both = readonly [english: string, chinese: string];

/** An entry for a definition that is refused: its message and, where one helps, what would be right. */
export function refused(message: Both, hint?: Both): ErrorEntry {
  return { status: 422, message: text(message), ...(hint ? { hint: text(hint) } : {}) };
}

const text = ([en, chinese]: Both) => ({ en, 'zh-CN': chinese });
