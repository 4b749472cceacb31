/** What a kind is called where there is room for a word or two: the first of the names that its label gives. */
export const shortKind = (label: string): string => label.split(/\s*[/,]\s*| or /u)[0]?.trim() ?? label;
