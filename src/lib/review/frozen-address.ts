/** Where a reader of a frozen version stands, as the query of the page's address says it: a link to it can be sent on. */

/** Beside what a record is opened; '' for the column of the decision. */
export const recordPlaces = ['records', 'diagrams'] as const;
export type RecordPlace = (typeof recordPlaces)[number] | '';

export const placeIn = (params: URLSearchParams): RecordPlace =>
	recordPlaces.find((place) => place === params.get('beside')) ?? '';

interface Opened {
	/** Such as `object:<id>`; null for none. */
	readonly record: string | null;
	/** Where it is to stand; it stays where it is, unless this is given. */
	readonly beside?: RecordPlace;
	/** The diagram that is looked at; it stays, unless this is given. */
	readonly diagram?: string;
}

/** The query with another record open, with its question mark; '' where nothing is asked for. */
export function queryOf(params: URLSearchParams, { record, beside = placeIn(params), diagram }: Opened): string {
	const next = new URLSearchParams();
	const shown = diagram ?? params.get('diagram') ?? '';
	if (record !== null) next.set('record', record);
	if (record !== null && beside !== '') next.set('beside', beside);
	if (shown !== '') next.set('diagram', shown);
	return next.size === 0 ? '' : `?${next.toString()}`;
}

/** The parts of the page that show a conversation: the list of them, and its place on a diagram. */
export type ConversationPlace = 'talk' | 'diagrams';

/** What leads to a conversation in a part of the page, with the diagram that it is about where it is looked for there. */
export function conversationAddress(
	params: URLSearchParams,
	{ key, at, diagram }: { readonly key: string; readonly at: ConversationPlace; readonly diagram?: string }
): string {
	const next = new URLSearchParams(params);
	if (diagram !== undefined) next.set('diagram', diagram);
	next.set('thread', key);
	return `?${next.toString()}#${at}`;
}

/** The conversation that an address leads to in a part of the page; '' for none. */
export const conversationIn = (url: URL, at: ConversationPlace): string =>
	url.hash === `#${at}` ? (url.searchParams.get('thread') ?? '') : '';

/** The records that somebody went through, the last one at the end; going back to the one before is no new step. */
export function trailAfter(trail: readonly string[], record: string | null): readonly string[] {
	if (record === null) return [];
	if (trail.at(-1) === record) return trail;
	return trail.at(-2) === record ? trail.slice(0, -1) : [...trail, record];
}
