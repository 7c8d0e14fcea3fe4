import { useEffect, useRef, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import styles from './tabs.module.css';

/** One of several views of the same thing. */
export interface TabItem {
  readonly id: string;
  readonly title: string;
  readonly count?: number | undefined;
  readonly content: ReactNode;
}

export function Tabs(props: {
  readonly label: string;
  readonly tabs: readonly TabItem[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}) {
  return (
    <AriaTabs selectedKey={props.selected} onSelectionChange={(key) => props.onSelect(String(key))}>
      <TabList aria-label={props.label} className={styles.list}>
        {props.tabs.map(({ id, title, count }) => (
          <Tab key={id} id={id} className={styles.tab}>
            {({ isSelected }) => (
              <InSight isOpen={isSelected}>
                {title}
                {count === undefined ? null : <span className={styles.count}>{count}</span>}
              </InSight>
            )}
          </Tab>
        ))}
      </TabList>
      {props.tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles.panel}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

/** In a narrow window the tabs are pushed sideways: the one that is open is brought into sight. */
function InSight({ isOpen, children }: { readonly isOpen: boolean; readonly children: ReactNode }) {
  const text = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isOpen) text.current?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [isOpen]);
  return (
    <span ref={text} className={styles.text}>
      {children}
    </span>
  );
}
