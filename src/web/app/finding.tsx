import { Suspense, useEffect, useState } from 'react';
import {
  DeviceDesktopIcon,
  GearIcon,
  MoonIcon,
  PlusIcon,
  QuestionIcon,
  SignOutIcon,
  SunIcon,
} from '@primer/octicons-react';
import { useLocation } from 'wouter';
import { api, must, useFunnels } from '../api/index.ts';
import { useCommands, type Command } from '../parts/commands/index.ts';
import { chooseTheme, later, useKeys } from '../ui/index.ts';
import { useWords } from '../words/index.ts';
import { usePlaces } from './places.tsx';
import { words } from './words.ts';

const Palette = later(async () => (await import('../features/search/index.tsx')).Palette);
const ShortcutsDialog = later(
  async () => (await import('../features/search/index.tsx')).ShortcutsDialog,
);

/** Search and commands from anywhere, by `/` or Ctrl-K; `?` shows the keys. */
export function Finding() {
  const [shown, setShown] = useState<'palette' | 'keys'>();
  const [, navigate] = useLocation();
  const close = (): void => setShown(undefined);
  useFrameCommands(() => setShown('keys'));
  useFocusAfter(shown !== undefined);
  useKeys({
    '/': () => setShown('palette'),
    '?': () => setShown('keys'),
    'g i': () => navigate('/inbox'),
    'g s': () => navigate('/search'),
    'g d': () => navigate('/dashboards'),
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setShown((before) => (before === 'palette' ? undefined : 'palette'));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Suspense>
      {shown === 'palette' ? <Palette isOpen onClose={close} /> : null}
      {shown === 'keys' ? <ShortcutsDialog isOpen onClose={close} /> : null}
    </Suspense>
  );
}

/** Where what had the focus is gone once something over the page closes, the keyboard goes on at the content. */
function useFocusAfter(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    return () => {
      // What was over the page gives the focus back in the frame after it is gone.
      requestAnimationFrame(() => requestAnimationFrame(focusContent));
    };
  }, [isOpen]);
}

function focusContent(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector('main')?.focus({ preventScroll: true });
}

const goKeys: Readonly<Record<string, string>> = {
  '/inbox': 'g i',
  '/search': 'g s',
  '/dashboards': 'g d',
};

/** What can be done from everywhere. */
function useFrameCommands(showKeys: () => void): void {
  const text = useWords(words);
  const [, navigate] = useLocation();
  const funnels = useFunnels();
  const go = usePlaces().flatMap(({ title, places }) =>
    places.map((place): Command => ({
      id: place.href,
      title: place.title,
      also: title ?? '',
      icon: place.icon,
      keys: goKeys[place.href],
      run: () => navigate(place.href),
    })),
  );
  const begin = funnels.map(({ id, title }): Command => ({
    id,
    title: text.newIn(title),
    icon: PlusIcon,
    run: () => navigate(`/funnels/${id}/new`),
  }));
  const themes = [
    ['light', SunIcon],
    ['dark', MoonIcon],
    ['system', DeviceDesktopIcon],
  ] as const;
  useCommands(go, 'go');
  useCommands(begin, 'new');
  useCommands(
    [
      ...themes.map(([theme, icon]) => ({
        id: theme,
        title: `${text.theme}: ${text[theme]}`,
        icon,
        run: () => chooseTheme(theme),
      })),
      { id: 'settings', title: text.settings, icon: GearIcon, run: () => navigate('/settings') },
      { id: 'keys', title: text.shortcuts, icon: QuestionIcon, keys: '?', run: showKeys },
      { id: 'sign out', title: text.signOut, icon: SignOutIcon, run: () => void signOut() },
    ],
    'app',
  );
}

async function signOut(): Promise<void> {
  await must(api.DELETE('/session'));
  window.location.assign('/');
}
