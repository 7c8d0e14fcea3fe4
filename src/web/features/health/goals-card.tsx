import { useValueText } from '../../parts/charts/index.ts';
import { Badge, Card, SimpleTable, type Column, type Tone } from '../../ui/index.ts';
import { useFormat, useWords, type Format } from '../../words/index.ts';
import type { Health } from './queries.ts';
import { words } from './words.ts';

type Text = (typeof words)['en'];
type Goal = Health['goals'][number];
type Colour = Goal['levels'][number]['colour'];

/** What departments carry together, and how far they have come. */
export function GoalsCard({ goals }: { readonly goals: readonly Goal[] }) {
  const text = useWords(words);
  const format = useFormat();
  const values = useValueText();
  return (
    <Card title={text.goals} lead={text.goalsLead}>
      <SimpleTable
        label={text.goals}
        columns={columnsOf(text, format, values)}
        rows={goals}
        keyOf={({ id }) => id}
        stacks
      />
    </Card>
  );
}

const tones: { readonly [colour in Colour]: Tone } = {
  green: 'good',
  amber: 'warn',
  red: 'bad',
  none: 'plain',
};

function columnsOf(
  text: Text,
  format: Format,
  values: ReturnType<typeof useValueText>,
): readonly Column<Goal>[] {
  return [
    { id: 'goal', title: text.goal, cell: ({ title }) => title },
    {
      id: 'carriedBy',
      title: text.carriedBy,
      cell: ({ carriedBy }) => format.list(carriedBy.map(({ title }) => title)),
    },
    { id: 'period', title: text.period, short: true, cell: ({ period }) => period.label },
    {
      id: 'reached',
      title: text.reached,
      number: true,
      cell: ({ levels: [whole], metric }) => values.full(whole?.figure ?? null, metric),
    },
    {
      id: 'target',
      title: text.target,
      number: true,
      cell: ({ levels: [whole], metric }) => values.full(whole?.target ?? null, metric),
    },
    {
      id: 'pace',
      title: text.pace,
      cell: ({ levels: [whole] }) => {
        const colour = whole?.colour ?? 'none';
        const pace = whole?.pace;
        return (
          <Badge tone={tones[colour]}>
            {pace === undefined
              ? text.colour[colour]
              : text.person(text.colour[colour], format.percent(pace, 0))}
          </Badge>
        );
      },
    },
  ];
}
