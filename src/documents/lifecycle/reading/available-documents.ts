import { mayChangeNothing, type Actor } from '../../../access/index.ts';
import type { DocumentDefinition } from '../../../definitions/index.ts';
import type { DocumentParts } from '../parts.ts';
import { loadSeen, maySeeContent } from '../subject/sight.ts';
import { definitionFor, type SubjectName } from '../subject/subject.ts';

/** The documents of something that the actor may ask for now. Raises `not-found` as `requestDocument`. */
export async function availableDocuments(
  parts: DocumentParts,
  actor: Actor,
  name: SubjectName,
): Promise<readonly DocumentDefinition[]> {
  if (mayChangeNothing(actor)) return [];
  const loaded = await loadSeen(parts, actor, name);
  const releases = [loaded.released, parts.workspaces.current()];
  const ids = new Set(
    releases.flatMap(({ workspace }) =>
      [...workspace.documents.values()].flatMap(({ id, of }) => (of === name.collection ? id : [])),
    ),
  );
  const found = await Promise.all(
    [...ids].map(async (id) => {
      const { view, definition } = definitionFor(parts, loaded, id);
      return (await maySeeContent(parts, view, definition, actor)) ? [definition] : [];
    }),
  );
  return found.flat();
}
