import { lazy, Suspense, useState } from 'react';
import { EmptyState, Skeleton, Tabs } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { FunnelPanel } from './diagram/funnel-panel.tsx';
import { Fields } from './fields/fields.tsx';
import type { Guide } from './guided/guide.ts';
import { DocumentPreview } from './tryout/document-preview.tsx';
import { FormulaBench } from './tryout/formula-bench.tsx';
import { useDefinition, useFormed } from './workbench/use-workbench.ts';
import { words } from './words.ts';
import styles from './build.module.css';

const FormPreview = lazy(async () => ({
  default: (await import('./tryout/form-preview.tsx')).FormPreview,
}));

/** What the text means: the funnel drawn, its forms, documents, and formulas tried. */
export function SidePanel() {
  const text = useWords(words);
  const definition = useDefinition();
  const formed = useFormed();
  const [chosen, setTab] = useState<string>();
  const [added, setAdded] = useState<string>();
  const funnel = definition?.kind === 'Funnel' ? definition.id : undefined;
  const isRecord = definition?.kind === 'Record';
  const tab = isRecord && chosen === 'diagram' ? 'fields' : (chosen ?? firstOf(definition?.kind));
  /** What was added is seen at once. */
  const onAdded = (what: Guide['what'], id: string) => {
    setTab(what === 'Field' ? 'fields' : 'diagram');
    if (what === 'Field') setAdded(id);
  };
  return (
    <div className={styles.side}>
      <Tabs
        label={text.panel}
        selected={tab}
        onSelect={setTab}
        tabs={[
          ...(isRecord
            ? []
            : [
                {
                  id: 'diagram',
                  title: text.diagram,
                  content:
                    funnel === undefined ? (
                      <EmptyState title={text.noDiagram}>{text.noDiagramText}</EmptyState>
                    ) : (
                      <FunnelPanel key={funnel} funnel={funnel} onAdded={onAdded} />
                    ),
                },
              ]),
          {
            id: 'fields',
            title: text.fields,
            content: <Fields of={formed} added={added} onAdded={onAdded} />,
          },
          {
            id: 'form',
            title: text.form,
            content: (
              <Suspense fallback={<Skeleton />}>
                <FormPreview key={formed && `${formed.kind} ${formed.id}`} definition={formed} />
              </Suspense>
            ),
          },
          { id: 'document', title: text.document, content: <DocumentPreview /> },
          { id: 'formula', title: text.formula, content: <FormulaBench /> },
        ]}
      />
    </div>
  );
}

/** Where one begins with a definition before a tab was chosen. */
function firstOf(kind: string | undefined): string {
  if (kind === 'Record') return 'fields';
  return kind === 'Document' ? 'document' : 'diagram';
}
