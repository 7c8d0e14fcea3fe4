import sax, { type Tag } from 'sax';

/** Goes through the elements of an XML text; false where it is not well-formed (XML 1.0). */
export function readXml(
  text: string,
  onOpen: (tag: Tag) => void,
  onClose: () => void = () => {},
): boolean {
  let sound = true;
  const parser = sax.parser(true);
  Object.assign(parser, {
    onopentag: onOpen,
    onclosetag: onClose,
    onerror: () => {
      sound = false;
      parser.resume();
    },
  });
  parser.write(text).close();
  return sound;
}
