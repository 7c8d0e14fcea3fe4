import { useEffect, useRef, useSyncExternalStore, type ComponentType } from 'react';
import type { IconProps } from '@primer/octicons-react';

/** Something that can be done from where one is, found by its words with Ctrl-K. */
export interface Command {
  readonly id: string;
  readonly title: string;
  /** Further words by which it is found. */
  readonly also?: string;
  readonly icon?: ComponentType<IconProps>;
  /** The keys that do the same, as they are pressed: `g i`. */
  readonly keys?: string;
  readonly run: () => void;
}

/** A page's own commands come before those of the frame. */
export type CommandGroup = 'here' | 'go' | 'new' | 'app';

export interface OfferedCommand extends Command {
  readonly group: CommandGroup;
}

const offered = new Map<symbol, readonly OfferedCommand[]>();
const listeners = new Set<() => void>();
let all: readonly OfferedCommand[] = [];

function tell(): void {
  all = [...offered.values()].flat();
  for (const listener of listeners) listener();
}

/** Offers commands while the component is there. */
export function useCommands(commands: readonly Command[], group: CommandGroup = 'here'): void {
  const current = useRef(commands);
  useEffect(() => {
    current.current = commands;
  });
  const shape = JSON.stringify(commands.map(({ id, title, keys }) => [id, title, keys]));
  useEffect(() => {
    const place = Symbol(shape);
    offered.set(
      place,
      current.current.map((command) => ({
        ...command,
        group,
        run: () => current.current.find(({ id }) => id === command.id)?.run(),
      })),
    );
    tell();
    return () => {
      offered.delete(place);
      tell();
    };
  }, [shape, group]);
}

/** Every command that is offered now. */
export function useOfferedCommands(): readonly OfferedCommand[] {
  return useSyncExternalStore(subscribe, () => all);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
