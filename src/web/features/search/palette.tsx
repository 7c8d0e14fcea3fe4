import { useState } from 'react';
import { SearchIcon } from '@primer/octicons-react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useOfferedCommands } from '../../parts/commands/index.ts';
import { useWords } from '../../words/index.ts';
import { useCommandSections, useFoundSections, type Choice, type Section } from './choices.tsx';
import { Finder } from './finder.tsx';
import { useSearch } from './use-search.ts';
import { words } from './words.ts';
import styles from './search.module.css';

/** Search and commands over the page, opened from anywhere. */
export function Palette(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const text = useWords(words);
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      isDismissable
      className={styles.veil}
    >
      <Modal className={styles.box}>
        <Dialog aria-label={text.palette} className={styles.palette}>
          <PaletteBody onClose={props.onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({ onClose }: { readonly onClose: () => void }) {
  const text = useWords(words);
  const [typed, setTyped] = useState('');
  const [, navigate] = useLocation();
  const search = useSearch(typed, { limit: 5 });
  const isAsked = typed.trim() !== '';
  const { named, others } = useCommandChoices(typed);
  const found = useFoundSections(isAsked ? search.data : undefined);
  const all = useAllResults(typed, found.length > 0);
  const choose = (choice: Choice, aside: boolean): void => {
    if (choice.href !== undefined && aside) {
      window.open(choice.href, '_blank', 'noopener');
      return;
    }
    onClose();
    if (choice.href !== undefined) navigate(choice.href);
    else choice.run?.();
  };
  return (
    <Finder
      label={text.palette}
      placeholder={text.placeholder}
      typed={typed}
      onType={setTyped}
      sections={isAsked ? [...named, ...found, ...others, ...all] : others}
      isBusy={search.isFetching}
      onChoose={choose}
      nothing={
        isAsked && !search.isFetching ? (
          <p className={styles.nothing}>{text.nothing(typed.trim())}</p>
        ) : null
      }
    />
  );
}

/** Commands that fit the words; those that begin with them come before what is found. */
function useCommandChoices(typed: string) {
  const commands = useOfferedCommands();
  const asked = typed.trim().toLowerCase();
  const isNamed = ({ title }: { readonly title: string }) =>
    asked !== '' && title.toLowerCase().startsWith(asked);
  const named = useCommandSections(commands.filter(isNamed), typed);
  const others = useCommandSections(
    commands.filter((command) => !isNamed(command)),
    typed,
  );
  return { named: named.map((section) => ({ ...section, id: `named ${section.id}` })), others };
}

/** The way to the page with all that was found. */
function useAllResults(typed: string, isFound: boolean): readonly Section[] {
  const text = useWords(words);
  if (!isFound) return [];
  const href = `/search?q=${encodeURIComponent(typed.trim())}`;
  const choice = { id: 'all results', title: text.openPage, icon: SearchIcon, href };
  return [{ id: 'all', title: text.title, choices: [choice] }];
}
