import { CheckboxGroup, Select, TextField } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { useAnswers } from '../guided/guide.ts';
import type { Graph, Move, Outline } from '../queries.ts';
import {
  none,
  openStages,
  organizationOptions,
  partOptions,
  reachable,
  withNone,
} from './choices.ts';
import { LocalText, textsOf, type Texts } from './local-text.tsx';
import { SettingsForm } from './settings-form.tsx';
import { sameText, type Change } from './use-changes.ts';
import { words } from './words.ts';

interface Answers {
  readonly title: Texts;
  readonly from: string[];
  readonly to: string;
  readonly by: string[];
  readonly when: string;
  readonly handoff: string;
}

type Settings = Readonly<Record<string, unknown>>;

/** Where a move leads, who makes it, and when. */
export function MoveSettings(props: {
  readonly of: { readonly kind: string; readonly id: string };
  readonly move: Move;
  readonly graph: Graph;
  readonly outline: Outline;
  readonly onDone: () => void;
}) {
  const text = useWords(words);
  const { move, graph, outline } = props;
  const { languages } = outline;
  const [answers, set] = useAnswers(answersOf(move, languages));
  const isEmpty = answers.from.length === 0;
  const changes = () => changesOf(move, answers, languages);
  return (
    <SettingsForm of={props.of} changes={isEmpty ? undefined : changes} onDone={props.onDone}>
      <LocalText
        languages={languages}
        label={text.titleIn}
        value={answers.title}
        onChange={set('title')}
        autoFocus
      />
      <Ends move={move} graph={graph} answers={answers} set={set} />
      <CheckboxGroup
        label={text.by}
        help={text.anyone}
        options={organizationOptions(outline, 'roles')}
        value={answers.by}
        onChange={set('by')}
      />
      <TextField
        label={text.condition}
        help={text.conditionHelp}
        value={answers.when}
        onChange={set('when')}
      />
      <Select
        label={text.handoff}
        options={withNone(text.noHandoff, partOptions(graph.handoffs))}
        value={answers.handoff}
        onChange={set('handoff')}
      />
    </SettingsForm>
  );
}

/** Where it starts and leads; a move from anywhere, or to the first stage that fits, is written as text. */
function Ends(props: {
  readonly move: Move;
  readonly graph: Graph;
  readonly answers: Answers;
  readonly set: ReturnType<typeof useAnswers<Answers>>[1];
}) {
  const text = useWords(words);
  const { move, graph, answers, set } = props;
  const { to } = (move.settings ?? {}) as Settings;
  return (
    <>
      {answers.from.includes('any') ? null : (
        <CheckboxGroup
          label={text.from}
          options={partOptions(openStages(graph))}
          value={answers.from}
          onChange={set('from')}
          error={answers.from.length === 0 ? text.needed : undefined}
        />
      )}
      {typeof to === 'string' ? (
        <Select
          label={text.to}
          options={partOptions(reachable(graph))}
          value={answers.to}
          onChange={set('to')}
        />
      ) : null}
    </>
  );
}

function answersOf({ settings }: Move, languages: readonly string[]): Answers {
  const own = (settings ?? {}) as Settings;
  return {
    title: textsOf(own['title'], languages),
    from: listOf(own['from']),
    to: String(own['to']),
    by: listOf(own['by']),
    when: own['when'] === undefined ? '' : String(own['when']),
    handoff: String(own['handoff'] ?? none),
  };
}

function changesOf(
  { path, settings }: Move,
  { title, from, to, by, when, handoff }: Answers,
  languages: readonly string[],
): readonly Change[] {
  const own = (settings ?? {}) as Settings;
  const at = (key: string, now: unknown): Change => ({
    path: [...path, key],
    before: own[key],
    now,
  });
  const guard = when.trim() === String(own['when'] ?? '') ? own['when'] : when.trim() || undefined;
  return [
    at('title', sameText(own['title'], title, languages)),
    at('from', asWritten(own['from'], from)),
    at('to', typeof own['to'] === 'string' ? to : own['to']),
    at('by', asWritten(own['by'], by)),
    at('when', guard),
    at('handoff', handoff === none ? undefined : handoff),
  ];
}

function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return value === undefined ? [] : [String(value)];
}

/** One name stands alone, several in a list; what was not changed stays as it was. */
function asWritten(before: unknown, now: readonly string[]): unknown {
  if (JSON.stringify(listOf(before)) === JSON.stringify(now)) return before;
  if (now.length === 0) return undefined;
  return now.length === 1 ? now[0] : now;
}
