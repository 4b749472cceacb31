/** Place of an item of the checklist on the page on which it is answered, or decided. */
export const itemAnchor = (item: string | number): string => `item-${item}`;
