/** The workbench lives in the browser: canvas, workers and the live line. */
export const ssr = false;
