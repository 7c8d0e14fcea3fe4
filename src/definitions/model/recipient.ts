import type { Expression } from '../../expressions/index.ts';

/**
 * Somebody who is told, asked or escalated to. `manager` is the manager of who holds the matter, `liaison` the
 * liaison of the department in charge of it.
 */
export type Recipient =
  | {
      readonly kind:
        'owner' | 'giver' | 'receiver' | 'assignee' | 'followers' | 'manager' | 'liaison';
    }
  | { readonly kind: 'role' | 'team' | 'department'; readonly id: string }
  | { readonly kind: 'person'; readonly person: Expression };
