import { CheckboxGroup, Select, TextField } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Operation } from '../queries.ts';
import {
  none,
  openStages,
  organizationOptions,
  partOptions,
  reachable,
  withNone,
} from '../settings/choices.ts';
import { LocalText, written, type Texts } from '../settings/local-text.tsx';
import { words } from '../settings/words.ts';
import { GuideForm } from './guide-form.tsx';
import { useAnswers, type GuideProps } from './guide.ts';
import { IdField, TitleField, useNaming } from './naming.tsx';

interface Answers {
  readonly from: string;
  readonly to: string;
  readonly by: string[];
  readonly ask: string[];
  readonly when: string;
  readonly otherwise: Texts;
  readonly handoff: string;
}

/** Asks for a move: from where to where, who makes it, what it asks for. */
export function MoveGuide({ guide, funnel, graph, outline, onAdded, onClose }: GuideProps) {
  const text = useWords(words);
  const naming = useNaming(
    'move',
    graph.moves.map(({ id }) => id),
  );
  const [answers, set] = useAnswers<Answers>({
    from: guide.from ?? none,
    to: guide.to ?? none,
    by: [],
    ask: [],
    when: '',
    otherwise: {},
    handoff: none,
  });
  const { from, to } = answers;
  const ready = naming.ready && from !== none && to !== none && from !== to;
  const stages = partOptions(openStages(graph));
  const handoffs = withNone(text.noHandoff, partOptions(graph.handoffs));
  return (
    <GuideForm
      title={text.addMove}
      name={naming.name}
      operations={ready ? operationsOf(funnel, naming, answers) : undefined}
      onAdded={() => onAdded(naming.id)}
      onClose={onClose}
    >
      <TitleField naming={naming} languages={outline.languages} />
      <Select label={text.from} isRequired options={stages} value={from} onChange={set('from')} />
      <Select
        label={text.to}
        isRequired
        options={partOptions(reachable(graph))}
        value={to}
        onChange={set('to')}
      />
      <Asked answers={answers} set={set} graph={graph} outline={outline} />
      <Select
        label={text.handoff}
        options={handoffs}
        value={answers.handoff}
        onChange={set('handoff')}
      />
      <IdField naming={naming} />
    </GuideForm>
  );
}

function operationsOf(
  funnel: string,
  { id, title }: { readonly id: string; readonly title: Texts },
  { from, to, by, ask, when, otherwise, handoff }: Answers,
): readonly Operation[] {
  const condition = when.trim();
  const refusal = written(otherwise);
  const value = {
    title: written(title),
    from,
    to,
    ...(by.length > 0 && { by: by.length === 1 ? by[0] : by }),
    ...(ask.length > 0 && { ask }),
    ...(condition !== '' && { when: condition }),
    ...(condition !== '' && refusal !== undefined && { otherwise: refusal }),
    ...(handoff !== none && { handoff }),
  };
  return [{ do: 'add', of: { kind: 'Funnel', id: funnel }, path: ['moves'], id, value }];
}

/** Who may make the move, what it asks for, and when it is open. */
function Asked(props: {
  readonly answers: Answers;
  readonly set: ReturnType<typeof useAnswers<Answers>>[1];
  readonly graph: GuideProps['graph'];
  readonly outline: GuideProps['outline'];
}) {
  const text = useWords(words);
  const { answers, set, graph, outline } = props;
  return (
    <>
      <CheckboxGroup
        label={text.by}
        help={text.anyone}
        options={organizationOptions(outline, 'roles')}
        value={answers.by}
        onChange={set('by')}
      />
      <CheckboxGroup
        label={text.asks}
        options={partOptions(graph.fields)}
        value={answers.ask}
        onChange={set('ask')}
      />
      <TextField
        label={text.condition}
        help={text.conditionHelp}
        value={answers.when}
        onChange={set('when')}
      />
      {answers.when.trim() === '' ? null : (
        <LocalText
          languages={outline.languages}
          label={text.otherwiseIn}
          value={answers.otherwise}
          onChange={set('otherwise')}
        />
      )}
    </>
  );
}
