const collator = new Intl.Collator('vi', { numeric: true });

/** Order of a Vietnamese word list (a ă â ... đ ... ơ ư), with numbers in text by size. */
export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b);
