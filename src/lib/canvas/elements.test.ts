import { describe, expect, it } from 'vitest';
import { colourOf } from '$models/scene/notation';
import type { Scene, SceneBox, SceneLine } from '$models/scene/scene';
import { Containment, landingOf } from './containment';
import { elementsOf } from './elements';
import { neighbourOf } from './neighbours';
import { paletteOf } from './palette';

const palette = paletteOf((name) => name);

const box = (id: string, part: Partial<SceneBox> = {}): SceneBox => ({
	id,
	reference: { kind: 'object', id },
	role: 'object',
	hue: 'L1',
	rectangle: [0, 0, 100, 40],
	parent: '',
	locked: false,
	text: { lines: [id], size: 12, weight: 600, align: 'center', anchor: 'middle' },
	caption: '',
	badge: '',
	placedByHand: false,
	description: id,
	...part
});

const line = (id: string, part: Partial<SceneLine> = {}): SceneLine => ({
	id,
	reference: { kind: 'relation', id },
	from: 'a',
	to: 'b',
	points: [
		[100, 20],
		[200, 20]
	],
	label: '',
	labelAt: [150, 8],
	stroke: 'dashed',
	arrow: 'open',
	description: id,
	...part
});

const slot = box('slot', { reference: { kind: 'slot', id: 'H8.01' }, role: 'slot', rectangle: [0, 0, 500, 300] });
const scene: Scene = {
	diagram: 'd',
	title: '',
	description: '',
	width: 500,
	height: 300,
	boxes: [
		slot,
		box('a', { parent: 'slot', caption: 'KT-1', badge: 'Tham chiếu' }),
		box('wide', { rectangle: [0, 400, 240, 40], caption: 'KT-1', badge: 'Tham chiếu' }),
		box('roomy', { rectangle: [0, 500, 160, 40], caption: 'KT-47 · Đang vận hành' }),
		box('b', { rectangle: [200, 0, 100, 40], parent: 'slot' }),
		box('inner', { rectangle: [205, 5, 20, 10], parent: 'b' })
	],
	lines: [line('l'), line('lost', { to: 'nowhere' })]
};

describe('elementsOf', () => {
	const elements = elementsOf(scene, palette);
	const find = (id: string) => elements.find(({ data }) => data.id === id);

	it('draws flat boxes by their centre, containers below lines; none is for cytoscape to pick up', () => {
		expect(find('slot')).toMatchObject({ position: { x: 250, y: 150 }, grabbable: false, data: { depth: 'bottom' } });
		expect(find('a')).toMatchObject({ position: { x: 50, y: 20 }, grabbable: false, data: { depth: 'auto' } });
		expect(elements.some(({ data }) => 'parent' in data)).toBe(false);
	});

	it('tells the name of a container above the lines that would strike it through, and once', () => {
		const titled = box('slot', {
			reference: { kind: 'slot', id: 'H8.01' },
			role: 'slot',
			rectangle: [0, 0, 500, 300],
			text: { lines: ['Mạng nội bộ'], size: 10, weight: 400, align: 'left', anchor: 'top' }
		});
		const named = (y: number) => {
			const through = line('l', {
				points: [
					[0, y],
					[400, y]
				]
			});
			const drawn = elementsOf({ ...scene, boxes: [titled, ...scene.boxes.slice(1)], lines: [through] }, palette);
			return drawn.filter(({ data }) => data['label'] === 'Mạng nội bộ').map(({ data }) => [data.id, data['depth']]);
		};
		expect(named(12)).toEqual([['title-of/slot', 'auto']]);
		expect(named(200)).toEqual([['slot', 'bottom']]);
	});

	it('says code and badge below the name', () => {
		expect(find('wide')?.data['label']).toBe('wide\nKT-1 · Tham chiếu');
		expect(find('a')?.data['label']).toBe('a\nKT-1 · Tham…');
		expect(find('roomy')?.data['label']).toBe('roomy\nKT-47 · Đang vận hành');
	});

	it('keeps stroke and arrow, routes straight lines through a bend on the chord, and leaves out lost lines', () => {
		expect(find('l')?.data).toMatchObject({
			stroke: 'dashed',
			arrow: 'vee',
			routed: true,
			weights: [0.5],
			distances: [0],
			labelX: 0,
			labelY: -12
		});
		expect(find('lost')).toBeUndefined();
	});
});

describe('lines', () => {
	const channels = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
	const luminance = (rgb: readonly number[]): number => {
		const [r = 0, g = 0, b = 0] = rgb.map((value) => {
			const share = value / 255;
			return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const contrast = (a: readonly number[], b: readonly number[]): number => {
		const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
		return (high + 0.05) / (low + 0.05);
	};

	it('stand out three to one from every ground that they cross, by day and by night', () => {
		const [drawn] = elementsOf(scene, palette).filter(({ group }) => group === 'edges');
		const opacity = Number(drawn?.data['opacity']);
		for (const theme of ['light', 'dark'] as const) {
			const ink = channels(colourOf('ink-soft', '', theme));
			const soft = ['L1', 'L2', 'L3', 'L4', 'X1', 'X2', 'X3', 'X4'].map((hue) => colourOf('hue-soft', hue, theme));
			const plain = (['surface', 'paper', 'sunken'] as const).map((paint) => colourOf(paint, '', theme));
			for (const ground of [...soft, ...plain].map(channels)) {
				const seen = ink.map((value, at) => value * opacity + (ground[at] ?? 0) * (1 - opacity));
				expect(contrast(seen, ground)).toBeGreaterThanOrEqual(3);
			}
		}
	});
});

describe('landing', () => {
	const containment = new Containment(scene);

	it('finds what stands in a box, however deep', () => {
		expect(new Set(containment.descendants('slot'))).toEqual(new Set(['a', 'b', 'inner']));
	});

	it('lands in an object, else in the slot around, else free; never in itself', () => {
		const at = (x: number, y: number, dragged: string[]) => {
			const held = new Set(dragged);
			return landingOf(containment, containment.boxAt([x, y], held), held);
		};
		expect(at(250, 30, ['a'])).toMatchObject({ kind: 'object', object: 'b' });
		expect(at(250, 30, ['b', 'inner'])).toMatchObject({ kind: 'slot', slot: 'H8.01' });
		expect(at(900, 900, ['a'])).toEqual({ kind: 'free' });
	});
});

describe('neighbourOf', () => {
	it('goes to the near box in the direction, and nowhere where there is none', () => {
		const [, a] = scene.boxes;
		if (a === undefined) throw new Error('the scene has a second box');
		expect(
			neighbourOf(
				scene.boxes.filter(({ id }) => id === 'a' || id === 'b'),
				a,
				'right'
			)?.id
		).toBe('b');
		expect(
			neighbourOf(
				scene.boxes.filter(({ id }) => id === 'a' || id === 'b'),
				a,
				'left'
			)
		).toBeUndefined();
	});
});
