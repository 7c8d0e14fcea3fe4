import { Type, type Static } from 'typebox';
import { closed } from '../schemas/parts.ts';
import { Named } from '../schemas/standing.ts';

export const searchKinds = [
  'case',
  'record',
  'person',
  'document',
  'funnel',
  'record type',
  'report',
  'dashboard',
  'definition',
] as const;

export const HitSchema = closed({
  id: Type.String(),
  title: Type.String(),
  stands: Type.Optional(
    Type.String({ description: 'Where it stands: the stage, the status, the department.' }),
  ),
  found: Type.Optional(
    closed({
      field: Type.String({ description: 'Its title; empty for a line of a definition.' }),
      text: Type.String(),
    }),
  ),
  about: Type.Optional(
    closed({ collection: Type.String(), id: Type.String(), name: Type.Optional(Type.String()) }),
  ),
  line: Type.Optional(Type.Integer({ description: 'Of a definition: where in its file.' })),
  over: Type.Optional(Type.Boolean({ description: 'Closed, archived or no longer active.' })),
});

export const GroupSchema = closed({
  kind: Type.Union(searchKinds.map((kind) => Type.Literal(kind))),
  of: Type.Optional(Named),
  count: Type.Integer({
    description: 'How many there are; more than `items` where those are cut.',
  }),
  items: Type.Array(HitSchema),
});

/** Something that was found, the best first within its group. */
export type Hit = Static<typeof HitSchema>;
export type Group = Omit<Static<typeof GroupSchema>, 'kind' | 'of'> & {
  readonly kind: (typeof searchKinds)[number];
  readonly of?: { readonly id: string; readonly title: string };
};

/** The words of a search in small letters. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Whether every word occurs in one of the texts. */
export function holdsAll(words: string, texts: readonly (string | undefined)[]): boolean {
  const small = texts.flatMap((text) => text?.toLowerCase() ?? []);
  return wordsOf(words).every((word) => small.some((text) => text.includes(word)));
}

/** The best of what is known whole, those first whose title begins with the words. */
export function bestOf(hits: readonly Hit[], words: string, limit: number): readonly Hit[] {
  const start = words.trim().toLowerCase();
  const begins = ({ title }: Hit) => title.toLowerCase().startsWith(start);
  return [...hits.filter((hit) => begins(hit)), ...hits.filter((hit) => !begins(hit))].slice(
    0,
    limit,
  );
}
