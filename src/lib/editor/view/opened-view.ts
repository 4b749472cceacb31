/** A kept view that is open: one of the document, which all see, or one that this browser keeps for its reader alone. */
import type { Diagram } from '$models/architecture/architecture';
import { keptRequest } from '$models/architecture/kept-view';
import { writeRequest, type ViewRequest } from '$models/architecture/view-request';
import type { KeptView } from './kept-views';

export type KeptPlace =
	{ readonly kind: 'document'; readonly id: string } | { readonly kind: 'own'; readonly name: string };

export interface OpenedView {
	readonly place: KeptPlace;
	readonly title: string;
	/** null where this program cannot read what was kept. */
	readonly request: ViewRequest | null;
}

export interface KeptSource {
	readonly document: readonly Diagram[];
	readonly own: readonly KeptView[];
	readonly titleOf: (view: Diagram) => string;
}

export const isSamePlace = (one: KeptPlace, other: KeptPlace): boolean =>
	one.kind === 'document'
		? other.kind === 'document' && one.id === other.id
		: other.kind === 'own' && one.name === other.name;

/** What stands at a place now; null once it is gone. */
export function openedAt({ document, own, titleOf }: KeptSource, place: KeptPlace): OpenedView | null {
	if (place.kind === 'own') {
		const view = own.find(({ name }) => name === place.name);
		return view === undefined ? null : { place, title: view.name, request: view.request };
	}
	const view = document.find(({ id }) => id === place.id);
	if (view === undefined) return null;
	const asked = keptRequest(view);
	return { place, title: titleOf(view), request: asked.ok ? asked.value : null };
}

/**
 * What the reader shall see once what is kept says something else than before: the new request where he changed nothing
 * himself, else null, since what he tries out is his.
 */
export function followedRequest(
	before: ViewRequest | null,
	now: ViewRequest | null,
	shown: ViewRequest
): ViewRequest | null {
	if (now === null || (before !== null && writeRequest(before) === writeRequest(now))) return null;
	return before === null || writeRequest(before) === writeRequest(shown) ? now : null;
}
