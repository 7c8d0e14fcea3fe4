import { localize, type LocalizedText } from '../../../shared/index.ts';
import type { Difference } from '../difference.ts';
import { called, differing, type Aspect } from '../part.ts';
import { quoted, sentence, words, type Words } from '../words.ts';

/** A text that people read: given, dropped or reworded. The same text in every language is no difference. */
export function textChange(
  aspect: Aspect,
  before: LocalizedText | undefined,
  after: LocalizedText | undefined,
): Difference[] {
  if (before === undefined || after === undefined) return textGiven(aspect, before, after);
  const tags = tagsThatDiffer(before, after);
  if (tags.length === 0) return [];
  const parts = {
    what: called(aspect),
    before: shown(before, tags),
    after: shown(after, tags),
    where: whereOf(before, after, tags),
  };
  return [
    differing(aspect, {
      kind: 'reworded',
      words: sentence(
        '{what} reworded{where}: {after} instead of {before}',
        '{what}{where}由{before}改为{after}',
        parts,
      ),
      before,
      after,
      impact: 'words only',
    }),
  ];
}

function textGiven(
  aspect: Aspect,
  before: LocalizedText | undefined,
  after: LocalizedText | undefined,
): Difference[] {
  const text = after ?? before;
  if (text === undefined) return [];
  const parts = { what: called(aspect), text: quoted(text) };
  const said =
    after === undefined
      ? sentence('{what} removed: {text}', '删除{what}：{text}', parts)
      : sentence('{what} added: {text}', '新增{what}：{text}', parts);
  const kind = after === undefined ? 'removed' : 'added';
  return [differing(aspect, { kind, words: said, before, after, impact: 'words only' })];
}

function tagsThatDiffer(before: LocalizedText, after: LocalizedText): readonly string[] {
  const tags = [before, after].flatMap((text) =>
    typeof text === 'string' ? [] : Object.keys(text),
  );
  return [...new Set(['en', 'zh-CN', ...tags])].filter(
    (tag) => localize(before, tag) !== localize(after, tag),
  );
}

/** In the reader's language, or where that stayed the same in the first that did not. */
function shown(text: LocalizedText, tags: readonly string[]): Words {
  const pick = (language: string) =>
    `“${localize(text, tags.includes(language) ? language : (tags[0] ?? language))}”`;
  return words(pick('en'), pick('zh-CN'));
}

function whereOf(before: LocalizedText, after: LocalizedText, tags: readonly string[]): Words {
  const note = (language: string, open: string, close: string) =>
    localize(before, language) === localize(after, language) ? `${open}${tags[0]}${close}` : '';
  return words(note('en', ' (', ')'), note('zh-CN', '（', '）'));
}
