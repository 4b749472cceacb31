/** How long tables of a document may be where they stand. */

/** Rows up to which a table of the running text stands whole; the annex of the same document has them all. */
export const bodyRows = 200;
/** Rows shown of a longer one: enough to see what it lists. */
export const excerptRows = 20;
/** Rows of a table in an annex; hundreds of pages more are the workbook of Form 03, which nobody reads on paper. */
export const annexRows = 300;
/** Tables up to this length stay whole wherever the outline asks for them. */
export const shortRows = 12;
