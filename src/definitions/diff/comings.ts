import type { Json } from '../../shared/index.ts';
import type { Difference, Impact } from './difference.ts';
import { difference, type Part } from './part.ts';
import { code, sentence, type Words } from './words.ts';

interface Coming {
  readonly impact?: Impact | undefined;
  /** What more is to be said, after a colon. */
  readonly detail?: Words | undefined;
  readonly json?: Json | undefined;
}

/** Something that only the later release has. */
export function added(part: Part, { impact, detail, json }: Coming = {}): Difference {
  const parts = { name: part.name, detail: detail ?? part.name };
  const said = detail
    ? sentence('{name} added: {detail}', '新增{name}：{detail}', parts)
    : sentence('{name} added', '新增{name}', parts);
  return difference(part, { kind: 'added', words: said, impact, after: json });
}

/** Something that only the earlier release has. */
export function removed(part: Part, { impact, detail, json }: Coming = {}): Difference {
  const parts = { name: part.name, detail: detail ?? part.name };
  const said = detail
    ? sentence('{name} removed: {detail}', '删除{name}：{detail}', parts)
    : sentence('{name} removed', '删除{name}', parts);
  return difference(part, { kind: 'removed', words: said, impact, before: json });
}

/** What stands before and after. */
export interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** Something that the later release has between two others. */
export function addedBetween(
  part: Part,
  { previous, next }: Neighbours,
  impact: Impact,
): Difference {
  const parts = { name: part.name, previous: code(previous ?? ''), next: code(next ?? '') };
  const said =
    previous === undefined
      ? next === undefined
        ? sentence('{name} added', '新增{name}', parts)
        : sentence('{name} added before {next}', '在{next}之前新增{name}', parts)
      : next === undefined
        ? sentence('{name} added after {previous}', '在{previous}之后新增{name}', parts)
        : sentence(
            '{name} added between {previous} and {next}',
            '在{previous}与{next}之间新增{name}',
            parts,
          );
  return difference(part, { kind: 'added', words: said, impact });
}
