import { blockHelpers } from '../helpers/registry.ts';
import { checkEach } from './block-each.ts';
import { checkGroup } from './block-group.ts';
import { checkIf } from './block-if.ts';
import { checkWhen } from './block-when.ts';
import { checkWith } from './block-with.ts';
import { nameOf, type CheckBlock } from './contract.ts';
import { hintFor } from './suggest.ts';

const blocks: { readonly [name: string]: CheckBlock } = {
  if: checkIf,
  unless: checkIf,
  each: checkEach,
  with: checkWith,
  when: checkWhen,
  group: checkGroup,
};

/** Checks a block and what is in it, with what its condition says and what its loop names. */
export const checkBlock: CheckBlock = (block, scope, checker) => {
  const name = nameOf(block);
  const own = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  if (own) return own(block, scope, checker);
  checker.report('template-unknown-helper', block.path, { name }, hintFor(name, blockHelpers));
};
