/** Key in `chapters` of the text that people write under a heading of the outline. */
export const chapterKey = (path: string): string => `form01/${path}`;
