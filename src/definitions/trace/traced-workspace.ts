import type { Problem } from '../../shared/index.ts';
import type { Draft } from '../compile/draft.ts';
import { kinds } from '../kinds/registry.ts';
import { nodeAt } from '../load/node.ts';
import type { Site } from '../load/site.ts';
import type { SourceDocument } from '../load/source-file.ts';
import type { Schema } from '../load/walk.ts';
import type { Collection } from '../model/index.ts';
import type { ExpressionUse, NameUse, Spot, Trace } from './trace.ts';

/** A document of a workspace as it is written. */
export interface TracedDocument {
  readonly source: SourceDocument;
  readonly kind?: string;
  readonly id?: string;
  /** Of its kind. */
  readonly schema?: Schema;
}

/** What a check made of a workspace. */
export interface TracedWorkspace {
  readonly documents: readonly TracedDocument[];
  readonly problems: readonly Problem[];
  readonly names: readonly NameUse[];
  readonly expressions: readonly ExpressionUse[];
  /** Where a member of an object type of expressions is declared: a field, a column. */
  member(object: string, name: string): Spot | undefined;
  /** Where one of the texts that a member may be is declared: an option of a choice, a stage. */
  option(object: string, member: string, name: string): Spot | undefined;
}

export function tracedWorkspace(
  { documents, names, expressions }: Trace,
  { entities, funnelDrafts }: Draft,
  problems: readonly Problem[],
): TracedWorkspace {
  return {
    documents: documents.map(withKind),
    problems,
    names,
    expressions,
    member: (object, name) => declaredIn(fieldsOf(entities, object), name),
    option(object, member, name) {
      const funnel = funnelDrafts.get(object.slice('case:'.length));
      if (object.startsWith('case:') && (member === 'stage' || member === 'stages'))
        return funnel?.tree.nodes.get(name)?.site.spot;
      return declaredIn(fieldsOf(entities, object)?.at(member, 'options'), name);
    },
  };
}

/** The map of the fields behind an object type, or of the columns of a table. */
function fieldsOf(entities: Draft['entities'], object: string): Site | undefined {
  const [, collection = object, table] = /^row:(.*)\.(\w+)$/.exec(object) ?? [];
  const fields = entities.get(collection as Collection)?.fieldsSite;
  return table === undefined ? fields : fields?.at(table, 'columns');
}

const declaredIn = (site: Site | undefined, name: string) =>
  site?.keys().includes(name) ? site.at(name).spot : undefined;

function withKind(source: SourceDocument): TracedDocument {
  const [kind, id] = ['kind', 'id'].map((key) => {
    const node = nodeAt(source.root, [key]);
    return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
  });
  const schema = kinds.find((one) => one.kind === kind)?.schema as Schema | undefined;
  return {
    source,
    ...(kind === undefined ? {} : { kind }),
    ...(id === undefined ? {} : { id }),
    ...(schema ? { schema } : {}),
  };
}
