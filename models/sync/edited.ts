import * as Y from 'yjs';
import type { Architecture } from '$models/architecture/architecture';
import type { Edit } from '$models/architecture/edit';
import { applyEdits } from './apply-edits';
import { readDocument, seedDocument } from './document';

/** What edits would make of a state, which itself stays as it is. */
export function edited(architecture: Architecture, edits: readonly Edit[]): Architecture {
	const doc = new Y.Doc();
	seedDocument(doc, architecture, null);
	applyEdits(doc, edits, null);
	const read = readDocument(doc).architecture;
	doc.destroy();
	return read;
}
