import { describe, expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { readFileSync } from 'node:fs';
import { layoutView, handPlaces } from '$models/layout/layout-view';
import { viewOf } from '$models/views/view-of';
import { sampleOf } from '../../../tests/generators/large-architecture';
import { withDiagrams } from '../../../tests/bench/canvas/diagrams';
import { movedByHand } from './hand-moves';

describe('movedByHand', () => {
	it('finds what stands elsewhere than it is drawn, and says where the next drawing will have it', async () => {
		const pack = builtInPack('vn-1425');
		if (pack === undefined) throw new Error('The pack is not there');
		const architecture = withDiagrams(sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8')));
		const draw = async (of: typeof architecture) => {
			const view = viewOf(of, pack, 'bench-100', '', { locale: 'vi' });
			if (view === undefined) throw new Error('No such diagram');
			return layoutView(view, handPlaces(of), () => Promise.reject(new Error('Nothing is left to lay out')));
		};
		const scene = await draw(architecture);
		expect(movedByHand(scene, architecture).size).toBe(0);
		const [id] = [...architecture.geometry].find(([node]) => node.startsWith('bench-100-')) ?? [];
		if (id === undefined) throw new Error('No box');
		const box = scene.boxes.find(
			({ reference }) => reference.kind === 'object' && reference.id === objectAt(architecture, id)
		);
		const [, , width = 0, height = 0] = box?.rectangle ?? [];
		const later = {
			...architecture,
			geometry: new Map([...architecture.geometry, [id, [411, 97, width, height] as const]])
		};
		const moved = movedByHand(scene, later);
		expect([...moved]).toEqual([[box?.id, [411, 97, width, height]]]);
		const drawn = (await draw(later)).boxes.find((one) => one.id === box?.id);
		expect(drawn?.rectangle).toEqual([411, 97, width, height]);
	});
});

function objectAt({ nodes }: ReturnType<typeof withDiagrams>, id: string): string {
	const node = [...nodes.values()].find((one) => one.id === id);
	return node?.kind === 'object' ? node.object : '';
}
