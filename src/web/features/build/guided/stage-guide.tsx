import { Checkbox, RadioGroup, Select, TextField } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Operation } from '../queries.ts';
import {
  idFor,
  isDuration,
  none,
  openStages,
  organizationOptions,
  partOptions,
  withNone,
} from '../settings/choices.ts';
import { LocalText, written, type Texts } from '../settings/local-text.tsx';
import { words } from '../settings/words.ts';
import { GuideForm } from './guide-form.tsx';
import { useAnswers, type GuideProps } from './guide.ts';
import { IdField, TitleField, useNaming } from './naming.tsx';

const outcomes = ['open', 'won', 'lost'] as const;

interface Answers {
  readonly after: string;
  readonly withMove: boolean;
  readonly outcome: string;
  readonly department: string;
  readonly within: string;
  readonly means: Texts;
}

/** Asks for a stage: what it is called and means, who works there, what comes before. */
export function StageGuide({ funnel, graph, outline, onAdded, onClose }: GuideProps) {
  const text = useWords(words);
  const naming = useNaming(
    'stage',
    graph.stages.map(({ id }) => id),
  );
  const before = openStages(graph).filter(({ parent }) => parent === undefined);
  const [answers, set] = useAnswers<Answers>({
    after: before.at(-1)?.id ?? none,
    withMove: true,
    outcome: 'open',
    department: none,
    within: '',
    means: {},
  });
  const { within } = answers;
  const isWrong = within.trim() !== '' && !isDuration(within);
  const moves = graph.moves.map(({ id }) => id);
  const operations = () => operationsOf(funnel, moves, naming, answers);
  return (
    <GuideForm
      title={text.addStage}
      name={naming.name}
      operations={naming.ready && !isWrong ? operations() : undefined}
      onAdded={() => onAdded(naming.id)}
      onClose={onClose}
    >
      <TitleField naming={naming} languages={outline.languages} />
      <Select
        label={text.after}
        options={partOptions(before)}
        value={answers.after}
        onChange={set('after')}
      />
      <Checkbox isSelected={answers.withMove} onChange={set('withMove')}>
        {text.withMove}
      </Checkbox>
      <RadioGroup
        label={text.outcome}
        options={outcomes.map((id) => ({ id, title: text.outcomes[id] }))}
        value={answers.outcome}
        onChange={set('outcome')}
        orientation="horizontal"
      />
      <Work answers={answers} set={set} outline={outline} isWrong={isWrong} />
      <LocalText
        languages={outline.languages}
        label={text.meansIn}
        value={answers.means}
        onChange={set('means')}
        help={text.meansHelp}
        long
      />
      <IdField naming={naming} />
    </GuideForm>
  );
}

function operationsOf(
  funnel: string,
  moves: readonly string[],
  { id, title }: { readonly id: string; readonly title: Texts },
  { after, withMove, outcome, department, within, means }: Answers,
): readonly Operation[] {
  const of = { kind: 'Funnel', id: funnel };
  const said = written(means);
  const isOpen = outcome === 'open';
  const stage = {
    title: written(title),
    ...(isOpen && department !== none && { department }),
    ...(said !== undefined && { means: said }),
    ...(isOpen && within.trim() !== '' && { clock: { within: within.trim() } }),
    ...(!isOpen && { outcome }),
  };
  const move = { title: written(title), from: after, to: id };
  const place = after === none ? {} : { after };
  return [
    { do: 'add', of, path: ['stages'], id, value: stage, ...place },
    ...(withMove && after !== none
      ? [
          {
            do: 'add' as const,
            of,
            path: ['moves'],
            id: idFor(`to ${id}`, 'move', moves),
            value: move,
          },
        ]
      : []),
  ];
}

/** Who works in the stage, and how long it may take; a case that ends is nobody’s. */
function Work(props: {
  readonly answers: Answers;
  readonly set: ReturnType<typeof useAnswers<Answers>>[1];
  readonly outline: GuideProps['outline'];
  readonly isWrong: boolean;
}) {
  const text = useWords(words);
  const { answers, set, outline } = props;
  const isDisabled = answers.outcome !== 'open';
  return (
    <>
      <Select
        label={text.department}
        options={withNone(text.noDepartment, organizationOptions(outline, 'departments'))}
        value={answers.department}
        onChange={set('department')}
        isDisabled={isDisabled}
      />
      <TextField
        label={text.limit}
        help={text.limitHelp}
        value={answers.within}
        onChange={set('within')}
        error={props.isWrong ? text.limitWrong : undefined}
        isDisabled={isDisabled}
      />
    </>
  );
}
