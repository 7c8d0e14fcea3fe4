import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, keys, must } from '../../../api/index.ts';
import type { ListField } from '../../../parts/table/index.ts';
import {
  Banner,
  Button,
  ComboBox,
  Dialog,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import type { FunnelData } from '../funnel-frame.tsx';
import { words } from '../words.ts';
import type { BulkCommand, BulkKind } from './bulk-command.ts';
import styles from './bulk.module.css';

export interface BulkDialogProps {
  readonly kind: BulkKind;
  readonly funnel: FunnelData;
  readonly count: number;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onGive: (command: BulkCommand) => void;
}

/** What is to be done with many cases: which step, whose they become, which field. */
export function BulkDialog({ kind, funnel, count, isPending, onClose, onGive }: BulkDialogProps) {
  const { bulk: text } = useWords(words);
  const format = useFormat();
  const [command, setCommand] = useState<BulkCommand>();
  const Content = contents[kind];
  const titles = { move: text.move, assign: text.assign, edit: text.edit };
  return (
    <Dialog
      title={titles[kind].replace('…', '')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {text.cancel}
          </Button>
          <Button
            variant="primary"
            isDisabled={command === undefined}
            isPending={isPending}
            onPress={() => command && onGive(command)}
          >
            {text.start(format.number(count), count)}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Content funnel={funnel} onChange={setCommand} />
        <p className={styles.note}>{text.stepNote}</p>
      </div>
    </Dialog>
  );
}

interface ContentProps {
  readonly funnel: FunnelData;
  readonly onChange: (command: BulkCommand | undefined) => void;
}

const contents = { move: MoveContent, assign: AssignContent, edit: EditContent };

function MoveContent({ funnel, onChange }: ContentProps) {
  const { bulk: text } = useWords(words);
  const [move, setMove] = useState<string>();
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const stageTitle = (id: string): string =>
    funnel.stages.find((stage) => stage.id === id)?.title ?? id;
  const chosen = funnel.moves.find(({ id }) => id === move);
  const reasons = chosen?.reasons ?? [];
  const put = (next: { move?: string; reason?: string; note?: string }): void => {
    const all = { move, reason, note, ...next };
    setMove(all.move);
    setReason(all.reason);
    setNote(all.note);
    const extra = {
      ...(all.reason !== '' && { reason: all.reason }),
      ...(all.note.trim() !== '' && { note: all.note.trim() }),
    };
    onChange(all.move === undefined ? undefined : { kind: 'move', move: all.move, ...extra });
  };
  return (
    <>
      <Select
        label={text.step}
        options={funnel.moves.map(({ id, title, from, to }) => ({
          id,
          title,
          help: `${from.map(stageTitle).join(', ')} → ${to.map(stageTitle).join(', ')}`,
        }))}
        value={move}
        onChange={(id) => put({ move: id, reason: '' })}
      />
      {reasons.length === 0 ? null : (
        <Select
          label={text.reason}
          options={reasons}
          value={reason === '' ? undefined : reason}
          onChange={(id) => put({ reason: id })}
        />
      )}
      {chosen ? (
        <TextArea
          label={text.note}
          rows={2}
          value={note}
          onChange={(typed) => put({ note: typed })}
        />
      ) : null}
      {chosen?.asks ? <Banner tone="info">{text.needsForm}</Banner> : null}
    </>
  );
}

function AssignContent({ onChange }: ContentProps) {
  const { bulk: text } = useWords(words);
  const [owner, setOwner] = useState<string>();
  const [typed, setTyped] = useState('');
  const { data, isLoading } = useQuery({
    queryKey: [...keys.people, 'found', typed],
    queryFn: () =>
      must(
        api.GET('/people', { params: { query: { limit: 50, ...(typed && { search: typed }) } } }),
      ),
  });
  const options = (data?.items ?? []).map(({ id, name, email }) => ({
    id,
    title: name,
    help: email,
  }));
  return (
    <ComboBox
      label={text.person}
      options={options}
      value={owner}
      text={typed}
      onSearch={setTyped}
      isLoading={isLoading}
      onChange={(id) => {
        setOwner(id);
        setTyped(options.find((one) => one.id === id)?.title ?? '');
        onChange(id === undefined ? undefined : { kind: 'assign', owner: id });
      }}
    />
  );
}

const editable = new Set([
  'text',
  'integer',
  'number',
  'money',
  'percent',
  'boolean',
  'date',
  'choice',
  'e-mail',
  'phone',
  'URL',
]);

/** Fields of which one value can be the same for many cases. */
function isEditable({ type, computed }: ListField): boolean {
  return editable.has(type) && !computed;
}

function EditContent({ funnel, onChange }: ContentProps) {
  const { bulk: text } = useWords(words);
  const [id, setId] = useState<string>();
  const [value, setValue] = useState('');
  const fields = funnel.fields.filter(isEditable);
  const field = fields.find((one) => one.id === id);
  const put = (next: ListField | undefined, typed: string): void => {
    setId(next?.id);
    setValue(typed);
    const stored = next && storedOf(next, typed);
    onChange(
      next === undefined || stored === undefined
        ? undefined
        : { kind: 'edit', fields: { [next.id]: stored } },
    );
  };
  return (
    <>
      <Select
        label={text.field}
        options={fields}
        value={id}
        onChange={(chosen) =>
          put(
            fields.find((one) => one.id === chosen),
            '',
          )
        }
      />
      {field === undefined ? null : field.options ? (
        <Select
          label={text.value}
          options={field.options}
          value={value === '' ? undefined : value}
          onChange={(chosen) => put(field, chosen)}
        />
      ) : (
        <TextField
          label={text.value}
          help={text.empty}
          value={value}
          type={field.type === 'date' ? 'date' : 'text'}
          onChange={(typed) => put(field, typed)}
          after={field.type === 'percent' ? '%' : field.currency}
        />
      )}
    </>
  );
}

/** In stored form, null to empty the field; undefined while it is no value of the field. */
function storedOf({ type }: ListField, typed: string): unknown {
  const plain = typed.trim();
  if (plain === '') return null;
  const number = Number(plain.replaceAll(/[,，\s]/g, ''));
  switch (type) {
    case 'integer':
    case 'number':
      return Number.isFinite(number) ? number : undefined;
    case 'percent':
      return Number.isFinite(number) ? number / 100 : undefined;
    case 'money':
      return Number.isFinite(number) ? plain.replaceAll(/[,，\s]/g, '') : undefined;
    case 'boolean':
      return plain === 'true';
    default:
      return plain;
  }
}
