import { describe, expect, it } from 'vitest';
import type { Scene, SceneBox } from '$models/scene/scene';
import { LEGIBLE, openingViewport, ViewportMemory } from './viewport';

const box = (role: SceneBox['role'], rectangle: SceneBox['rectangle']): SceneBox => ({
	id: role,
	reference: { kind: 'furniture', id: role },
	role,
	hue: '',
	rectangle,
	parent: '',
	locked: false,
	text: { lines: [], size: 11, weight: 400, align: 'left', anchor: 'top' },
	caption: '',
	badge: '',
	placedByHand: false,
	description: ''
});

const scene = (width: number, height: number): Scene => ({
	diagram: 'd',
	title: '',
	description: '',
	width,
	height,
	boxes: [box('title', [0, 0, width, 20]), box('layer', [40, 60, 100, 100])],
	lines: []
});

describe('openingViewport', () => {
	it('shows a small scene whole, in the middle', () => {
		const view = openingViewport(scene(400, 300), { width: 800, height: 600 });
		expect(view.zoom).toBe(1.25);
		expect(view.x).toBeCloseTo(150);
	});

	it('opens a large figure at its layers, large enough to read', () => {
		const view = openingViewport(scene(4000, 2300), { width: 800, height: 600 });
		expect(view.zoom).toBe(LEGIBLE);
		expect(40 * view.zoom + view.x).toBeCloseTo(16);
		expect(60 * view.zoom + view.y).toBeCloseTo(16);
	});
});

describe('ViewportMemory', () => {
	it('gives back what was kept, and nothing for what it cannot read', () => {
		const kept = new Map<string, string>();
		const memory = new ViewportMemory('a', {
			getItem: (key) => kept.get(key) ?? null,
			setItem: (key, value) => void kept.set(key, value)
		});
		memory.keep('d', { x: 1, y: 2, zoom: 0.5 });
		expect(memory.recall('d')).toEqual({ x: 1, y: 2, zoom: 0.5 });
		expect(memory.recall('other')).toBeNull();
		expect(kept.size).toBe(0);
		memory.write();
		expect([...kept.keys()]).toEqual(['khuevan-view:a:d']);
		kept.set('khuevan-view:a:d', '{"zoom":"large"}');
		expect(memory.recall('d')).toBeNull();
	});
});
