/** What a document is called: its title with its number, which the title mostly holds already. */
export function numberedTitle(title: string, number: string | undefined): string {
  return number === undefined || title.includes(number) ? title : `${title} ${number}`;
}
