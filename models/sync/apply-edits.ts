import * as Y from 'yjs';
import type { Edit } from '$models/architecture/edit';
import { chapterText, plainRoot, recordRoot } from './roots';

/** Replaces a text by the smallest middle part, so that what others type before and after it stays in place. */
function rewrite(text: Y.Text, next: string): void {
	const now = text.toString();
	if (now === next) return;
	let start = 0;
	while (start < now.length && start < next.length && now[start] === next[start]) start += 1;
	let end = 0;
	while (
		end < now.length - start &&
		end < next.length - start &&
		now[now.length - 1 - end] === next[next.length - 1 - end]
	) {
		end += 1;
	}
	if (now.length - end > start) text.delete(start, now.length - end - start);
	if (next.length - end > start) text.insert(start, next.slice(start, next.length - end));
}

function applyEdit(doc: Y.Doc, edit: Edit): void {
	switch (edit.op) {
		case 'create':
			recordRoot(doc, edit.root).set(edit.id, new Y.Map(Object.entries(edit.keys)));
			return;
		case 'set': {
			const record = recordRoot(doc, edit.root).get(edit.id);
			// A record that somebody else removed meanwhile is not made anew by a late field.
			if (!(record instanceof Y.Map)) return;
			if (edit.value === undefined) record.delete(edit.key);
			else record.set(edit.key, edit.value);
			return;
		}
		case 'drop':
			recordRoot(doc, edit.root).delete(edit.id);
			return;
		case 'put': {
			const root = plainRoot(doc, edit.root);
			if (edit.value === undefined) root.delete(edit.key);
			else root.set(edit.key, edit.value);
			return;
		}
		case 'write':
			rewrite(chapterText(doc, edit.chapter), edit.text);
			return;
	}
}

/** Applies a plan in one transaction, which is one undo step and one row of the log. */
export function applyEdits(doc: Y.Doc, edits: readonly Edit[], origin: unknown): void {
	doc.transact(() => {
		for (const edit of edits) applyEdit(doc, edit);
	}, origin);
}
