import { PDFHexString, PDFName, type PDFDocument, type PDFRef } from '@pdfme/pdf-lib';

/** A document within a larger one. */
export interface JoinedPart {
  readonly title: string;
  readonly pages: readonly PDFRef[];
}

/** Adds an outline with an item for each part (ISO 32000-1, 12.3.3). */
export function addOutline({ context, catalog }: PDFDocument, parts: readonly JoinedPart[]): void {
  const root = context.nextRef();
  const items = parts.map(() => context.nextRef());
  for (const [index, { title, pages }] of parts.entries()) {
    const [before, after] = [items[index - 1], items[index + 1]];
    const item = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: root,
      Dest: [pages[0] ?? null, 'Fit'],
      ...(before ? { Prev: before } : {}),
      ...(after ? { Next: after } : {}),
    });
    context.assign(items[index] as PDFRef, item);
  }
  const ends = items.length > 0 ? { First: items[0], Last: items.at(-1) } : {};
  context.assign(root, context.obj({ Type: 'Outlines', Count: items.length, ...ends }));
  catalog.set(PDFName.of('Outlines'), root);
}

/**
 * Adds labels by which the pages of each part are counted from 1 (ISO 32000-1, 12.4.2): `2-1` is the first
 * page of the second part.
 */
export function addPageLabels(
  { context, catalog }: PDFDocument,
  parts: readonly JoinedPart[],
): void {
  let first = 0;
  const ranges = parts.flatMap(({ pages }, index) => {
    const label = context.obj({ S: 'D', P: PDFHexString.fromText(`${index + 1}-`) });
    const range = [first, label] as const;
    first += pages.length;
    return range;
  });
  catalog.set(PDFName.of('PageLabels'), context.register(context.obj({ Nums: [...ranges] })));
}
