import { EmptyState } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Guide } from '../guided/guide.ts';
import type { Definition } from '../queries.ts';
import { FieldsPanel } from './fields-panel.tsx';
import { words } from './words.ts';

/** The fields of a definition that has some. */
export function Fields(props: {
  readonly of: Definition | undefined;
  readonly added: string | undefined;
  readonly onAdded: (guide: Guide['what'], id: string) => void;
}) {
  const text = useWords(words);
  const { kind, id } = props.of ?? {};
  if (id === undefined || (kind !== 'Funnel' && kind !== 'Record'))
    return <EmptyState title={text.noFieldsHere}>{text.noFieldsHereText}</EmptyState>;
  return <FieldsPanel {...props} key={`${kind} ${id}`} of={{ kind, id }} />;
}
