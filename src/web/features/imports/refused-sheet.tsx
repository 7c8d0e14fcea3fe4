import { Loaded } from '../../parts/people/index.ts';
import { Sheet } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { useRefusedRows } from './queries.ts';
import { RefusedTable } from './refused-table.tsx';
import { words } from './words.ts';

/** The rows of a run that did not get in, beside the list of runs. */
export function RefusedSheet(props: { readonly run: string; readonly onClose: () => void }) {
  const text = useWords(words);
  const rows = useRefusedRows(props.run);
  return (
    <Sheet title={text.refusedRows} isOpen wide onClose={props.onClose}>
      <Loaded query={rows}>{({ items }) => <RefusedTable rows={items} />}</Loaded>
    </Sheet>
  );
}
