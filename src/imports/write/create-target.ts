import type { AccessParts, Actor } from '../../access/index.ts';
import type { ImportDefinition, Workspace } from '../../definitions/index.ts';
import { createEngine, type EngineParts } from '../../engine/index.ts';
import { createCaseTarget } from './case-target.ts';
import { createPeopleTarget } from './people-target.ts';
import { createRecordTarget } from './record-target.ts';
import type { ImportTarget } from './target.ts';
import { withoutWriting } from './without-writing.ts';

/** What writes the rows of an import, with all checks. */
export interface WritingParts {
  readonly actor: Actor;
  readonly workspace: Workspace;
  readonly engine: EngineParts;
  readonly people: AccessParts;
}

/** The target of a definition. With `dryRun` everything is checked and nothing is kept. */
export function createTarget(
  definition: ImportDefinition,
  run: string,
  { actor, workspace, engine: given, people }: WritingParts,
  dryRun: boolean,
): ImportTarget {
  const { into } = definition;
  if (into === 'people') {
    const parts = dryRun ? { ...people, store: withoutWriting(people.store) } : people;
    return createPeopleTarget(parts, actor);
  }
  const { onCommit: _, ...quiet } = given;
  const parts: EngineParts = dryRun ? { ...quiet, store: withoutWriting(given.store) } : given;
  const { store } = parts;
  const engine = createEngine(parts);
  const funnel = workspace.funnels.get(into.replace(/^case:/, ''));
  if (into.startsWith('case:') && funnel !== undefined) {
    const now = parts.clock.now();
    return createCaseTarget({ engine, store, actor, funnel, run, source: definition.id, now });
  }
  const type = workspace.records.get(into.replace(/^record:/, ''));
  if (type === undefined) throw new TypeError(`nothing to import into: ${into}`);
  return createRecordTarget({ engine, store, actor, entity: type.entity, run });
}
