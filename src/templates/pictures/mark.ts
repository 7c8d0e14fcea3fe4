/** A control character, which no value has: they are taken out where values are escaped. */
const sign = '\u001A';

/** What a program writes where a picture is to stand, by its place among those of the rendering. */
export function pictureMark(index: number): string {
  return `${sign}${index}`;
}

/** The place of the picture that the mark stands for; undefined for any other text. */
export function markedPicture(text: string): number | undefined {
  return text.startsWith(sign) ? Number(text.slice(sign.length)) : undefined;
}
