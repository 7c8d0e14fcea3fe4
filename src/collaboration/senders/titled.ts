import type { Block, OutgoingMessage } from '../message.ts';

/** The parts of a message that hold something, led by its subject as the title. */
export function titled({ subject, blocks }: OutgoingMessage): readonly Block[] {
  const filled = blocks.filter(isFilled);
  const [first] = filled;
  const hasTitle = first?.kind === 'heading' && first.text === subject;
  return hasTitle ? filled : [{ kind: 'heading', text: subject.trim() || '…' }, ...filled];
}

function isFilled(block: Block): boolean {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return block.text.trim() !== '';
    case 'facts':
      return block.facts.length > 0;
    case 'actions':
      return block.actions.length > 0;
  }
}
