/** Whom a comment names. */
import { roleHere } from './findings';
import type { DecisionParts } from './parts';

/** No letter follows: another whose name only begins the same is not meant. */
const ends = (text: string, at: number): boolean => !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + 2));

/**
 * Who has a role here and is named after an @: where several names fit, whoever has the longest; where several have the
 * same, whoever was picked.
 */
export async function mentionedIn(
	{ store }: DecisionParts,
	agency: string,
	text: string,
	picked: readonly string[]
): Promise<string[]> {
	if (!text.includes('@')) return [];
	const people = (await store.accounts())
		.filter((account) => roleHere(account, agency) !== null)
		.map(({ id, displayName }) => ({ id, name: displayName.normalize('NFC') }))
		.sort((a, b) => b.name.length - a.name.length || Number(picked.includes(b.id)) - Number(picked.includes(a.id)));
	const named = [...text.matchAll(/@/gu)].flatMap(({ index }) => {
		const at = index + 1;
		return people.find(({ name }) => text.startsWith(name, at) && ends(text, at + name.length))?.id ?? [];
	});
	return [...new Set(named)];
}
