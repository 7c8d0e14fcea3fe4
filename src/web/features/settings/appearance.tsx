import { useState } from 'react';
import { Card, chooseTheme, chosenTheme, RadioGroup, type Theme } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[];

/** Light or dark, on this machine. */
export function Appearance() {
  const text = useWords(words);
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const choose = (id: string) => {
    const chosen = themes.find((one) => one === id) ?? 'system';
    chooseTheme(chosen);
    setTheme(chosen);
  };
  return (
    <Card title={text.appearance}>
      <RadioGroup
        label={text.theme}
        help={text.themeHelp}
        orientation="horizontal"
        options={themes.map((id) => ({ id, title: text.themes[id] }))}
        value={theme}
        onChange={choose}
      />
    </Card>
  );
}
