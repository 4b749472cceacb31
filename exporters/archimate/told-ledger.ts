/** The ledger of an import as people read it: places by the names that the file gives, and what is alike told once. */
import type { Exchange, LangText } from './exchange';
import type { LedgerEntry } from './import-ledger';
import { OWN_LANGUAGE, spoken } from './languages';

/** An entry with the names of what stands at its place; '' where the file has no name for it. */
export interface NamedEntry extends LedgerEntry {
	readonly title: string;
}

/** Places named in one line. */
const NAMED = 5;

const nameOf = (names: readonly LangText[]): string => spoken(names, OWN_LANGUAGE)?.text.trim() ?? '';

/** Names of elements, relationships and views by place; a relationship without a name is told by its ends. */
function titlesOf({ elements, relationships, views }: Exchange): ReadonlyMap<string, string> {
	const titles = new Map<string, string>();
	for (const { id, names } of elements) titles.set(`elements/${id}`, nameOf(names));
	for (const { id, names } of views) titles.set(`views/${id}`, nameOf(names));
	const end = (id: string): string => titles.get(`elements/${id}`) || id;
	for (const { id, names, source, target } of relationships)
		titles.set(`relationships/${id}`, nameOf(names) || `${end(source)} → ${end(target)}`);
	return titles;
}

/** Entries with the names of what they are about. */
export function withTitles(entries: readonly LedgerEntry[], model: Exchange): readonly NamedEntry[] {
	const titles = titlesOf(model);
	return entries.map((entry) => ({
		...entry,
		title: titles.get(entry.place.split('/').slice(0, 2).join('/')) ?? ''
	}));
}

/** Entries that differ by nothing but their place as one, with how many they are and the first of the names. */
export function grouped(entries: readonly NamedEntry[]): readonly NamedEntry[] {
	const groups = new Map<string, [NamedEntry, ...NamedEntry[]]>();
	for (const entry of entries) {
		const key = [entry.code, entry.place.split('/')[0], entry.after].join('\n');
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [entry]);
		else group.push(entry);
	}
	return [...groups.values()].map((group) => {
		const [first] = group;
		const names = [...new Set(group.map(({ title, place }) => title || place))];
		const more = names.length - NAMED;
		return {
			...first,
			title: `${names.slice(0, NAMED).join('; ')}${more > 0 ? `; … (+${String(more)})` : ''}`,
			count: group.reduce((sum, { count }) => sum + count, 0)
		};
	});
}
