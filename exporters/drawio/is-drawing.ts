/** Whether a file goes by a name under which draw.io drawings travel. */
export const isDrawing = (fileName: string): boolean => /\.(?:drawio|dio|xml)$/iu.test(fileName);
