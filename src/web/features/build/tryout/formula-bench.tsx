import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { api, must } from '../../../api/index.ts';
import { Button, EmptyState, Said, Select, SimpleTable, TextArea } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import type { Worked } from '../queries.ts';
import { useDefinition, useHeld, useOutline } from '../workbench/use-workbench.ts';
import { words } from '../words.ts';
import { NotPreviewed } from './must-compile.tsx';
import { RowField, type Source } from './row-field.tsx';
import styles from '../build.module.css';

type Part = Worked['parts'][number];

/** A formula tried with a real case: the type and value of every part, and what is wrong at its place. */
export function FormulaBench() {
  const text = useWords(words);
  const { data: outline } = useOutline();
  const current = useDefinition();
  const entities = (outline?.definitions ?? []).filter(
    ({ kind }) => kind === 'Funnel' || kind === 'Record',
  );
  const [picked, setPicked] = useState<string>();
  const [row, setRow] = useState<string>();
  const about =
    entities.find((one) => keyOf(one) === picked) ??
    entities.find((one) => one === current) ??
    entities[0];
  if (!about) return null;
  const source = about.kind === 'Record' ? { record: about.id } : { funnel: about.id };
  return (
    <div className={styles.tryout}>
      <div className={styles.choices}>
        <Select
          label={text.about}
          options={entities.map((one) => ({ id: keyOf(one), title: one.title ?? one.id }))}
          value={keyOf(about)}
          onChange={(key) => {
            setPicked(key);
            setRow(undefined);
          }}
        />
        <RowField key={about.id} source={source} value={row} onChange={setRow} />
      </div>
      <Expression source={source} row={row} />
    </div>
  );
}

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }) => `${kind} ${id}`;

function Expression({
  source,
  row,
}: {
  readonly source: Source;
  readonly row: string | undefined;
}) {
  const text = useWords(words);
  const { draft, workbench } = useHeld();
  const [expression, setExpression] = useState('');
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => {
      await workbench.flush();
      const body = { expression, row: row ?? '', ...source };
      const params = { path: { draft } };
      return must(api.POST('/definition-drafts/{draft}/bench', { params, body }));
    },
  });
  const mayWork = expression.trim() !== '' && row !== undefined;
  const [problem] = data?.problems ?? [];
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (mayWork) mutate();
      }}
    >
      <TextArea
        label={text.expression}
        help={text.expressionHelp}
        value={expression}
        onChange={setExpression}
        rows={3}
        spellCheck="false"
        error={problem && [problem.message, problem.hint].filter(Boolean).join(' ')}
      />
      <div>
        <Button type="submit" isDisabled={!mayWork} isPending={isPending}>
          {text.work}
        </Button>
      </div>
      {error ? <NotPreviewed error={error} onRetry={() => mutate()} /> : null}
      {data && data.parts.length > 0 ? <Parts parts={data.parts} /> : null}
      {data || error ? null : <EmptyState title={text.noFormula}>{text.noFormulaText}</EmptyState>}
    </form>
  );
}

const partCell = ({ source, depth }: Part) => (
  <code className={styles.part} style={{ paddingInlineStart: `${depth * 14}px` }}>
    {source}
  </code>
);
const typeCell = ({ type }: Part) => <Said text={type} />;
const valueCell = (part: Part) => <Value part={part} />;

function Parts({ parts }: { readonly parts: readonly Part[] }) {
  const text = useWords(words);
  return (
    <SimpleTable
      label={text.formula}
      stacks
      rows={parts}
      keyOf={({ from, to, depth }) => `${from} ${to} ${depth}`}
      columns={[
        { id: 'part', title: text.part, cell: partCell },
        { id: 'type', title: text.type, cell: typeCell },
        { id: 'value', title: text.value, cell: valueCell },
      ]}
    />
  );
}

function Value({ part }: { readonly part: Part }) {
  const text = useWords(words);
  const format = useFormat();
  const { state, value, kind, currency, problem } = part;
  if (state === 'failed')
    return <span className={styles.failed}>{problem ?? text.states.failed}</span>;
  if (state !== 'value') return <span className={styles.soft}>{text.states[state]}</span>;
  if (typeof value === 'boolean') return <>{value ? text.yes : text.no}</>;
  if (Array.isArray(value)) return <>{text.rows(value.length)}</>;
  if (kind === 'money' && currency && typeof value === 'string')
    return <>{format.money({ amount: value, currency })}</>;
  if (kind === 'date' && typeof value === 'string') return <>{format.date(value)}</>;
  if (kind === 'instant' && typeof value === 'string') return <>{format.dateTime(value)}</>;
  if (typeof value === 'number') return <>{format.number(value, 6)}</>;
  if (typeof value === 'object' && value !== null) return <>{JSON.stringify(value)}</>;
  return <>{value === undefined ? '' : String(value)}</>;
}
