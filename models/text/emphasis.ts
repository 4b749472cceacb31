/** Words as they are read where nothing is set in bold or italic: without the marks of Markdown that ask for it. */

/** Marks that hold on to the words between them, on one line; bounded, so that a line of stars takes no longer than it is long. */
const emphasis = /(?<![\\*_\p{L}\p{N}])(\*{1,3}|_{1,3})(?![\s*_])([^*_\n]{1,2000})(?<!\s)\1(?![*_\p{L}\p{N}])/gu;

/** What stands between marks that are not a pair stays as it is. */
export const withoutEmphasis = (text: string): string => text.replace(emphasis, '$2');
