import { DownloadIcon } from '@primer/octicons-react';
import { useRight } from '../../../api/index.ts';
import { Button, Menu, MenuItem } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { queryOf, type Layout } from '../model/layout.ts';
import type { ListSource } from '../model/source.ts';
import { words } from '../words.ts';

/** What is shown as a file, for whoever has the right. */
export function ExportMenu(props: { readonly source: ListSource; readonly layout: Layout }) {
  const text = useWords(words);
  const mayExport = useRight('export');
  if (!mayExport) return null;
  const { kind, id } = props.source;
  const address = (format: string): string =>
    `/api/v1/exports/${kind}/${id}?${new URLSearchParams({ format, ...queryOf(props.layout) }).toString()}`;
  const button = (
    <Button variant="quiet" small>
      <DownloadIcon />
      {text.export.title}
    </Button>
  );
  return (
    <Menu trigger={button} label={text.export.title}>
      <MenuItem href={address('xlsx')} download={`${id}.xlsx`} help={text.export.help}>
        {text.export.xlsx}
      </MenuItem>
      <MenuItem href={address('csv')} download={`${id}.csv`}>
        {text.export.csv}
      </MenuItem>
    </Menu>
  );
}
