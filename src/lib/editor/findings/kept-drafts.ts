/** What is being written, for as long as the tab is open: it outlives its form, and a reload. */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'khuevan-draft:';

/** All that is kept, by key; nothing where the browser keeps nothing. */
export function keptDrafts(store: () => Store): ReadonlyMap<string, string> {
	const drafts = new Map<string, string>();
	try {
		const kept = store();
		for (let index = 0; index < kept.length; index += 1) {
			const key = kept.key(index) ?? '';
			if (key.startsWith(PREFIX)) drafts.set(key.slice(PREFIX.length), kept.getItem(key) ?? '');
		}
	} catch {
		// The page itself still has what is written in it.
	}
	return drafts;
}

/** '' takes it away. */
export function keepDraft(store: () => Store, key: string, text: string): void {
	try {
		if (text === '') store().removeItem(PREFIX + key);
		else store().setItem(PREFIX + key, text);
	} catch {
		// The page itself still has what is written in it.
	}
}
