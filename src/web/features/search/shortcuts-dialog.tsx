import { useOfferedCommands } from '../../parts/commands/index.ts';
import { Dialog, Kbd } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './search.module.css';

/** The keys that do something here, and everywhere. */
export function ShortcutsDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const text = useWords(words);
  const commands = useOfferedCommands().filter(({ keys }) => keys !== undefined);
  const anywhere = [
    { id: 'search', title: text.search, keys: '/' },
    ...commands.filter(({ group }) => group !== 'here'),
  ];
  const here = commands.filter(({ group }) => group === 'here');
  return (
    <Dialog title={text.shortcuts} isOpen={props.isOpen} onClose={props.onClose}>
      <div className={styles.shortcuts}>
        {[[text.keysHere, here] as const, [text.anywhere, anywhere] as const].map(
          ([title, items]) =>
            items.length === 0 ? null : (
              <section key={title}>
                <h3>{title}</h3>
                <dl className={styles.keyList}>
                  {items.map(({ id, title: does, keys = '' }) => (
                    <div key={id} className={styles.keyLine}>
                      <dt>{does}</dt>
                      <dd className={styles.keys}>
                        {keys.split(' ').map((key) => (
                          <Kbd key={key}>{key.length === 1 ? key.toUpperCase() : key}</Kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ),
        )}
      </div>
    </Dialog>
  );
}
