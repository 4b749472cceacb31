/** Whom somebody is about to name: the words behind the last @ before the caret. Pure. */
import { fold } from '$models/text/fold';

/** Letters that are looked at behind an @; nobody's name is longer. */
const MOST = 60;

export interface MentionQuery {
	/** Index of the @. */
	readonly at: number;
	readonly written: string;
}

/** null where nobody is being named: no @, one within a word (an address), or behind a break. */
export function mentionQuery(text: string, caret: number): MentionQuery | null {
	const before = text.slice(0, caret);
	const at = before.lastIndexOf('@');
	if (at < 0 || caret - at > MOST || /[\p{L}\p{N}]$/u.test(before.slice(0, at))) return null;
	const written = before.slice(at + 1);
	return /[\n@]|\s{2}/u.test(written) ? null : { at, written };
}

/** Whose name, or a word of it, begins so; nobody once the whole name stands there. */
export function named<Person extends { readonly displayName: string }>(
	people: readonly Person[],
	written: string
): readonly Person[] {
	const wanted = fold(written);
	return people.filter(({ displayName }) => {
		const name = fold(displayName);
		if (wanted.startsWith(name)) return false;
		return name.startsWith(wanted) || name.split(/\s+/u).some((word) => word.startsWith(wanted));
	});
}
