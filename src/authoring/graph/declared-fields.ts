import type { ReleaseFile, SourceDocument } from '../../definitions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import { findDefinition, type DefinitionName } from '../edits/text-edit.ts';
import { entriesAt, isObject, listOf, textIn, type Drawn } from './drawn.ts';
import { stagesIn } from './funnel-graph.ts';

/** A stage, move or handoff that asks for a field. */
export interface Asking {
  readonly kind: 'stages' | 'moves' | 'handoffs';
  readonly id: string;
  readonly title?: LocalizedText;
}

export interface DeclaredField extends Drawn {
  /** Empty where none is written. */
  readonly type: string;
  readonly isRequired: boolean;
  readonly asked: readonly Asking[];
}

/** Keys under which a part lists the fields that it asks for. */
const listKeys = { stages: 'complete', moves: 'ask', handoffs: 'checklist' } as const;

/**
 * The fields of a funnel or record type with what asks for each, of one with faults as far as it can be read. Raises
 * `no-such-definition`.
 */
export function declaredFields(
  files: readonly ReleaseFile[],
  of: DefinitionName,
): { readonly file: string; readonly fields: readonly DeclaredField[] } {
  const document = findDefinition(files, of);
  const isFunnel = of.kind === 'Funnel';
  const asking = isFunnel ? askingIn(document) : [];
  const fields = entriesAt(document, isFunnel ? ['case', 'fields'] : ['fields']);
  return {
    file: document.file.path,
    fields: fields.map((drawn) => ({
      ...drawn,
      type:
        typeof drawn.settings === 'string'
          ? drawn.settings
          : (textIn(drawn.settings, 'type') ?? ''),
      isRequired: isObject(drawn.settings) && drawn.settings['required'] === true,
      asked: asking.filter(({ lists }) => lists.includes(drawn.id)).map(({ part }) => part),
    })),
  };
}

/** Every part of a funnel that asks for fields, with these. */
function askingIn(document: SourceDocument) {
  const parts = {
    stages: stagesIn(document, ['stages']),
    moves: entriesAt(document, ['moves']),
    handoffs: entriesAt(document, ['handoffs']),
  };
  return (['stages', 'moves', 'handoffs'] as const).flatMap((kind) =>
    parts[kind].map(({ id, title, settings }) => {
      const part: Asking = { kind, id, ...(title === undefined ? {} : { title }) };
      return { part, lists: isObject(settings) ? listOf(settings[listKeys[kind]]) : [] };
    }),
  );
}
