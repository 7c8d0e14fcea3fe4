import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, keys, must } from '../../../api/index.ts';
import { ComboBox } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { words } from '../words.ts';

/** What something is tried with: the cases of a funnel, or the records of a type. */
export interface Source {
  readonly funnel?: string;
  readonly record?: string;
}

/** A real case or record, found by its name. */
export function RowField(props: {
  readonly source: Source;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}) {
  const text = useWords(words);
  const { source, value, onChange } = props;
  const [typed, setTyped] = useState<string>();
  const { data: rows = [], isFetching } = useQuery({
    queryKey: [
      ...(source.funnel ? keys.cases(source.funnel) : keys.records(source.record)),
      'to try',
      typed,
    ],
    queryFn: () => findRows(source, typed ?? ''),
    placeholderData: (before) => before,
  });
  const chosen = rows.find(({ id }) => id === value);
  return (
    <ComboBox
      label={text.withCase}
      placeholder={text.search}
      options={rows}
      value={value}
      text={typed ?? chosen?.title ?? ''}
      onSearch={setTyped}
      isLoading={isFetching}
      onChange={(id) => {
        onChange(id);
        setTyped(rows.find((row) => row.id === id)?.title);
      }}
    />
  );
}

async function findRows({ funnel, record }: Source, search: string) {
  const query = { limit: 20, ...(search.trim() !== '' && { search: search.trim() }) };
  const { items } = funnel
    ? await must(api.GET('/funnels/{funnel}/cases', { params: { path: { funnel }, query } }))
    : await must(api.GET('/records/{type}', { params: { path: { type: record ?? '' }, query } }));
  return items.map((row) => {
    const { id, name } = row as { readonly id?: unknown; readonly name?: unknown };
    return { id: String(id), title: String(name ?? id) };
  });
}
