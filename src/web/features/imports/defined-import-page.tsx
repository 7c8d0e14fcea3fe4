import { useState } from 'react';
import { Loaded } from '../../parts/people/index.ts';
import { Button, EmptyState, Page } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { ChooseFile } from './choose-file.tsx';
import { useImports } from './queries.ts';
import { RunPanel } from './run-panel.tsx';
import { words } from './words.ts';

/** Runs an import of the definitions with a file. */
export function DefinedImportPage({ import: id }: { readonly import: string }) {
  const text = useWords(words);
  const imports = useImports();
  const [file, setFile] = useState<File>();
  const title = imports.data?.items.find((one) => one.id === id)?.title;
  const again = file ? (
    <Button onPress={() => setFile(undefined)}>{text.anotherFile}</Button>
  ) : undefined;
  return (
    <Page
      title={title ?? text.import}
      lead={text.definedLead}
      crumbs={[{ title: text.title, href: '/imports' }]}
      actions={again}
    >
      <Loaded query={imports}>
        {() =>
          title === undefined ? (
            <EmptyState title={text.noImport}>{text.noImportText}</EmptyState>
          ) : file === undefined ? (
            <ChooseFile isReading={false} error={undefined} onChoose={setFile} />
          ) : (
            <>
              <p>{file.name}</p>
              <RunPanel source={{ file, definition: id }} isReady />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
