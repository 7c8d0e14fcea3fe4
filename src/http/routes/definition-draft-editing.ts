import { Type } from 'typebox';
import {
  completeAt,
  edit,
  funnelGraph,
  hoverAt,
  outlineOf,
  purposes,
  usesAt,
  type Operation,
} from '../../authoring/index.ts';
import { fieldTypes } from '../../definitions/index.ts';
import { localize } from '../../shared/index.ts';
import { filesInDraft } from '../authoring/files-in-draft.ts';
import { completionJson, graphJson, hoverJson, outlineJson } from '../authoring/words.ts';
import { workspaceFacts } from '../authoring/workspace-facts.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import {
  CompletionSchema,
  EditedSchema,
  EditorPlace,
  GraphSchema,
  HoverSchema,
  OperationSchema,
  OutlineSchema,
  UsesSchema,
} from '../schemas/authoring.ts';
import { closed, name } from '../schemas/parts.ts';
import { WorkspaceFile } from '../schemas/workspace-files.ts';
import { oneDraft } from './definition-drafts.ts';

const tag = 'Writing definitions';
const publishes = signedIn('publish', 'publish');
const { path, content } = WorkspaceFile.properties;
const open = Type.Optional(closed({ path, content }));
const maxBody = 4_000_000;

/** What helps in writing the definitions of a draft, as text and as a diagram. Nothing here saves anything. */
export const definitionDraftEditingRoutes: readonly Route[] = [
  route({
    id: 'readDraftOutline',
    method: 'GET',
    path: '/definition-drafts/{draft}/outline',
    tag,
    summary: 'What a draft declares: its definitions with their stages, fields, roles…',
    allowed: publishes,
    params: oneDraft,
    replies: { 200: { description: 'Definitions by file.', schema: OutlineSchema } },
    handle: async (call) => {
      const { params, locale } = call;
      const files = await filesInDraft(call, params.draft);
      const definitions = files.filter((file) => /^definitions\/.+\.(ya?ml|json)$/.test(file.path));
      return answer({
        definitions: definitions.flatMap((file) => outlineJson(file, outlineOf(file), locale)),
        kinds: Object.entries(purposes).map(([kind, [en, zh]]) => ({
          kind,
          purpose: localize({ en, 'zh-CN': zh }, locale),
        })),
        fieldTypes: [...fieldTypes.values()].map(({ name: type, title, settings, needs = [] }) => ({
          name: type,
          title: localize(title, locale),
          settings,
          needs,
        })),
        ...workspaceFacts(definitions),
      });
    },
  }),
  route({
    id: 'completeDraftText',
    method: 'POST',
    path: '/definition-drafts/{draft}/completions',
    tag,
    summary: 'What can be written at a place of a file, however far it is written',
    allowed: publishes,
    params: oneDraft,
    maxBody,
    body: EditorPlace,
    replies: { 200: { description: 'Suggestions.', schema: CompletionSchema } },
    handle: async (call) => {
      const { params, body, locale } = call;
      const files = await filesInDraft(call, params.draft, body);
      return answer(completionJson(completeAt(files, body.path, body.offset), locale));
    },
  }),
  route({
    id: 'explainDraftText',
    method: 'POST',
    path: '/definition-drafts/{draft}/hovers',
    tag,
    summary: 'What stands at a place of a file: its meaning, type, title, how a value was read',
    allowed: publishes,
    params: oneDraft,
    maxBody,
    body: EditorPlace,
    replies: { 200: { description: 'Empty where there is nothing to say.', schema: HoverSchema } },
    handle: async (call) => {
      const { params, body, locale } = call;
      const files = await filesInDraft(call, params.draft, body);
      const hover = hoverAt(files, body.path, body.offset);
      return answer(hover ? hoverJson(hover, locale) : {});
    },
  }),
  route({
    id: 'findDraftUses',
    method: 'POST',
    path: '/definition-drafts/{draft}/uses',
    tag,
    summary: 'Where the thing is declared whose name stands at a place, and everywhere it is named',
    allowed: publishes,
    params: oneDraft,
    maxBody,
    body: EditorPlace,
    replies: { 200: { description: 'The places.', schema: UsesSchema } },
    handle: async (call) => {
      const { params, body } = call;
      const files = await filesInDraft(call, params.draft, body);
      const uses = usesAt(files, body.path, body.offset);
      return answer({
        items: uses.map(({ file = '', line = 1, column = 1, offset, length }) => ({
          file,
          line,
          column,
          offset,
          length,
        })),
      });
    },
  }),
  route({
    id: 'drawDraftFunnel',
    method: 'POST',
    path: '/definition-drafts/{draft}/diagram',
    tag,
    summary: 'A funnel as a diagram, each part with where it is written; while it has faults, too',
    allowed: publishes,
    params: oneDraft,
    maxBody,
    body: closed({ funnel: name('The funnel.'), open }),
    replies: { 200: { description: 'Stages, moves, handoffs.', schema: GraphSchema } },
    handle: async (call) => {
      const { params, body, locale } = call;
      const files = await filesInDraft(call, params.draft, body.open);
      return answer(graphJson(funnelGraph(files, body.funnel), locale));
    },
  }),
  route({
    id: 'editDraftText',
    method: 'POST',
    path: '/definition-drafts/{draft}/edits',
    tag,
    summary: 'The text of a draft with operations of a diagram or a form carried out on it',
    description:
      'Comments and order stay; all that an operation is not about stays to the byte. Nothing is saved: the changed files are for the caller to look at, and to save.',
    allowed: publishes,
    params: oneDraft,
    maxBody,
    body: closed({
      operations: Type.Array(OperationSchema, { minItems: 1, maxItems: 50 }),
      open,
    }),
    replies: { 200: { description: 'The files that are changed.', schema: EditedSchema } },
    handle: async (call) => {
      const { params, body } = call;
      const before = await filesInDraft(call, params.draft, body.open);
      const { files, left } = edit(before, body.operations as readonly Operation[]);
      const known = new Map(before.map((file) => [file.path, file.content]));
      const changed = files.filter((file) => known.get(file.path) !== file.content);
      return answer({
        files: changed.map((file) => ({ path: file.path, content: file.content })),
        left,
      });
    },
  }),
];
