import type { PostedEntry } from '../../incentives/ports.ts';
import { Decimal } from '../../shared/index.ts';

type Figure = 'base' | 'rate' | 'share';
type Written = Omit<PostedEntry, Figure | 'amount'> & { readonly [F in Figure]?: string } & {
  readonly amount: string;
};

/** An entry of the ledger as text; its figures are decimal text. */
export function writePostedEntry(entry: PostedEntry): string {
  const { base, rate, share, amount, ...rest } = entry;
  const written: Written = {
    ...rest,
    ...(base && { base: base.toFixed() }),
    ...(rate && { rate: rate.toFixed() }),
    ...(share && { share: share.toFixed() }),
    amount: amount.toFixed(),
  };
  return JSON.stringify(written);
}

/** The entry from what `writePostedEntry` wrote. */
export function readPostedEntry(text: string): PostedEntry {
  const { base, rate, share, amount, ...rest } = JSON.parse(text) as Written;
  return {
    ...rest,
    ...(base !== undefined && { base: new Decimal(base) }),
    ...(rate !== undefined && { rate: new Decimal(rate) }),
    ...(share !== undefined && { share: new Decimal(share) }),
    amount: new Decimal(amount),
  };
}
