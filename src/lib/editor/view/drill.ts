/** Where a double click on a box of a generated view leads. */
import { usualRequest, type ViewRequest } from '$models/architecture/view-request';
import type { SceneReference } from '$models/scene/scene';

/** The request one step deeper; null where the box leads nowhere. */
export function drilled(request: ViewRequest, { kind, id }: SceneReference): ViewRequest | null {
	if (kind === 'object') {
		if (request.view === 'impact') return request.object === id ? null : { ...request, object: id };
		if (request.view === 'flows') return request.object === id ? null : { ...request, object: id };
		const flows = usualRequest('flows');
		return flows.view === 'flows' ? { ...flows, object: id } : null;
	}
	if ((kind !== 'layer' && kind !== 'component') || !('filter' in request)) return null;
	const list = kind === 'layer' ? 'layers' : 'components';
	if (request.filter[list].length === 1 && request.filter[list][0] === id) return null;
	return { ...request, filter: { ...request.filter, [list]: [id] } };
}

/** Names a request for the memory of places: another part of the model opens anew, another colour does not. */
export function placeKey(request: ViewRequest): string {
	const filter = 'filter' in request ? request.filter : {};
	const object = 'object' in request ? request.object : '';
	return `view:${request.view}/${object}/${JSON.stringify(filter)}`;
}
