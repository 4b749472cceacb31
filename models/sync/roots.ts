/** The root types of a document of kind `m` (and its copies, kind `b`). Root types are made by name, which is safe. */
import * as Y from 'yjs';
import { plainRoots, recordRoots, type PlainRoot, type RecordRoot } from '$models/architecture/edit';

export const CHAPTER = 'chapter:';

export const isRecordRoot = (name: string): name is RecordRoot => (recordRoots as readonly string[]).includes(name);
export const isPlainRoot = (name: string): name is PlainRoot => (plainRoots as readonly string[]).includes(name);

export const recordRoot = (doc: Y.Doc, name: RecordRoot): Y.Map<unknown> => doc.getMap(name);
export const plainRoot = (doc: Y.Doc, name: PlainRoot): Y.Map<unknown> => doc.getMap(name);
export const chapterText = (doc: Y.Doc, chapter: string): Y.Text => doc.getText(`${CHAPTER}${chapter}`);

/** Keys of the chapters that the document holds. */
export const chapterKeys = (doc: Y.Doc): string[] =>
	[...doc.share.keys()].filter((name) => name.startsWith(CHAPTER)).map((name) => name.slice(CHAPTER.length));

/** Root names that this program does not know; they are kept and reported. */
export const unknownRoots = (doc: Y.Doc): string[] =>
	[...doc.share.keys()].filter((name) => !isRecordRoot(name) && !isPlainRoot(name) && !name.startsWith(CHAPTER));
