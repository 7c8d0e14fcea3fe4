import { CheckboxGroup, RadioGroup, Select, TextField } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Operation, Outline } from '../queries.ts';
import {
  isDuration,
  none,
  openStages,
  organizationOptions,
  partOptions,
} from '../settings/choices.ts';
import { written, type Texts } from '../settings/local-text.tsx';
import { words } from '../settings/words.ts';
import { GuideForm } from './guide-form.tsx';
import { useAnswers, type GuideProps } from './guide.ts';
import { IdField, TitleField, useNaming } from './naming.tsx';
import { OptionLines, optionsOf } from './option-lines.tsx';

const strategies = ['least loaded', 'round robin', 'anyone'] as const;

interface Answers {
  readonly move: string;
  readonly fields: string[];
  readonly pool: 'role' | 'team';
  readonly who: string;
  readonly by: string;
  readonly within: string;
  readonly lines: Texts;
  readonly back: string;
}

const first: Answers = {
  move: none,
  fields: [],
  pool: 'role',
  who: none,
  by: 'least loaded',
  within: '1 working day',
  lines: {},
  back: none,
};

type Setter = ReturnType<typeof useAnswers<Answers>>[1];

/** Asks for a handoff: with which move, what must be there, who receives, how long, and how it is rejected. */
export function HandoffGuide({ funnel, graph, outline, onAdded, onClose }: GuideProps) {
  const text = useWords(words);
  const { languages } = outline;
  const naming = useNaming(
    'handoff',
    graph.handoffs.map(({ id }) => id),
  );
  const [answers, set] = useAnswers(first);
  const { move, who, within } = answers;
  const free = graph.moves.filter(({ handoff }) => handoff === undefined);
  const source = graph.moves.find(({ id }) => id === move)?.sources[0] ?? none;
  const back = answers.back === none ? source : answers.back;
  const reasons = optionsOf(answers.lines, languages);
  const isWrong = !isDuration(within);
  const ready = naming.ready && move !== none && who !== none && !isWrong;
  return (
    <GuideForm
      title={text.addHandoff}
      name={naming.name}
      operations={ready ? operationsOf(funnel, naming, { ...answers, back }, reasons) : undefined}
      onAdded={() => onAdded(naming.id)}
      onClose={onClose}
    >
      <TitleField naming={naming} languages={languages} />
      <Select
        label={text.whichMove}
        isRequired
        options={partOptions(free)}
        value={move}
        onChange={set('move')}
      />
      <CheckboxGroup
        label={text.checklist}
        help={text.checklistHelp}
        options={partOptions(graph.fields)}
        value={answers.fields}
        onChange={set('fields')}
      />
      <Receivers answers={answers} set={set} outline={outline} />
      <TextField
        label={text.within}
        help={text.limitHelp}
        value={within}
        onChange={set('within')}
        error={isWrong ? text.limitWrong : undefined}
      />
      <Rejection answers={{ ...answers, back }} set={set} graph={graph} languages={languages} />
      <IdField naming={naming} />
    </GuideForm>
  );
}

/** Who receives: a role or a team, and who of them. */
function Receivers(props: {
  readonly answers: Answers;
  readonly set: Setter;
  readonly outline: Outline;
}) {
  const text = useWords(words);
  const { answers, set, outline } = props;
  const isRole = answers.pool === 'role';
  const pools = [
    { id: 'role', title: text.byRole },
    { id: 'team', title: text.byTeam },
  ];
  return (
    <>
      <RadioGroup
        label={text.receivers}
        options={pools}
        value={answers.pool}
        onChange={(pool) => {
          set('pool')(pool === 'team' ? 'team' : 'role');
          set('who')(none);
        }}
        orientation="horizontal"
      />
      <Select
        label={isRole ? text.role : text.byTeam}
        isRequired
        options={organizationOptions(outline, isRole ? 'roles' : 'teams')}
        value={answers.who}
        onChange={set('who')}
      />
      <Select
        label={text.strategy}
        options={strategies.map((id) => ({ id, title: text.strategies[id] }))}
        value={answers.by}
        onChange={set('by')}
      />
    </>
  );
}

const onSilence = ['remind', 'escalate to manager', 'offer to liaison'];

function operationsOf(
  funnel: string,
  { id, title }: { readonly id: string; readonly title: Texts },
  { move, fields, pool, who, by, within, back }: Answers,
  reasons: Readonly<Record<string, unknown>> | undefined,
): readonly Operation[] {
  const of = { kind: 'Funnel', id: funnel };
  const value = {
    title: written(title),
    ...(fields.length > 0 && { checklist: fields }),
    route: [{ to: { [pool]: who }, by }],
    accept: { within: within.trim(), 'on silence': onSilence },
    ...(reasons && { reject: { reasons, 'back to': back } }),
  };
  return [
    { do: 'add', of, path: ['handoffs'], id, value },
    { do: 'set', of, path: ['moves', move, 'handoff'], value: id },
  ];
}

/** For which reasons it may be rejected, and where it goes back then. */
function Rejection(props: {
  readonly answers: Answers;
  readonly set: Setter;
  readonly graph: GuideProps['graph'];
  readonly languages: readonly string[];
}) {
  const text = useWords(words);
  const { answers, set, graph, languages } = props;
  return (
    <>
      <OptionLines
        label={text.reasons}
        help={text.reasonsHelp}
        languages={languages}
        value={answers.lines}
        onChange={set('lines')}
      />
      {optionsOf(answers.lines, languages) ? (
        <Select
          label={text.backTo}
          options={partOptions(openStages(graph))}
          value={answers.back}
          onChange={set('back')}
        />
      ) : null}
    </>
  );
}
