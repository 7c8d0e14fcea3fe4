import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

/** What a job does, by its name. */
export function useJobTitle(): (name: string) => string {
  const text = useWords(words).jobs;
  const names: { readonly [name: string]: string } = text.names;
  return (name) =>
    name.startsWith('document ')
      ? text.document(name.slice('document '.length))
      : (names[name] ?? name);
}
