import { useState } from 'react';
import { InboxIcon, SearchIcon, ThreeBarsIcon } from '@primer/octicons-react';
import { Button as AriaButton } from 'react-aria-components';
import { Link, useLocation } from 'wouter';
import { api, must } from '../api/index.ts';
import { Button, LinkButton, Sheet } from '../ui/index.ts';
import { useWords } from '../words/index.ts';
import { isAt, PlaceList } from './places.tsx';
import { words } from './words.ts';
import styles from './shell.module.css';

/** The menu on a phone: the daily places at the thumb, the rest in a sheet. */
export function PhoneTabs() {
  const text = useWords(words);
  const [location] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const current = (href: string) => (isAt(location, href) ? 'page' : undefined);
  return (
    <nav className={styles.tabs} aria-label={text.main}>
      <Link href="/inbox" className={styles.tab} aria-current={current('/inbox')}>
        <InboxIcon size={20} />
        {text.nav.inbox}
      </Link>
      <Link href="/search" className={styles.tab} aria-current={current('/search')}>
        <SearchIcon size={20} />
        {text.nav.search}
      </Link>
      <AriaButton className={styles.tab} onPress={() => setOpen(true)}>
        <ThreeBarsIcon size={20} />
        {text.more}
      </AriaButton>
      <Sheet title={text.main} isOpen={isOpen} onClose={close} actions={<SheetActions />}>
        <div className={styles.sheet}>
          <PlaceList onGo={close} />
        </div>
      </Sheet>
    </nav>
  );
}

function SheetActions() {
  const text = useWords(words);
  const signOut = async (): Promise<void> => {
    await must(api.DELETE('/session'));
    window.location.assign('/');
  };
  return (
    <>
      <LinkButton href="/settings" variant="quiet">
        {text.settings}
      </LinkButton>
      <Button onPress={() => void signOut()}>{text.signOut}</Button>
    </>
  );
}
