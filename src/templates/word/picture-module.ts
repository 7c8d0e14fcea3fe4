import type { DXT } from 'docxtemplater';
import type { Filling, FillingValue } from './marks.ts';
import type { PlacedPictures } from './placed-pictures.ts';
import type { Tag } from './tag.ts';

/**
 * A module of docxtemplater that writes the picture where a tag is filled with one. It ends the text of the
 * run around it and begins another, as a line break does.
 */
export function pictureModule(tags: readonly Tag[], placed: PlacedPictures): DXT.Module {
  return {
    name: 'BatonPictures',
    // Before the module that writes texts.
    priority: 1,
    render(part, { scopeManager }) {
      if (part.type !== 'placeholder' || part.module !== undefined) return null;
      const value = scopeManager.getValue(part.value, { part }) as FillingValue | undefined;
      if (!isPicture(value)) return null;
      const at = tags[Number(part.value) - 1]?.part ?? 'word/document.xml';
      const drawing = placed.place(value.picture, at);
      return { value: `</w:t>${drawing}<w:t xml:space="preserve">`, errors: [] };
    },
  };
}

const isPicture = (
  value: FillingValue | undefined,
): value is Exclude<FillingValue, string | Filling[]> =>
  typeof value === 'object' && 'picture' in value;
