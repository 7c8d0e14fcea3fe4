import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../words/index.ts';
import { Finding } from './finding.tsx';
import { Notices } from './notices.tsx';
import { PhoneTabs } from './phone-tabs.tsx';
import { SideBar } from './side-bar.tsx';
import { words } from './words.ts';
import styles from './shell.module.css';

/** The frame around every page: the side bar, on a phone the tabs below, and the content. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const text = useWords(words);
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main);
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        {text.skip}
      </a>
      <SideBar />
      <div className={styles.content}>
        <div className={styles.notices}>
          <Notices />
        </div>
        <main id="main" ref={main} tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
      <PhoneTabs />
      <Finding />
    </div>
  );
}

/** After going to another page the keyboard is at its beginning, and the page at its top. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>): void {
  const [location] = useLocation();
  const before = useRef(location);
  useEffect(() => {
    if (before.current === location) return;
    before.current = location;
    main.current?.scrollTo({ top: 0 });
    main.current?.focus({ preventScroll: true });
  }, [location, main]);
}
