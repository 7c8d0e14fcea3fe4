import type { Json } from '../../shared/index.ts';
import type { Difference, Impact } from './difference.ts';
import { difference, type Part } from './part.ts';
import { code, sentence, words, type Words } from './words.ts';

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

/** Where something stands: within what, after what and before what. */
export interface Standing {
  readonly parent: string | undefined;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** Something that the later release has, with its place among others. */
export function addedAt(part: Part, standing: Standing, impact: Impact): Difference {
  const parts = { name: part.name, place: placeOf(standing) };
  const said = sentence('{name} added{place}', '{place}新增{name}', parts);
  return difference(part, { kind: 'added', words: said, impact });
}

function placeOf({ parent, previous, next }: Standing): Words {
  const parts = {
    parent: code(parent ?? ''),
    previous: code(previous ?? ''),
    next: code(next ?? ''),
    inside: words('', ''),
  };
  if (parent !== undefined) parts.inside = sentence(' in {parent}', '{parent}内', parts);
  if (previous !== undefined && next !== undefined)
    return sentence(
      '{inside} between {previous} and {next}',
      '在{inside}{previous}与{next}之间',
      parts,
    );
  if (previous !== undefined)
    return sentence('{inside} after {previous}', '在{inside}{previous}之后', parts);
  if (next !== undefined) return sentence('{inside} before {next}', '在{inside}{next}之前', parts);
  return parent === undefined ? parts.inside : sentence('{inside}', '在{inside}', parts);
}
