import { useState } from 'react';
import { TextField } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { idFor } from '../settings/choices.ts';
import { LocalText, type Texts } from '../settings/local-text.tsx';
import { words } from '../settings/words.ts';

/** A title by language, and the id that is made of it unless one is typed. */
export function useNaming(word: string, taken: readonly string[], joint: '-' | '_' = '-') {
  const [title, setTitle] = useState<Texts>({});
  const [typed, setTyped] = useState<string>();
  const name = Object.values(title).find((one) => one.trim() !== '') ?? '';
  const id = typed ?? idFor(title['en'] ?? name, word, taken, joint);
  const pattern = joint === '-' ? /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/ : /^[a-z][A-Za-z0-9_]*$/;
  const fault = taken.includes(id) ? 'taken' : pattern.test(id) ? undefined : 'wrong';
  const ready = name !== '' && fault === undefined;
  return { title, setTitle, name, id, setTyped, fault, ready, joint } as const;
}

type Naming = ReturnType<typeof useNaming>;

/** What it is called, in each language. */
export function TitleField(props: {
  readonly naming: Naming;
  readonly languages: readonly string[];
}) {
  const text = useWords(words);
  const { naming, languages } = props;
  return (
    <LocalText
      languages={languages}
      label={text.titleIn}
      value={naming.title}
      onChange={naming.setTitle}
      isRequired
      autoFocus
    />
  );
}

/** By what it is named, for those who care. */
export function IdField({ naming }: { readonly naming: Naming }) {
  const text = useWords(words);
  const isField = naming.joint === '_';
  const faults = { taken: text.idTaken, wrong: isField ? text.idWrongField : text.idWrong };
  return (
    <TextField
      label={text.id}
      help={isField ? text.idOfField : text.idHelp}
      value={naming.id}
      onChange={naming.setTyped}
      error={naming.fault === undefined ? undefined : faults[naming.fault]}
    />
  );
}
