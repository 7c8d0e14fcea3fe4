import { lacksRight, mayChangeNothing, type Actor } from '../../access/index.ts';
import {
  bundleRelease,
  compileWorkspace,
  type Release,
  type ReleaseFile,
  type Workspace,
} from '../../definitions/index.ts';
import { BatonError, type Clock, type Problem } from '../../shared/index.ts';
import type { CaseStore, ReleaseStore } from '../ports.ts';
import type { ReleaseCache } from './release-cache.ts';
import { runExample } from './run-example.ts';
import { stagesInUse } from './stages-in-use.ts';

/** What publishing takes. */
export interface PublishParts {
  readonly store: ReleaseStore & Pick<CaseStore, 'countOpenByStage'>;
  readonly releases: ReleaseCache;
  readonly clock: Clock;
  /** What else is held against what is kept; none where nothing is. */
  readonly inUse?: (next: Workspace) => Promise<readonly Problem[]>;
}

export interface PublishRequest {
  readonly files: readonly ReleaseFile[];
  readonly message: string;
  /** Why stages in which cases stand may vanish; kept with the message. */
  readonly force?: string;
  /** The release that must still apply (0: none): what was published meanwhile is not overwritten unseen. */
  readonly after?: number;
}

/**
 * Publishes a workspace as the next release: checks it, tries its examples, and refuses that a stage
 * vanishes in which open cases stand, unless a reason is given (they stay on their own release either
 * way), and what `inUse` finds. Then it prepares the storage and saves the release, whole. Publishing what already applies gives
 * the present release again. Raises `BatonError` with every problem found, `right-missing`,
 * `release-conflict`.
 */
export async function publishRelease(
  parts: PublishParts,
  actor: Actor,
  request: PublishRequest,
): Promise<Release> {
  const refused = mayChangeNothing(actor) ?? lacksRight(actor, 'publish');
  if (refused) throw new BatonError(refused);
  const { files, hash } = bundleRelease(request.files);
  const current = await parts.store.currentRelease();
  if (current?.hash === hash) return current;
  if (request.after !== undefined && request.after !== (current?.number ?? 0))
    throw new BatonError({ code: 'release-conflict' });
  const workspace = await checked(files);
  if (request.force === undefined) raiseAny(await stagesInUse(parts, workspace));
  raiseAny((await parts.inUse?.(workspace)) ?? []);
  const release = {
    number: (current?.number ?? 0) + 1,
    hash,
    at: parts.clock.now(),
    by: actor.id,
    message: [request.message, request.force ?? []].flat().join('\n'),
    files,
  };
  await parts.store.applyStoragePlan(workspace.storage);
  if (!(await parts.store.saveRelease(release))) throw new BatonError({ code: 'release-conflict' });
  parts.releases.adopt(release, workspace);
  return release;
}

async function checked(files: readonly ReleaseFile[]): Promise<Workspace> {
  const compiled = compileWorkspace(files);
  if (!compiled.ok) throw new BatonError(compiled.error as readonly [Problem, ...Problem[]]);
  raiseAny(await tryExamples(compiled.value));
  return compiled.value;
}

/** Runs every example of a workspace; the problems are those of the examples that fail. */
export async function tryExamples(workspace: Workspace): Promise<readonly Problem[]> {
  const examples = [...workspace.examples.values()];
  const found = await Promise.all(examples.map((example) => runExample(workspace, example)));
  return found.flat();
}

function raiseAny([first, ...rest]: readonly Problem[]): void {
  if (first) throw new BatonError([first, ...rest]);
}
