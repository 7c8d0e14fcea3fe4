import { CheckIcon, CodeIcon, GearIcon, SignOutIcon } from '@primer/octicons-react';
import { useState } from 'react';
import { api, must } from '../api/index.ts';
import {
  chooseTheme,
  chosenTheme,
  MenuItem,
  MenuSection,
  MenuSeparator,
  type Theme,
} from '../ui/index.ts';
import { useWords } from '../words/index.ts';
import { words } from './words.ts';

const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[];

/** What one can do about oneself: settings, appearance, signing out. */
export function AccountItems() {
  const text = useWords(words);
  const [theme, setTheme] = useState(chosenTheme);
  const choose = (chosen: Theme): void => {
    chooseTheme(chosen);
    setTheme(chosen);
  };
  return (
    <>
      <MenuItem href="/settings" icon={<GearIcon />}>
        {text.settings}
      </MenuItem>
      <MenuItem href="/api/docs" target="_blank" icon={<CodeIcon />}>
        {text.docs}
      </MenuItem>
      <MenuSection title={text.theme}>
        {themes.map((each) => (
          <MenuItem
            key={each}
            id={each}
            onAction={() => choose(each)}
            icon={<CheckIcon className={each === theme ? undefined : 'invisible'} />}
          >
            {text[each]}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSeparator />
      <MenuItem onAction={() => void signOut()} icon={<SignOutIcon />}>
        {text.signOut}
      </MenuItem>
    </>
  );
}

async function signOut(): Promise<void> {
  await must(api.DELETE('/session'));
  window.location.assign('/');
}
