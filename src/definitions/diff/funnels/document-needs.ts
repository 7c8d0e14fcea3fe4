import type { DocumentNeed } from '../../model/index.ts';
import type { Difference, DifferenceKind } from '../difference.ts';
import { difference, type Part } from '../part.ts';
import { code, sentence, type Words } from '../words.ts';

/** Which documents a move requires that it did not, and the other way round. */
export function documentNeedChanges(
  part: Part,
  before: readonly DocumentNeed[],
  after: readonly DocumentNeed[],
): Difference[] {
  const was = new Map(before.map(({ document, as }) => [document, as]));
  const is = new Map(after.map(({ document, as }) => [document, as]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((document) => {
    const [old, now] = [was.get(document), is.get(document)];
    if (old === now) return [];
    const kind: DifferenceKind = now === undefined || old === 'signed' ? 'loosened' : 'tightened';
    const words = needWords(part, document, now);
    const values = { before: old ?? null, after: now ?? null };
    return [
      difference(
        part,
        { kind, words, ...values, impact: 'running cases' },
        `documents/${document}`,
      ),
    ];
  });
}

function needWords({ name }: Part, document: string, as: DocumentNeed['as'] | undefined): Words {
  const parts = { name, document: code(document) };
  if (as === 'signed')
    return sentence(
      '{name} now requires the document {document} signed',
      '{name}现要求文档{document}已签署',
      parts,
    );
  if (as === 'released')
    return sentence(
      '{name} now requires the document {document} released',
      '{name}现要求文档{document}已发布',
      parts,
    );
  return sentence(
    '{name} no longer requires the document {document}',
    '{name}不再要求文档{document}',
    parts,
  );
}
