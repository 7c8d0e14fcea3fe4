export {
  useCommands,
  useOfferedCommands,
  type Command,
  type CommandGroup,
  type OfferedCommand,
} from './commands.ts';
