import type { Option } from '../../../ui/index.ts';
import type { Graph, Outline } from '../queries.ts';

/** What the organization declares of a sort: departments, roles, teams. */
export function organizationOptions(
  outline: Outline | undefined,
  kind: 'departments' | 'roles' | 'teams',
): readonly Option[] {
  const parts = outline?.definitions.find((one) => one.kind === 'Organization')?.parts ?? [];
  return parts
    .filter((part) => part.kind === kind)
    .map(({ id, title }) => ({ id, title: title ?? id }));
}

export function definitionOptions(outline: Outline | undefined, kind: string): readonly Option[] {
  const own = outline?.definitions.filter((one) => one.kind === kind) ?? [];
  return own.map(({ id, title }) => ({ id, title: title ?? id }));
}

/** Stages, moves, handoffs or fields of a funnel. */
export function partOptions(
  parts: readonly { readonly id: string; readonly title?: string }[],
): readonly Option[] {
  return parts.map(({ id, title }) => ({ id, title: title ?? id }));
}

/** Stages that a move can start from. */
export const openStages = ({ stages }: Graph) => stages.filter(({ kind }) => kind !== 'outcome');

/** Stages that a move can lead to: those within others are entered through these. */
export const reachable = ({ stages }: Graph) => stages.filter(({ branch }) => !branch);

export const none = '';

export const withNone = (title: string, options: readonly Option[]): readonly Option[] => [
  { id: none, title },
  ...options,
];

/** A length of time as definitions write it. */
export const isDuration = (text: string) =>
  /^\d+ (working )?(second|minute|hour|day|week|month|quarter|year)s?$/.test(text.trim());
export const isPercent = (text: string) => /^\d+(\.\d+)? ?%$/.test(text.trim());
export const isAmount = (text: string) => /^\d+(\.\d+)?$/.test(text.trim());

/** An id made of a title in Latin letters; of any other, the word with the next free number. */
export function idFor(
  title: string,
  word: string,
  taken: readonly string[],
  joint: '-' | '_' = '-',
): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, joint)
    .replaceAll(new RegExp(`^[${joint}0-9]+|${joint}+$`, 'g'), '');
  const base = plain === '' ? word : plain;
  if (plain !== '' && !taken.includes(base)) return base;
  for (let count = 2; ; count++) {
    const next = `${base}${joint}${count}`;
    if (!taken.includes(next)) return next;
  }
}
