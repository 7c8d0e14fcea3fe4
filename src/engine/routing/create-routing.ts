import type { PeopleDirectory, Person } from '../../access/index.ts';
import type { Collection, Organization } from '../../definitions/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import type { AssignmentRequest, FactCommand, RoutingFacts } from '../facts/index.ts';
import type { Assignment } from '../model/index.ts';
import { namesOne } from './eligibility.ts';
import { describeMembers } from './pool-members.ts';
import { PoolQueue, type PoolChange, type PoolQueueParts } from './pool-queue.ts';
import { emptyPool, readPool } from './pool-state.ts';
import { release, reservationKey, reserve } from './reservation.ts';
import { route } from './route.ts';
import { askedBy, membersOf, type Asked, type Staff } from './staff.ts';

export interface RoutingParts extends PoolQueueParts {
  readonly directory: PeopleDirectory;
  /** As it is now. */
  readonly organization: () => Organization;
  /** Whether a person sees a row; everybody does where it is not said. */
  readonly sees?: (person: Person, collection: Collection, row: JsonObject) => boolean;
}

/** Finds members of pools and receivers, and keeps what is reserved until its command is committed or refused. */
export interface Routing extends RoutingFacts {
  /** Until everything that was released is written. */
  idle(): Promise<void>;
}

/**
 * Routing over people and open work. A receiver found for a command is reserved under its key before it is used,
 * so that offers at the same instant see each other; without a key (a preview) nothing is reserved.
 */
export function createRouting(parts: RoutingParts): Routing {
  const pools = new Map<string, PoolQueue>();
  const reserved = new Map<string, Set<PoolQueue>>();
  const pool = (id: string): PoolQueue => {
    let queue = pools.get(id);
    if (!queue) pools.set(id, (queue = new PoolQueue(parts, id)));
    return queue;
  };
  const staffAt = async ({ now }: FactCommand): Promise<Staff> => {
    const { directory, organization, sees } = parts;
    const people = await directory.people();
    return { people, organization: organization(), now, ...(sees && { sees }) };
  };
  return {
    members: async (of, command) => membersOf(of, await staffAt(command)),
    assign: async (key, request, command) => {
      const staff = await staffAt(command);
      const asked = askedBy(request, staff);
      if (command.key === undefined || !isShared(request))
        return preview(parts, request, asked, staff);
      const queue = pool(request.pool);
      const own = reserved.get(command.key);
      if (own) own.add(queue);
      else reserved.set(command.key, new Set([queue]));
      const reservation = reservationKey(command.key, key);
      return queue.change({
        ...reserving(request, asked, staff, reservation),
        command: command.key,
      });
    },
    release: (command, used) => {
      for (const queue of reserved.get(command) ?? [])
        // Where it can't be written, it ends by itself.
        void queue.change(releasing(command, used)).catch(() => {});
      reserved.delete(command);
    },
    idle: async () => {
      await Promise.all([...pools.values()].map((queue) => queue.idle()));
    },
  };
}

/** Whether several can be chosen from, so that a choice must be seen by others. */
function isShared(request: AssignmentRequest): boolean {
  return request.by !== 'anyone' && !namesOne(request);
}

async function preview(
  { store }: RoutingParts,
  request: AssignmentRequest,
  asked: Asked,
  staff: Staff,
): Promise<Assignment> {
  const stored = isShared(request) ? await store.loadPool(request.pool) : undefined;
  const state = stored ? readPool(stored.state) : emptyPool;
  const work = asked.ids.length === 0 ? [] : await store.openWork(asked.ids);
  return route(questionOf(request, asked, staff, work), state).assignment;
}

function reserving(
  request: AssignmentRequest,
  asked: Asked,
  staff: Staff,
  key: string,
): PoolChange<Assignment> {
  return {
    people: asked.ids,
    make: (state, work, committed) => {
      const question = questionOf(request, asked, staff, work);
      if (committed) return { result: route(question, state).assignment, state };
      const found = reserve(question, key, state);
      return { result: found.assignment, state: found.state };
    },
  };
}

function releasing(command: string, used: boolean): PoolChange<void> {
  return {
    people: [],
    make: (state) => ({ result: undefined, state: release(state, command, used) }),
  };
}

function questionOf(
  request: AssignmentRequest,
  { pool, liaison }: Asked,
  staff: Staff,
  work: Parameters<typeof describeMembers>[1],
): Parameters<typeof route>[0] {
  const describe = describeMembers(staff, work, request);
  return {
    request,
    members: pool.map(describe),
    now: staff.now,
    ...(liaison && { liaison: describe(liaison) }),
  };
}
