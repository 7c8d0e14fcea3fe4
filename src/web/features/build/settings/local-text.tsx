import { TextArea, TextField } from '../../../ui/index.ts';
import { useLocale, useWords } from '../../../words/index.ts';
import { words } from './words.ts';

/** A text by language; what is not written is left out. */
export type Texts = Readonly<Record<string, string>>;

/** The text of a definition for each language: one text may stand for all. */
export function textsOf(value: unknown, languages: readonly string[]): Texts {
  if (typeof value === 'string') return Object.fromEntries(languages.map((one) => [one, value]));
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([language, text]) =>
      typeof text === 'string' ? [[language, text]] : [],
    ),
  );
}

/** As it is written in a definition; undefined where nothing is said. */
export function written(texts: Texts): Texts | string | undefined {
  const said = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  const [first] = said;
  if (!first) return undefined;
  return said.length === 1
    ? first[1].trim()
    : Object.fromEntries(said.map(([one, text]) => [one, text.trim()]));
}

/** One field for each language of the company, the reader’s own first. */
export function LocalText(props: {
  readonly languages: readonly string[];
  readonly label: (language: string) => string;
  readonly value: Texts;
  readonly onChange: (texts: Texts) => void;
  readonly isRequired?: boolean;
  readonly help?: string;
  readonly long?: boolean;
  readonly autoFocus?: boolean;
}) {
  const text = useWords(words);
  const names: Readonly<Record<string, string>> = text.languages;
  const locale = useLocale();
  const languages = props.languages.toSorted(
    (one, other) => Number(other === locale) - Number(one === locale),
  );
  const Field = props.long ? TextArea : TextField;
  return (
    <>
      {languages.map((language, index) => (
        <Field
          key={language}
          label={props.label(names[language] ?? language)}
          value={props.value[language] ?? ''}
          onChange={(one) => props.onChange({ ...props.value, [language]: one })}
          isRequired={props.isRequired === true && index === 0}
          lang={language}
          {...(props.long && { rows: 2 })}
          {...(index === 0 && props.help !== undefined && { help: props.help })}
          {...(index === 0 && props.autoFocus && { autoFocus: true })}
        />
      ))}
    </>
  );
}
