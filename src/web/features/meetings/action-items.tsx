import { keys, useDeed, useMe } from '../../api/index.ts';
import { Badge, Button, Link, SimpleTable, toast, type Column } from '../../ui/index.ts';
import { useFormat, useWords, type Format } from '../../words/index.ts';
import { finish, meetingKey, type ActionItem } from './queries.ts';
import { words } from './words.ts';

/** Action items with who does them until when; one's own can be done here. */
export function ActionItems(props: {
  readonly label: string;
  readonly items: readonly ActionItem[];
  /** Whether the reader leads the meeting: he may say of all that they are done. */
  readonly leads?: boolean;
}) {
  const text = useWords(words);
  const format = useFormat();
  const { id: reader } = useMe();
  const deed = useDeed(meetingKey, keys.inbox);
  const done = (item: ActionItem): void =>
    deed.mutate(() => finish(item), { onSuccess: () => toast({ text: text.finished }) });
  const mayFinish = ({ owner }: ActionItem): boolean => props.leads === true || owner.id === reader;
  return (
    <SimpleTable
      label={props.label}
      columns={columnsIn({ text, format, mayFinish, done })}
      rows={props.items}
      keyOf={({ id }) => id}
    />
  );
}

interface With {
  readonly text: (typeof words)['en'];
  readonly format: Format;
  readonly mayFinish: (item: ActionItem) => boolean;
  readonly done: (item: ActionItem) => void;
}

function columnsIn({ text, format, mayFinish, done }: With): readonly Column<ActionItem>[] {
  return [
    { id: 'what', title: text.what, cell: ({ action }) => action },
    { id: 'owner', title: text.owner, short: true, cell: ({ owner }) => owner.name ?? '' },
    { id: 'due', title: text.due, short: true, cell: ({ due }) => format.date(due) },
    {
      id: 'case',
      title: text.case,
      short: true,
      cell: (item) => (item.case ? <Link href={`/cases/${item.case.id}`}>{text.case}</Link> : null),
    },
    {
      id: 'done',
      title: text.done,
      actions: true,
      cell: (item) => {
        if (item.done) return <Badge tone="good">{text.done}</Badge>;
        return mayFinish(item) ? (
          <Button variant="quiet" onPress={() => done(item)}>
            {text.finish}
          </Button>
        ) : null;
      },
    },
  ];
}
