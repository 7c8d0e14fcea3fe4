import type { Json, LocalizedText } from '../../shared/index.ts';

/** What happened to a part of a definition. */
export type DifferenceKind =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'moved'
  | 'reordered'
  /** Lets less through, demands more or leaves less time; `loosened` is the contrary. */
  | 'tightened'
  | 'loosened'
  | 'changed'
  | 'reworded';

/** What a difference touches most, in the order of importance. */
export const impacts = ['running cases', 'permissions', 'figures', 'words only'] as const;
export type Impact = (typeof impacts)[number];

export type DefinitionKind =
  | 'organization'
  | 'record'
  | 'funnel'
  | 'policy'
  | 'channel'
  | 'notification'
  | 'document'
  | 'survey'
  | 'metric'
  | 'goal'
  | 'incentive'
  | 'report'
  | 'meeting'
  | 'dashboard'
  | 'import'
  | 'example'
  | 'template';

/** A definition, or a part of one, that differs. */
export type SubjectKind =
  | DefinitionKind
  | 'calendar'
  | 'column'
  | 'department'
  | 'dimension'
  | 'field'
  | 'handoff'
  | 'public form'
  | 'list'
  | 'move'
  | 'option'
  | 'parameter'
  | 'person'
  | 'role'
  | 'stage'
  | 'task'
  | 'team';

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** One fact in which two releases differ, in the words of the domain. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** The definition in which it lies; the subject itself where a whole definition came or went. */
  readonly definition: { readonly kind: DefinitionKind; readonly id: string };
  readonly subject: Subject;
  /** Such as `funnel/lead-to-contract/stages/legal/clock/within`. */
  readonly path: string;
  /** In English and Chinese; ids and expressions stand between backticks. */
  readonly words: LocalizedText;
  readonly before?: Json;
  readonly after?: Json;
  readonly impact?: Impact;
}
