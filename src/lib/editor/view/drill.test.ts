import { expect, it } from 'vitest';
import { usualRequest } from '$models/architecture/view-request';
import { drilled, placeKey } from './drill';

const landscape = usualRequest('landscape');

it('narrows to a layer or component, once', () => {
	const layer = drilled(landscape, { kind: 'layer', id: 'L2' });
	expect(layer).toMatchObject({ view: 'landscape', filter: { layers: ['L2'], components: [] } });
	if (layer === null) throw new Error('led nowhere');
	expect(drilled(layer, { kind: 'layer', id: 'L2' })).toBeNull();
	expect(drilled(layer, { kind: 'component', id: 'DL' })).toMatchObject({
		filter: { layers: ['L2'], components: ['DL'] }
	});
});

it('leads from an object to its flows, and from there or from an impact to the next object', () => {
	expect(drilled(landscape, { kind: 'object', id: 'a' })).toMatchObject({ view: 'flows', object: 'a' });
	const impact = drilled({ ...usualRequest('impact') }, { kind: 'object', id: 'a' });
	expect(impact).toMatchObject({ view: 'impact', object: 'a' });
	if (impact !== null) expect(drilled(impact, { kind: 'object', id: 'a' })).toBeNull();
	expect(drilled(landscape, { kind: 'furniture', id: 'legend' })).toBeNull();
});

it('opens another part of the model anew, and the same part in other colours where it was', () => {
	const narrowed = drilled(landscape, { kind: 'layer', id: 'L2' }) ?? landscape;
	expect(placeKey(narrowed)).not.toBe(placeKey(landscape));
	expect(placeKey({ ...landscape, ...{ overlay: 'owner' } })).toBe(placeKey(landscape));
});
