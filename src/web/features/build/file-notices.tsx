import { Banner, Button } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { useBench, useHeld } from './workbench/use-workbench.ts';
import { words } from './words.ts';

/** What must be said of the file that is shown: somebody else changed it, too. */
export function FileNotices() {
  const text = useWords(words);
  const { workbench } = useHeld();
  const { shown, files } = useBench();
  const file = shown === undefined ? undefined : files.get(shown);
  if (file?.saving !== 'conflict') return null;
  return (
    <Banner
      tone="warn"
      action={
        <>
          <Button small onPress={() => void workbench.reload(file.path)}>
            {text.takeTheirs}
          </Button>
          <Button small onPress={() => void workbench.keepOwn(file.path)}>
            {text.keepMine}
          </Button>
        </>
      }
    >
      {text.conflict}
    </Banner>
  );
}
