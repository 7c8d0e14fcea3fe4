import type { CollectionView } from '../../access/index.ts';
import type { CaseState, Offer } from '../../engine/index.ts';
import type { Instant, JsonObject } from '../../shared/index.ts';
import { clockKey, overdueOf } from '../standing/overdue.ts';
import {
  departmentOf,
  filled,
  handoffOf,
  momentOf,
  personOf,
  placeOf,
  type Reading,
} from '../standing/reading.ts';
import type { BoardColumn } from './columns.ts';

/** A case that stands in a column, as its reader sees it. */
export interface CardCase {
  readonly state: CaseState;
  /** As the reader may see it. */
  readonly row: JsonObject;
  readonly view: CollectionView;
}

/** A case as a card of a column shows it: what it is, who has it, what waits and until when. */
export function cardJson(
  { state, row }: CardCase,
  { stage, within }: BoardColumn,
  { fields, reading, now }: { fields: readonly string[]; reading: Reading; now: Instant },
): object {
  const here = [stage.id, ...within.map(({ id }) => id).toReversed()];
  const offer = Object.values(state.offers ?? {}).find((one) => here.includes(one.stage));
  return filled({
    id: state.id,
    name: row['name'],
    revision: state.revision,
    fields: Object.fromEntries(
      fields.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]]])),
    ),
    owner: personOf(state.owner, reading),
    entered: reading.shown('entered') ? momentOf(state.entered[stage.id]) : undefined,
    holder: holderJson(state, here, reading),
    clock: clockJson(state, here, now),
    offer: offer && offerJson(offer, reading),
    approvals: Object.keys(state.approvals ?? {}).length,
    tasks: Object.values(state.tasks ?? {}).filter(({ status }) => status === 'open').length,
    cameBack: Object.keys(state.returned ?? {}).length > 0,
    paused: state.paused?.waitingFor,
  });
}

/** Who has the branch that the column is about, or the case. */
function holderJson(
  { batons = {} }: CaseState,
  here: readonly string[],
  reading: Reading,
): object | undefined {
  const track = [...here, 'case'].find((one) => batons[one] !== undefined);
  const baton = track === undefined ? undefined : batons[track];
  if (!baton) return undefined;
  return filled({
    kind: baton.kind,
    person: personOf(baton.person, reading),
    department: departmentOf(baton.department, reading),
    since: momentOf(baton.since),
  });
}

/** The most urgent of the clocks that run here: what has run out, else what is due first, else one that stands still. */
function clockJson(state: CaseState, here: readonly string[], now: Instant): object | undefined {
  const over = [...overdueOf(state, now).values()];
  const running = Object.values(state.timers).filter(({ kind }) => kind === 'breach');
  const stopped = Object.values(state.stopped ?? {}).filter(({ kind }) => kind === 'breach');
  const isHere = ({ stage }: { readonly stage: string }): boolean => here.includes(stage);
  const [first] = [...over, ...running].filter(isHere).toSorted((a, b) => a.due - b.due);
  const one = first ?? stopped.find(isHere);
  if (!one) return undefined;
  return filled({
    about: one.offer ? 'offer' : one.task ? 'task' : one.approval ? 'approval' : 'stage',
    due: momentOf(first?.due),
    overdue: over.some((late) => clockKey(late) === clockKey(one)),
    stopped: first === undefined,
  });
}

function offerJson({ id, handoff, to }: Offer, reading: Reading): object {
  return filled({
    id,
    handoff: handoffOf(handoff, reading),
    to: filled({
      person: personOf(to.person, reading),
      role: placeOf('roles', to.role, reading),
      team: placeOf('teams', to.team, reading),
      department: departmentOf(to.department, reading),
    }),
  });
}
