import type { ComponentType } from 'react';
import {
  ArrowRightIcon,
  BookIcon,
  DatabaseIcon,
  FileIcon,
  GraphIcon,
  PersonIcon,
  ProjectIcon,
  PulseIcon,
  type IconProps,
} from '@primer/octicons-react';
import type { OfferedCommand } from '../../parts/commands/index.ts';
import { Kbd } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { hrefOf, type Found, type Group, type Hit, type Kind } from './model.ts';
import { words } from './words.ts';
import styles from './search.module.css';

/** One line of what was found: something to go to or to do. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly more?: string | undefined;
  readonly aside?: string | undefined;
  readonly keys?: string | undefined;
  readonly icon: ComponentType<IconProps>;
  readonly href?: string;
  readonly run?: () => void;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  readonly choices: readonly Choice[];
}

const icons: { readonly [kind in Kind]: ComponentType<IconProps> } = {
  case: ProjectIcon,
  record: DatabaseIcon,
  person: PersonIcon,
  document: FileIcon,
  funnel: ProjectIcon,
  'record type': DatabaseIcon,
  report: GraphIcon,
  dashboard: PulseIcon,
  definition: BookIcon,
};

/** What was found, as sections of lines. */
export function useFoundSections(found: Found | undefined): readonly Section[] {
  const text = useWords(words);
  const format = useFormat();
  const more = ({ found: within, about, line }: Hit): string | undefined =>
    [
      about?.name,
      line === undefined ? undefined : text.line(format.number(line)),
      within && text.inField(within.field, within.text),
    ]
      .filter(Boolean)
      .join(' · ') || undefined;
  const stands = (kind: Kind, { stands: place, over }: Hit): string | undefined =>
    (kind === 'document' && place !== undefined
      ? (text.status as Record<string, string>)[place]
      : place) ?? (over ? text.over : undefined);
  return (found?.groups ?? []).map((group) => ({
    id: idOf(group),
    title: group.of?.title ?? text.kinds[group.kind],
    count: group.count,
    choices: group.items.map((hit) => ({
      id: `${idOf(group)} ${hit.id}`,
      title: hit.title,
      more: more(hit),
      aside: stands(group.kind, hit),
      icon: icons[group.kind],
      href: hrefOf(group, hit),
    })),
  }));
}

function idOf({ kind, of }: Group): string {
  return of === undefined ? kind : `${kind} ${of.id}`;
}

const groups = ['here', 'new', 'go', 'app'] as const;

/** Commands that fit the words, as sections of lines. */
export function useCommandSections(
  commands: readonly OfferedCommand[],
  typed: string,
): readonly Section[] {
  const text = useWords(words);
  const asked = typed.trim().toLowerCase().split(/\s+/u);
  const fits = ({ title, also = '' }: OfferedCommand) =>
    asked.every((word) => `${title} ${also}`.toLowerCase().includes(word));
  return groups.flatMap((group) => {
    const fitting = commands.filter((command) => command.group === group && fits(command));
    if (fitting.length === 0) return [];
    return {
      id: group,
      title: text.groups[group],
      choices: fitting.map(({ id, title, icon = ArrowRightIcon, keys, run }) => ({
        id: `${group} ${id}`,
        title,
        icon,
        keys,
        run,
      })),
    };
  });
}

export function ChoiceLine({ choice }: { readonly choice: Choice }) {
  const { title, more, aside, icon: Icon, keys } = choice;
  return (
    <>
      <Icon className={styles.icon} />
      <span className={styles.lineText}>
        <span className={styles.lineTitle}>{title}</span>
        {more === undefined ? null : <span className={styles.more}>{more}</span>}
      </span>
      {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
      {keys === undefined ? null : (
        <span className={styles.keys} aria-hidden="true">
          {keys.split(' ').map((key) => (
            <Kbd key={key}>{key.toUpperCase()}</Kbd>
          ))}
        </span>
      )}
    </>
  );
}
