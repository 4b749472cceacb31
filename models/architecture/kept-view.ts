/**
 * A kept view is a diagram that the model draws: one field holds what was asked, and nothing stands on it by hand. So it
 * is saved, synchronised, undone, versioned and written to files as every diagram is.
 */
import { diagramTypeOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import type { Architecture, Diagram } from './architecture';
import { valueOf, type FieldEntry } from './field';
import { fail, type Result } from './result';
import { readRequest, type ViewRequest } from './view-request';

/** Field of a diagram that holds the request in its one text form; no pack has a field of this name. */
export const VIEW_FIELD = 'view';

/** Type of a kept view that is none of the dossier's diagrams; no pack has a type of this name. */
export const KEPT_VIEW = '@view';

type Asked = Pick<Diagram, 'type' | 'fields'>;

export const isKeptView = ({ type, fields }: Asked): boolean => type === KEPT_VIEW || fields[VIEW_FIELD] !== undefined;

/** What is asked by an entry of that field; undefined stands for a kept view that lost its request. */
export function requestIn(entry: FieldEntry | undefined): Result<ViewRequest> {
	const text = valueOf(entry);
	return typeof text === 'string' ? readRequest(text) : fail('unknown-view', 'The view holds no request');
}

/** What a kept view asks of the model; a problem where this program cannot tell, and then it stays as it is. */
export const keptRequest = ({ fields }: Pick<Asked, 'fields'>): Result<ViewRequest> => requestIn(fields[VIEW_FIELD]);

/** Kept views that are not in the bin. */
export const keptViews = ({ diagrams }: Architecture): Diagram[] =>
	[...diagrams.values()].filter((diagram) => diagram.deletedAt === null && isKeptView(diagram));

/** Diagrams on which people arrange things, that are not in the bin. */
export const drawnDiagrams = ({ diagrams }: Architecture): Diagram[] =>
	[...diagrams.values()].filter((diagram) => diagram.deletedAt === null && !isKeptView(diagram));

/** Diagrams of the dossier that are not in the bin. */
export const dossierDiagrams = (pack: Pack, { diagrams }: Architecture): Diagram[] =>
	[...diagrams.values()].filter((diagram) => diagram.deletedAt === null && isOfDossier(pack, diagram));

/**
 * Whether a diagram is one of the dossier's, which rules look at and forms hold. A kept view is one only where somebody
 * kept it as a free type of the framework; it never stands for a reference figure, which people have to fill.
 */
export function isOfDossier(pack: Pack, diagram: Asked): boolean {
	return !isKeptView(diagram) || diagramTypeOf(pack, diagram.type)?.figure === '';
}
