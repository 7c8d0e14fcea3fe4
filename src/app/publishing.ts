import { bundleRelease, checkWorkspace, type ReleaseFile } from '../definitions/index.ts';
import { publishRelease, tryExamples, type PublishParts } from '../engine/index.ts';
import type { Publishing } from '../http/index.ts';
import type { Problem } from '../shared/index.ts';

/**
 * Checking and publishing of definitions over a store. `onPublished` is called after each publish, since roles
 * may have changed by it.
 */
export function createPublishing(parts: PublishParts, onPublished: () => void): Publishing {
  return {
    check: (files) => checkDefinitions(files),
    publish: async (actor, files, { message, force }) => {
      const reason = force === undefined ? {} : { force };
      const release = await publishRelease(parts, actor, { files, message, ...reason });
      onPublished();
      return release;
    },
  };
}

/** What is wrong with the files themselves; the examples are tried where they check. */
async function checkDefinitions(
  files: readonly ReleaseFile[],
): Promise<{ readonly problems: readonly Problem[] }> {
  const { problems, workspace } = checkWorkspace(bundleRelease(files).files);
  return { problems: workspace === undefined ? problems : await tryExamples(workspace) };
}
