import { useState } from 'react';
import { PeopleIcon } from '@primer/octicons-react';
import { Button as AriaButton } from 'react-aria-components';
import { Button, classes, toast, Tooltip } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { View } from '../model/layout.ts';
import type { ListSource } from '../model/source.ts';
import type { LayoutState } from '../model/use-layout.ts';
import { words } from '../words.ts';
import { RemoveView } from './remove-view.tsx';
import { useSaveView } from './use-views.ts';
import { ViewDialog } from './view-dialog.tsx';
import { ViewMenu, type ViewAsk } from './view-menu.tsx';
import styles from './views.module.css';

export interface ViewBarProps {
  readonly source: ListSource;
  readonly views: readonly View[];
  readonly state: LayoutState;
}

/** The saved views, one of which is chosen; what was changed of it can be kept, kept apart, or given up. */
export function ViewBar({ source, views, state }: ViewBarProps) {
  const { views: text } = useWords(words);
  const { view, isChanged, choose } = state;
  const [asking, setAsking] = useState<ViewAsk>();
  if (views.length === 0 && !isChanged) return null;
  return (
    <div className={styles.bar}>
      <nav aria-label={text.title} className={styles.views}>
        <ViewButton title={text.all} isChosen={!view} onPress={() => choose(undefined)} />
        {views.map((one) => (
          <ViewButton
            key={one.id}
            title={one.title}
            isChosen={one.id === view?.id}
            shared={one.mine ? undefined : text.by(one.owner.name ?? '')}
            note={one.lacks ? text.lacks : undefined}
            onPress={() => choose(one.id)}
          />
        ))}
      </nav>
      {isChanged ? <SaveButton source={source} state={state} onAsk={setAsking} /> : null}
      {view || isChanged ? <ViewMenu state={state} onAsk={setAsking} /> : null}
      <Asked source={source} state={state} asking={asking} onClose={() => setAsking(undefined)} />
    </div>
  );
}

/** Changes of one's own view are kept in it; of another's, in a view of one's own. */
function SaveButton(props: {
  readonly source: ListSource;
  readonly state: LayoutState;
  readonly onAsk: (ask: ViewAsk) => void;
}) {
  const { views: text } = useWords(words);
  const { source, state, onAsk } = props;
  const { view, layout, choose } = state;
  const save = useSaveView(source);
  if (!view?.mine)
    return (
      <Button small variant="quiet" onPress={() => onAsk('new')}>
        {text.save}
      </Button>
    );
  const { title, share } = view;
  const keep = (): void =>
    save.mutate(
      { view, draft: { title, layout, ...(share && { share }) } },
      {
        onSuccess: () => {
          toast({ text: text.saved(title) });
          choose(view.id);
        },
        onError: () => onAsk('new'),
      },
    );
  return (
    <Button small isPending={save.isPending} onPress={keep}>
      {text.saveChanges}
    </Button>
  );
}

interface AskedProps {
  readonly source: ListSource;
  readonly state: LayoutState;
  readonly asking: ViewAsk | undefined;
  readonly onClose: () => void;
}

function Asked({ source, state, asking, onClose }: AskedProps) {
  const { views: text } = useWords(words);
  const { view, layout, choose } = state;
  if (asking === undefined) return null;
  if (asking === 'remove')
    return view ? (
      <RemoveView
        source={source}
        view={view}
        onClose={onClose}
        onRemoved={() => {
          onClose();
          choose(undefined);
        }}
      />
    ) : null;
  return (
    <ViewDialog
      source={source}
      layout={layout}
      {...(asking === 'share' && view && { view })}
      onClose={onClose}
      onSaved={({ id, title }) => {
        onClose();
        toast({ text: text.saved(title) });
        choose(id);
      }}
    />
  );
}

interface ViewButtonProps {
  readonly title: string;
  readonly isChosen: boolean;
  readonly shared?: string | undefined;
  readonly note?: string | undefined;
  readonly onPress: () => void;
}

function ViewButton({ title, isChosen, shared, note, onPress }: ViewButtonProps) {
  const hint = [shared, note].filter(Boolean).join(' · ');
  const button = (
    <AriaButton
      aria-pressed={isChosen}
      onPress={onPress}
      className={classes(styles.view, isChosen && styles.chosen)}
    >
      {title}
      {shared === undefined ? null : <PeopleIcon size={12} />}
    </AriaButton>
  );
  return hint === '' ? button : <Tooltip text={hint}>{button}</Tooltip>;
}
