/** Such as `L-2026-0057` or `2026-Q4`, which browsers would break after a hyphen. */
const numbered = /(?:[A-Za-z0-9]+-)+[A-Za-z]?\d+/;

/** A text that is broken between its words, but not inside a number with hyphens. */
export function Unbroken({ children: text }: { readonly children: string }) {
  const found = numbered.exec(text);
  if (!found) return text;
  const [number] = found;
  return (
    <>
      {text.slice(0, found.index)}
      <span className="unbroken">{number}</span>
      <Unbroken>{text.slice(found.index + number.length)}</Unbroken>
    </>
  );
}
