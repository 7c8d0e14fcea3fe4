import { Select, TextField } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { useAnswers } from '../guided/guide.ts';
import type { Outline, Stage } from '../queries.ts';
import { isDuration, none, organizationOptions, withNone } from './choices.ts';
import { LocalText, textsOf, type Texts } from './local-text.tsx';
import { SettingsForm } from './settings-form.tsx';
import { sameText, type Change } from './use-changes.ts';
import { words } from './words.ts';

interface Answers {
  readonly title: Texts;
  readonly means: Texts;
  readonly department: string;
  readonly role: string;
  readonly within: string;
}

type Settings = Readonly<Record<string, unknown>>;

/** What a stage says of itself. */
export function StageSettings(props: {
  readonly of: { readonly kind: string; readonly id: string };
  readonly stage: Stage;
  readonly outline: Outline;
  readonly onDone: () => void;
}) {
  const text = useWords(words);
  const { stage, outline } = props;
  const { languages } = outline;
  const [answers, set] = useAnswers(answersOf(stage, languages));
  const { within } = answers;
  const isWrong = within.trim() !== '' && !isDuration(within);
  const changes = () => changesOf(stage, answers, languages);
  return (
    <SettingsForm of={props.of} changes={isWrong ? undefined : changes} onDone={props.onDone}>
      <LocalText
        languages={languages}
        label={text.titleIn}
        value={answers.title}
        onChange={set('title')}
        autoFocus
      />
      <LocalText
        languages={languages}
        label={text.meansIn}
        value={answers.means}
        onChange={set('means')}
        help={text.meansHelp}
        long
      />
      <Select
        label={text.department}
        options={withNone(text.noDepartment, organizationOptions(outline, 'departments'))}
        value={answers.department}
        onChange={set('department')}
      />
      <Select
        label={text.role}
        options={withNone(text.noRole, organizationOptions(outline, 'roles'))}
        value={answers.role}
        onChange={set('role')}
      />
      {stage.kind === 'outcome' ? null : (
        <TextField
          label={text.limit}
          help={text.limitHelp}
          value={within}
          onChange={set('within')}
          error={isWrong ? text.limitWrong : undefined}
        />
      )}
    </SettingsForm>
  );
}

function answersOf({ settings }: Stage, languages: readonly string[]): Answers {
  const own = (settings ?? {}) as Settings;
  const clock = (own['clock'] ?? {}) as Settings;
  return {
    title: textsOf(own['title'], languages),
    means: textsOf(own['means'], languages),
    department: String(own['department'] ?? none),
    role: String(own['role'] ?? none),
    within: String(clock['within'] ?? ''),
  };
}

function changesOf(
  { path, settings }: Stage,
  { title, means, department, role, within }: Answers,
  languages: readonly string[],
): readonly Change[] {
  const own = (settings ?? {}) as Settings;
  const clock = (own['clock'] ?? {}) as Settings;
  const at = (key: string, now: unknown): Change => ({
    path: [...path, key],
    before: own[key],
    now,
  });
  return [
    at('title', sameText(own['title'], title, languages)),
    at('means', sameText(own['means'], means, languages)),
    at('department', department === none ? undefined : department),
    at('role', role === none ? undefined : role),
    {
      path: [...path, 'clock', 'within'],
      before: clock['within'],
      now: within.trim() === '' ? undefined : within.trim(),
    },
  ];
}
