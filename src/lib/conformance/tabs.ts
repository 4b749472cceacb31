/**
 * The parts of the page, in the order of their tabs, and what each looks at: the file by pack, profile and date, by date
 * alone, as it is, or what only the server knows.
 */
export const tabs = [
	{ id: 'overview', scope: 'all' },
	{ id: 'clauses', scope: 'all' },
	{ id: 'obligations', scope: 'date' },
	{ id: 'checklist', scope: 'date' },
	{ id: 'quality', scope: 'file' },
	{ id: 'flows', scope: 'date' },
	{ id: 'waivers', scope: 'server' },
	{ id: 'evidence', scope: 'server' },
	{ id: 'trend', scope: 'server' },
	{ id: 'packs', scope: 'server' },
	{ id: 'reports', scope: 'all' }
] as const;

export type TabId = (typeof tabs)[number]['id'];
export type TabScope = (typeof tabs)[number]['scope'];

/** The tab of an address; the first where it names none. */
export const tabOf = (wanted: string | null): TabId => tabs.find(({ id }) => id === wanted)?.id ?? tabs[0].id;

export const scopeOf = (tab: TabId): TabScope => tabs.find(({ id }) => id === tab)?.scope ?? 'all';

/** Where a key leads in the list of tabs; null for a key that leads nowhere. */
export function tabByKey(key: string, from: TabId): TabId | null {
	const at = tabs.findIndex(({ id }) => id === from);
	const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: -1 }[key];
	return to === undefined ? null : (tabs[(to + tabs.length) % tabs.length]?.id ?? null);
}
