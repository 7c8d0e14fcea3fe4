import type { PathPart, ReleaseFile, SourceDocument } from '../../definitions/index.ts';
import type { Json, LocalizedText } from '../../shared/index.ts';
import { findDefinition } from '../edits/text-edit.ts';
import { titleAt } from '../service/name-suggestions.ts';
import { entriesAt, isObject, listOf, textIn, type Drawn } from './drawn.ts';

export interface DrawnStage extends Drawn {
  readonly kind: 'simple' | 'nested' | 'together' | 'outcome';
  readonly parent?: string;
  /** It runs beside others. */
  readonly branch: boolean;
  readonly department?: string;
}

export interface DrawnMove extends Drawn {
  /** Stages; of a move from `any` all that do not end a case. */
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly handoff?: string;
}

/** A funnel as a diagram shows it. */
export interface FunnelGraph {
  readonly file: string;
  readonly title?: LocalizedText;
  readonly stages: readonly DrawnStage[];
  readonly moves: readonly DrawnMove[];
  readonly handoffs: readonly Drawn[];
  readonly fields: readonly Drawn[];
  /** Ways that are no moves: from a stage of branches to what follows. */
  readonly follows: readonly { readonly from: string; readonly to: string }[];
}

/** The diagram of a funnel, of one with faults as far as it can be read. Raises `no-such-definition`. */
export function funnelGraph(files: readonly ReleaseFile[], id: string): FunnelGraph {
  const document = findDefinition(files, { kind: 'Funnel', id });
  const stages = stagesIn(document, ['stages']);
  const title = titleAt({ document, path: [] });
  const thens = stages.flatMap(({ id: from, settings }) => {
    const to = textIn(settings, 'then');
    return to === undefined ? [] : [{ from, to }];
  });
  return {
    file: document.file.path,
    ...(title === undefined ? {} : { title }),
    stages,
    moves: entriesAt(document, ['moves']).map((drawn) => moveOf(drawn, stages)),
    handoffs: entriesAt(document, ['handoffs']),
    fields: entriesAt(document, ['case', 'fields']),
    follows: thens,
  };
}

/** The stages of a funnel at a path, each before those within it. */
export function stagesIn(
  document: SourceDocument,
  path: readonly PathPart[],
  parent?: string,
): readonly DrawnStage[] {
  const branch = path.at(-1) === 'together';
  return entriesAt(document, path).flatMap((drawn) => {
    const { settings, id } = drawn;
    const department = textIn(settings, 'department');
    const own: DrawnStage = {
      ...drawn,
      kind: kindOf(settings),
      branch,
      ...(parent === undefined ? {} : { parent }),
      ...(department === undefined ? {} : { department }),
    };
    const within = (['stages', 'together'] as const).flatMap((key) =>
      stagesIn(document, [...drawn.path, key], id),
    );
    return [own, ...within];
  });
}

function kindOf(settings: Json): DrawnStage['kind'] {
  const has = (key: string) => isObject(settings) && settings[key] !== undefined;
  if (has('outcome')) return 'outcome';
  if (has('together')) return 'together';
  return has('stages') ? 'nested' : 'simple';
}

function moveOf(drawn: Drawn, stages: readonly DrawnStage[]): DrawnMove {
  const { settings } = drawn;
  const written = isObject(settings) ? settings : {};
  const from = listOf(written['from']).flatMap((one) => (typeof one === 'string' ? [one] : []));
  const open = stages.flatMap(({ id, kind, parent }) =>
    kind !== 'outcome' && parent === undefined ? [id] : [],
  );
  const targets = listOf(written['to']).flatMap((one) =>
    typeof one === 'string' ? [one] : (textIn(one, 'stage') ?? []),
  );
  const handoff = textIn(settings, 'handoff');
  return {
    ...drawn,
    sources: from.flatMap((one) => (one === 'any' ? open : [one])),
    targets,
    ...(handoff === undefined ? {} : { handoff }),
  };
}
