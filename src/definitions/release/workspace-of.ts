import { fail, type Problem, type Result } from '../../shared/index.ts';
import { compileWorkspace } from '../compile/compile-workspace.ts';
import type { Release, Workspace } from '../model/index.ts';
import { bundleRelease } from './bundle.ts';

/**
 * The workspace that a stored release holds. Fails with `release-damaged` where its files are not those
 * that its hash names, and with their problems where this version of Baton no longer accepts them; a
 * template tells them when it is first needed.
 */
export function workspaceOf(
  release: Pick<Release, 'number' | 'hash' | 'files'>,
): Result<Workspace, readonly Problem[]> {
  if (bundleRelease(release.files).hash !== release.hash)
    return fail([{ code: 'release-damaged', params: { release: release.number } }]);
  return compileWorkspace(release.files, { accepted: true });
}
