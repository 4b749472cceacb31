/** Letters of one picture that a document keeps. */
export const MAX_PICTURE = 300_000;
