import { TextArea } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { idFor } from '../settings/choices.ts';
import type { Texts } from '../settings/local-text.tsx';
import { words } from '../settings/words.ts';

/** What can be chosen, one a line, in each language. */
export function OptionLines(props: {
  readonly label: string;
  readonly help: string;
  readonly languages: readonly string[];
  readonly value: Texts;
  readonly onChange: (lines: Texts) => void;
  readonly isRequired?: boolean;
}) {
  const text = useWords(words);
  const names: Readonly<Record<string, string>> = text.languages;
  return props.languages.map((language, index) => (
    <TextArea
      key={language}
      label={index === 0 ? props.label : text.optionsFor(names[language] ?? language)}
      help={index === 0 ? props.help : undefined}
      isRequired={index === 0 && props.isRequired === true}
      value={props.value[language] ?? ''}
      onChange={(lines) => props.onChange({ ...props.value, [language]: lines })}
      lang={language}
      rows={3}
    />
  ));
}

/** The lines as options by id: those of the first language name them, the others say the same in theirs. */
export function optionsOf(
  lines: Texts,
  languages: readonly string[],
): Readonly<Record<string, unknown>> | undefined {
  const columns = languages.map((one) => (lines[one] ?? '').split('\n').map((line) => line.trim()));
  const taken: string[] = [];
  const entries = (columns[0] ?? []).flatMap((line, row): [string, unknown][] => {
    if (line === '') return [];
    const id = idFor(line, 'option', taken);
    taken.push(id);
    const said = languages.flatMap((language, index) => {
      const word = columns[index]?.[row];
      return word ? [[language, word] as const] : [];
    });
    return [[id, said.length === 1 ? line : Object.fromEntries(said)]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
