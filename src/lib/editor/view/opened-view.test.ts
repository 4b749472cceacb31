import { describe, expect, it } from 'vitest';
import type { Diagram } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { DiagramId } from '$models/architecture/identifier';
import { usualRequest } from '$models/architecture/view-request';
import { followedRequest, isSamePlace, openedAt, type KeptSource } from './opened-view';

const view = (id: string, text: string): Diagram => ({
	id: DiagramId(id),
	type: '@view',
	fields: { title: { value: `Tên ${id}` }, view: { value: text } },
	targets: {},
	deletedAt: null
});
const [heat, matrix, flows] = [usualRequest('heat'), usualRequest('matrix'), usualRequest('flows')];

describe('an opened view', () => {
	const source: KeptSource = {
		document: [view('a', '{"view":"heat"}'), view('b', '{"view":"radar"}')],
		own: [{ name: 'a', request: matrix }],
		titleOf: ({ fields }) => textOf(fields['title'])
	};

	it('is what stands at its place, told apart by whose it is', () => {
		expect(openedAt(source, { kind: 'document', id: 'a' })).toMatchObject({ title: 'Tên a', request: heat });
		expect(openedAt(source, { kind: 'own', name: 'a' })).toMatchObject({ title: 'a', request: matrix });
		expect(openedAt(source, { kind: 'document', id: 'b' })).toMatchObject({ title: 'Tên b', request: null });
		expect(openedAt(source, { kind: 'document', id: 'gone' })).toBeNull();
		expect(isSamePlace({ kind: 'own', name: 'a' }, { kind: 'document', id: 'a' })).toBe(false);
		expect(isSamePlace({ kind: 'own', name: 'a' }, { kind: 'own', name: 'a' })).toBe(true);
	});

	it.each([
		['what another changed, where the reader changed nothing', heat, matrix, heat, matrix],
		['nothing where nothing changed', heat, heat, flows, null],
		['nothing where the reader tries out something else', heat, matrix, flows, null],
		['what can be read again', null, matrix, flows, matrix],
		['nothing of what cannot be read', heat, null, heat, null]
	])('shows %s', (_, before, now, shown, follows) => {
		expect(followedRequest(before, now, shown)).toEqual(follows);
	});
});
