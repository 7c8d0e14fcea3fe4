import { Type } from 'typebox';
import { RowLabelsSchema } from '../reading/labels.ts';
import { closed, Instant, Revision, Title } from './parts.ts';
import { Named, Someone } from './standing.ts';

/** The sum of a money field in one currency. */
export const MoneySumSchema = closed({
  field: Type.String(),
  currency: Type.String(),
  amount: Type.String({ description: 'A decimal, exact.' }),
});

const totals = {
  count: Type.Integer(),
  sums: Type.Array(MoneySumSchema, { description: 'Of each currency for itself.' }),
};
export const TotalsSchema = closed(totals);

const offeredTo = {
  person: Type.Optional(Someone),
  role: Type.Optional(Named),
  team: Type.Optional(Named),
  department: Type.Optional(Named),
};

/** A case as a card shows it. */
export const CardSchema = closed({
  id: Type.String(),
  name: Type.Optional(Type.Unknown()),
  revision: Revision,
  fields: Type.Record(Type.String(), Type.Unknown(), {
    description: 'The fields of the card that the caller may see, in stored form.',
  }),
  owner: Type.Optional(Someone),
  entered: Type.Optional(Instant),
  holder: Type.Optional(
    closed({
      kind: Type.String({ description: 'work, offer or waiting.' }),
      person: Type.Optional(Someone),
      department: Type.Optional(Named),
      since: Instant,
    }),
  ),
  clock: Type.Optional(
    closed({
      about: Type.String({ description: 'stage, offer, task or approval.' }),
      due: Type.Optional(Instant),
      overdue: Type.Boolean(),
      stopped: Type.Boolean(),
    }),
  ),
  offer: Type.Optional(
    closed({
      id: Type.String(),
      handoff: Type.Optional(Named),
      to: closed(offeredTo),
    }),
  ),
  approvals: Type.Integer({ description: 'Approvals that are awaited.' }),
  tasks: Type.Integer({ description: 'Open tasks.' }),
  cameBack: Type.Boolean({ description: 'It was sent back and waits to be put right.' }),
  paused: Type.Optional(Type.String({ description: 'Whoever is waited for.' })),
});

const cards = {
  cards: Type.Array(CardSchema),
  next: Type.Optional(Type.String({ description: 'Cursor of more cards of the column.' })),
};

/** A column of the board with its first cards. */
export const BoardSchema = closed({
  ...totals,
  fields: Type.Array(Type.String(), { description: 'The fields of a card, in order.' }),
  columns: Type.Array(
    closed({
      stage: Type.String(),
      title: Title,
      within: Type.Array(Named, { description: 'The stages around it, the outermost first.' }),
      outcome: Type.Optional(Type.String()),
      department: Type.Optional(Named),
      means: Type.Optional(Type.String()),
      ...totals,
      ...cards,
    }),
  ),
  labels: RowLabelsSchema,
});

export const ColumnPageSchema = closed({ ...cards, labels: RowLabelsSchema });

export const ListSummarySchema = closed({
  ...totals,
  groups: Type.Array(
    closed({
      key: Type.Unknown({ description: 'The value of the field; null where it is empty.' }),
      title: Type.Optional(Type.String({ description: 'Its words, where it has any.' })),
      ...totals,
    }),
  ),
  more: Type.Boolean({ description: 'There are more groups than are told.' }),
});
