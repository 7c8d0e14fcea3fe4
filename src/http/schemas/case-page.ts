import { Type } from 'typebox';
import { historyKinds } from '../history/model.ts';
import { closed, Instant, Revision } from './parts.ts';
import { ReferringSchema } from './referring.ts';
import { Named, OfferHistorySchema, Someone, StandingSchema } from './standing.ts';

/** The schemas of what the page of a case and that of a handoff show. */

const words = Type.Optional(Type.String());
const May = Type.Array(Type.String(), { description: 'What the caller may do now.' });

/** A field in words. */
export const FactSchema = closed({
  field: Type.String(),
  title: Type.String(),
  type: Type.String(),
  text: Type.String({ description: 'The value as the reader reads it.' }),
  to: Type.Optional(Type.String({ description: 'The record type that it refers to.' })),
  id: Type.Optional(Type.Unknown()),
  computed: Type.Optional(Type.Boolean()),
  table: Type.Optional(
    closed({
      columns: Type.Array(
        closed({ id: Type.String(), title: Type.String(), number: Type.Boolean() }),
      ),
      rows: Type.Array(Type.Array(Type.String())),
    }),
  ),
});

/** A field that changed, with what it was and what it is as they are read. */
export const ChangedField = closed({
  field: Type.String(),
  title: Type.String(),
  from: words,
  to: words,
});

const PathStage = closed({
  id: Type.String(),
  title: Type.String(),
  kind: Type.String({ description: 'simple, nested, together or outcome.' }),
  parent: Type.Optional(Type.String({ description: 'The stage around it.' })),
  outcome: words,
  department: Type.Optional(Named),
  means: words,
  guidance: words,
  state: Type.String({ description: 'here, been, done (a branch) or ahead.' }),
  stays: Type.Integer({ description: 'How often the case has been there.' }),
  entered: Type.Optional(Instant),
  left: Type.Optional(Instant),
});

const Remedy = Type.Optional(
  closed({
    kind: Type.String({
      description: 'Where it is put right: field, task, document, approval or offer.',
    }),
    id: Type.String(),
  }),
);

const Fault = closed({
  code: Type.String(),
  message: Type.String(),
  hint: words,
  remedy: Remedy,
});

const CaseMove = closed({
  move: Type.String(),
  title: Type.String(),
  open: Type.Boolean(),
  way: Type.String({ description: 'on, back, aside (to where it waits) or end.' }),
  to: Type.Array(Named),
  handoff: Type.Optional(Named),
  approved: Type.Boolean({ description: 'Somebody has to approve it.' }),
  asks: Type.Boolean({ description: 'It has a form; otherwise it is made at once.' }),
  refused: Type.Array(Fault, { description: 'Why it is closed, and what would open it.' }),
  needs: Type.Array(Fault, { description: 'What must be given with it.' }),
});

/** All that the page of a case shows at first. */
export const CasePageSchema = closed({
  id: Type.String(),
  name: Type.Optional(Type.Unknown()),
  funnel: Named,
  release: Type.Integer(),
  opened: Instant,
  updated: Instant,
  outcome: Type.Optional(
    closed({
      kind: Type.String(),
      stage: Type.Optional(Named),
      reason: words,
      note: words,
      at: Type.Optional(Instant),
    }),
  ),
  owner: Type.Optional(Someone),
  followers: Type.Array(Someone),
  follows: Type.Boolean({ description: 'Whether the caller follows it.' }),
  path: Type.Array(PathStage, { description: 'The stages in order, as a way.' }),
  moves: Type.Array(CaseMove),
  facts: Type.Array(FactSchema, {
    description: 'Fields that are filled and that the caller may see.',
  }),
  may: May,
  standing: StandingSchema,
});

const Kind = Type.Union(historyKinds.map((kind) => Type.Literal(kind)));
const mark = Type.Optional(
  Type.String({ description: 'What stands out: override, refused, late or done.' }),
);

/** One step of a case, told in sentences. */
export const HistoryStepSchema = closed({
  revision: Revision,
  at: Instant,
  actor: closed({ id: Type.String(), name: Type.String() }),
  kind: Kind,
  mark,
  text: Type.String({ description: 'What was done, in a sentence.' }),
  note: Type.Optional(Type.String({ description: 'What the person said with it.' })),
  move: words,
  more: Type.Array(closed({ kind: Kind, text: Type.String(), mark }), {
    description: 'What followed from it.',
  }),
  changes: Type.Array(ChangedField, {
    description: 'Fields before and after, as the reader reads them.',
  }),
  release: Type.Integer(),
});

const CaseHead = {
  id: Type.String(),
  name: Type.Optional(Type.Unknown()),
  stage: words,
  outcome: words,
};
const CaseElsewhere = closed({ ...CaseHead, funnel: Named });

/** What a case has to do with. */
export const RelatedSchema = closed({
  records: Type.Array(
    closed({ field: Named, type: Named, id: Type.String(), name: Type.Unknown() }),
  ),
  cases: Type.Array(
    closed({
      of: closed({ type: Named, id: Type.String(), name: Type.Unknown() }),
      funnel: Named,
      items: Type.Array(closed(CaseHead)),
      more: Type.Boolean(),
    }),
    { description: 'Other cases that refer to the same records, the newest first.' },
  ),
  about: Type.Array(ReferringSchema, { description: 'What is kept about the case itself.' }),
  referring: Type.Array(
    closed({
      to: closed({ type: Named, id: Type.String(), name: Type.Unknown() }),
      groups: Type.Array(ReferringSchema),
    }),
    { description: 'Records that refer to its records: the contacts of its customer.' },
  ),
  openedBy: Type.Optional(CaseElsewhere),
  opened: Type.Array(CaseElsewhere, { description: 'In other funnels, by this one.' }),
});

export const ReaderSchema = closed({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
});

const Rule = Type.Optional(
  closed({
    reasons: Type.Array(Named),
    noteRequired: Type.Boolean(),
    backTo: Type.Optional(Named),
    straightAgain: Type.Boolean({ description: 'Once put right it is offered again directly.' }),
  }),
);

/** An offer as the contract that it is. */
export const HandoffPageSchema = closed({
  ...OfferHistorySchema.properties,
  case: closed({ id: Type.String(), name: Type.Optional(Type.Unknown()), funnel: Named }),
  note: Type.Optional(Type.String({ description: 'What the giver said with it.' })),
  means: closed({ text: words, guidance: words }),
  from: Type.Array(Named),
  liaisons: closed({ giver: Type.Optional(Someone), receiver: Type.Optional(Someone) }),
  checklist: Type.Array(
    closed({
      id: Type.String(),
      title: Type.String(),
      kind: Type.Optional(Type.String({ description: 'field, task, document or condition.' })),
      holds: Type.Boolean(),
      shows: Type.Optional(
        closed({ text: words, at: Type.Optional(Instant), document: Type.Optional(Type.String()) }),
      ),
      remedy: Remedy,
    }),
  ),
  clock: closed({
    warns: Type.Optional(Instant),
    due: Type.Optional(Instant),
    left: Type.Optional(Type.Integer({ minimum: 0, description: 'Working milliseconds.' })),
    breached: Type.Optional(Type.Boolean()),
    next: Type.Optional(Instant),
    stopped: Type.Optional(Type.Boolean()),
    within: words,
    chargedTo: Type.Optional(
      closed({ department: Type.Optional(Named), person: Type.Optional(Someone) }),
    ),
    silence: Type.Array(closed({ when: Type.String(), text: Type.String() }), {
      description: 'What happens when nobody answers.',
    }),
  }),
  reject: Rule,
  return: Rule,
  routed: Type.Optional(Type.String({ description: 'Why it went to whom it went.' })),
  rounds: Type.Array(OfferHistorySchema, { description: 'Every offer of this handoff.' }),
  may: May,
});
