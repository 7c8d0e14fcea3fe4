import { Type } from 'typebox';
import { FilterSchema } from '../reading/line-filter.ts';
import { AssignBody, EditBody, FollowBody, MoveBody } from './commands.ts';
import { closed, id, Instant, name, Revision } from './parts.ts';
import { Someone } from './standing.ts';

const field = name('A field.');
const some = { maxItems: 50, uniqueItems: true } as const;

/** A collection: `case:lead-to-contract` or `record:account`. */
export const CollectionName = Type.String({
  pattern: '^(case|record):[a-z][a-z0-9-]*$',
  maxLength: 120,
  description: '`case:` and a funnel, or `record:` and a record type.',
});

const LayoutSchema = closed({
  as: Type.Enum(['board', 'list']),
  columns: Type.Optional(Type.Array(field, some)),
  sort: Type.Optional(Type.Array(closed({ field, descending: Type.Boolean() }), { maxItems: 5 })),
  filter: Type.Optional(FilterSchema),
  search: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  group: Type.Optional(field),
});

const ShareSchema = Type.Union([
  closed({ with: Type.Literal('everybody') }),
  closed({
    with: Type.Literal('some'),
    roles: Type.Array(name('A role.'), some),
    departments: Type.Array(name('A department.'), some),
  }),
]);

export const ViewBody = closed({
  title: Type.String({ minLength: 1, maxLength: 100 }),
  share: Type.Optional(ShareSchema),
  layout: LayoutSchema,
});

/** A saved view as its reader may know it. */
export const ViewSchema = closed({
  id: Type.String(),
  collection: Type.String(),
  title: Type.String(),
  owner: Someone,
  mine: Type.Boolean(),
  share: Type.Optional(ShareSchema),
  layout: LayoutSchema,
  lacks: Type.Boolean({
    description: 'Parts of it speak of fields that the caller may not see, and are left out.',
  }),
  revision: Revision,
  changed: Instant,
});

/** One command, as it is given to a single case. */
const BulkCommandSchema = Type.Union([
  closed({ kind: Type.Literal('move'), move: name('The move.'), ...MoveBody.properties }),
  closed({ kind: Type.Literal('assign'), ...AssignBody.properties }),
  closed({ kind: Type.Literal('edit'), ...EditBody.properties }),
  closed({ kind: Type.Literal('follow'), ...FollowBody.properties }),
]);

/** The most cases that one run takes. */
export const mostCases = 10_000;

export const BulkBody = closed({
  command: BulkCommandSchema,
  cases: Type.Optional(
    Type.Array(id('A case.'), { minItems: 1, maxItems: mostCases, uniqueItems: true }),
  ),
  matching: Type.Optional(
    closed({
      filter: Type.Optional(FilterSchema),
      search: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    }),
  ),
});

export const BulkRunSchema = closed({
  id: Type.String(),
  funnel: Type.String(),
  command: Type.Object({ kind: Type.String() }, { additionalProperties: Type.Unknown() }),
  status: Type.Enum(['open', 'finished', 'cancelled']),
  total: Type.Integer(),
  done: Type.Integer({ description: 'Cases that had their turn.' }),
  changed: Type.Integer(),
  refused: Type.Integer(),
  started: Instant,
  ended: Type.Optional(Instant),
});

export const BulkRefusalSchema = closed({
  number: Type.Integer({ description: 'Place among the cases of the run.' }),
  case: Type.String(),
  name: Type.Optional(Type.Unknown()),
  reasons: Type.Array(
    closed({
      code: Type.String(),
      message: Type.String(),
      hint: Type.Optional(Type.String()),
    }),
  ),
});
