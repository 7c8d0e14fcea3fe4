import { Type } from 'typebox';
import { declaredFields } from '../../authoring/index.ts';
import type { Collection } from '../../definitions/index.ts';
import { draftWorkspace } from '../../drafting/index.ts';
import { changingField, fieldRights } from '../authoring/field-rights.ts';
import { filesInDraft } from '../authoring/files-in-draft.ts';
import { declaredFieldJson } from '../authoring/words.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { DraftFieldsSchema } from '../schemas/authoring.ts';
import { closed, name } from '../schemas/parts.ts';
import { WorkspaceFile } from '../schemas/workspace-files.ts';
import { oneDraft } from './definition-drafts.ts';

const { path, content } = WorkspaceFile.properties;

/** What a funnel or record type of a draft keeps, and whose matter each field is. */
export const definitionDraftFieldRoutes: readonly Route[] = [
  route({
    id: 'listDraftFields',
    method: 'POST',
    path: '/definition-drafts/{draft}/fields',
    tag: 'Writing definitions',
    summary: 'The fields of a funnel or record type: what asks for each, and who may change it',
    allowed: signedIn('publish', 'publish'),
    params: oneDraft,
    maxBody: 4_000_000,
    body: closed({
      kind: Type.Enum(['Funnel', 'Record']),
      id: name('The funnel or record type.'),
      open: Type.Optional(closed({ path, content })),
    }),
    replies: {
      200: { description: 'The fields, as far as they can be read.', schema: DraftFieldsSchema },
    },
    handle: async (call) => {
      const { params, body } = call;
      const { kind, id } = body;
      const files = await filesInDraft(call, params.draft, body.open);
      const { file, fields } = declaredFields(files, { kind, id });
      const collection: Collection = kind === 'Funnel' ? `case:${id}` : `record:${id}`;
      const rightsOf = await rightsReader(call, params.draft, collection);
      return answer({
        file,
        items: fields.map((field) => ({
          ...declaredFieldJson(field, call.locale),
          ...rightsOf?.changing(field.id),
        })),
        ...(rightsOf && { rights: rightsOf.rights }),
      });
    },
  }),
];

/** Who may do what with fields by the saved draft; undefined while it has problems. */
async function rightsReader(
  { services, actor, locale }: Pick<Call, 'services' | 'actor' | 'locale'>,
  draft: string,
  collection: Collection,
) {
  const { workspace, files } = await draftWorkspace(services.drafting, actor, draft);
  if (!workspace) return undefined;
  return {
    rights: fieldRights(files, workspace, collection, locale),
    changing: (field: string) => ({
      changing: changingField(workspace, collection, field, locale),
    }),
  };
}
