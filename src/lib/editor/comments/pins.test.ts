import { describe, expect, it } from 'vitest';
import type { SceneBox } from '$models/scene/scene';
import type { Conversation } from './conversations';
import { partKey, pinsOf, pointOn } from './pins';

const box = (
	id: string,
	...rectangle: readonly [number, number, number, number]
): Pick<SceneBox, 'reference' | 'rectangle'> => ({
	reference: { kind: 'object', id } as SceneBox['reference'],
	rectangle
});
const boxes = [box('outer', 0, 0, 400, 300), box('inner', 100, 100, 80, 40)];

const about = (
	key: string,
	point: Conversation['messages'][number]['point'],
	change: Partial<Conversation> = {}
): Conversation => ({
	key,
	about: 'diagram:d1',
	settled: null,
	facts: null,
	handled: null,
	acts: [],
	isOfAppraisal: false,
	finding: '',
	versions: [],
	lastAt: '',
	messages: [
		{
			...{
				id: key,
				about: 'diagram:d1',
				author: 'a',
				authorName: 'An',
				text: 'Ở đây',
				at: '',
				thread: '',
				version: '',
				quote: '',
				continues: '',
				byAppraiser: false,
				mentions: []
			},
			...{ passage: null, field: '', finding: '', title: '', point }
		}
	],
	...change
});

describe('a place on a diagram', () => {
	it('is told from the smallest box that it stands in, else from the scene', () => {
		expect(pointOn(boxes, [110, 120])).toEqual({ x: 10, y: 20, box: 'inner' });
		expect(pointOn(boxes, [300, 200])).toEqual({ x: 300, y: 200, box: 'outer' });
		expect(pointOn(boxes, [500, 10.04])).toEqual({ x: 500, y: 10 });
	});

	it('follows its box, also when that was made smaller, and comes back where it was put', () => {
		const point = pointOn(boxes, [110, 120]);
		const [pin] = pinsOf([about('c', point)], 'diagram:d1', boxes);
		expect(pin).toMatchObject({ key: 'c', x: 110, y: 120, by: 'An' });
		const moved = [box('inner', 600, 50, 5, 5)];
		expect(pinsOf([about('c', point)], 'diagram:d1', moved)).toMatchObject([{ x: 605, y: 55 }]);
	});

	it('is shown on its own diagram, while it is open and its box is drawn', () => {
		const settled = { state: 'resolved', account: 'a', accountName: 'An', at: '' } as const;
		const all = [
			about('gone', { x: 1, y: 1, box: 'none' }),
			about('settled', { x: 1, y: 1 }, { settled }),
			about('elsewhere', { x: 1, y: 1 }, { about: 'diagram:d2' }),
			about('whole', null),
			about('page', { x: 7, y: 8 })
		];
		expect(pinsOf(all, 'diagram:d1', boxes).map(({ key }) => key)).toEqual(['page']);
	});
});

it('tells parts apart by which they are: each place of a diagram has a draft of its own', () => {
	const parts = [
		{},
		{ field: 'owner' },
		{ finding: 'G07:object:o1' },
		{ point: { x: 10, y: 20 } },
		{ point: { x: 12, y: 20 } },
		{ point: { x: 10, y: 20, box: 'o1' } },
		{ point: { x: 10, y: 20, box: 'o2' } },
		{ quote: 'Kho dữ liệu' },
		{ quote: 'Trục liên thông' }
	];
	expect(new Set(parts.map(partKey)).size).toBe(parts.length);
	expect(partKey({ version: '1.0' })).toBe('');
	expect(partKey({ point: { x: 10, y: 20, box: 'o1' } })).toBe(partKey({ point: { x: 10, y: 20, box: 'o1' } }));
});
