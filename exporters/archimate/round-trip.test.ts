import { describe, expect, it } from 'vitest';
import type { Architecture, DiagramNode, Point, Rectangle } from '$models/architecture/architecture';
import { pictureKey } from '$models/architecture/drawn-blocks';
import { edition } from '$models/architecture/edition';
import { NodeId, ObjectId } from '$models/architecture/identifier';
import { liveDiagrams } from '$models/architecture/live';
import { seeded } from '../../tests/generators/random';
import { randomArchitecture } from '../../tests/generators/random-architecture';
import { canonical, complaints, hasShared, packOf, readText, scenesOf, written } from './fixture';

/** Places, notes, groups, bends and repeated boxes, in whole and broken numbers, some left of the sheet. */
function drawn(architecture: Architecture, seed: number): Architecture {
	const random = seeded(seed);
	const number = (): number => random.pick([random.below(900), random.below(900) + 0.5, -random.below(90)]);
	const nodes = new Map<NodeId, DiagramNode>(architecture.nodes);
	const geometry = new Map<NodeId, Rectangle>(architecture.geometry);
	const bends = new Map<string, readonly Point[]>(architecture.bends);
	for (const { id: diagram } of liveDiagrams(architecture)) {
		for (let count = random.below(3); count > 0; count -= 1) {
			const id = NodeId(`note ${diagram} ${String(count)}`);
			const group = random.below(2) === 0 ? ({ group: true } as const) : {};
			nodes.set(id, { id, diagram, kind: 'note', text: random.pick(['Ghi chú', '', 'a\tb & <c>']), ...group });
			geometry.set(id, [number(), number(), 40 + random.below(300), 30 + random.below(200)]);
		}
		for (const relation of architecture.relations.keys())
			if (random.below(6) === 0)
				bends.set(`${diagram}/${relation}`, [
					[number(), number()],
					[number(), number()]
				]);
	}
	for (const node of architecture.nodes.values()) {
		if (random.below(2) === 0) geometry.set(node.id, [number(), number(), 80 + random.below(200), 40]);
		if (node.kind !== 'object' || random.below(4) > 0) continue;
		const again = NodeId(`${node.id} again`);
		nodes.set(again, { ...node, id: again, locked: true });
		nodes.set(node.id, { ...node, locked: true });
	}
	// What a gap is about is a set in a document.
	const gaps = new Map(
		[...architecture.gaps].map(([id, gap]) => [id, { ...gap, objects: [...new Set(gap.objects)] }] as const)
	);
	const source = 'flowchart LR\n\n  A["x & <y>"] --> B';
	const chapters = new Map([...architecture.chapters, ['form01/IX', `\`\`\`mermaid\n${source}\n\`\`\``]]);
	const pictures = new Map([[pictureKey(source), '<svg><text>x &amp; &lt;y&gt;</text></svg>']]);
	return { ...architecture, nodes, geometry, bends, gaps, chapters, pictures };
}

/** Texts that XML cannot hold or would change, and ids that it does not take. */
function spoilt(architecture: Architecture): Architecture {
	const [object] = architecture.objects.values();
	if (object === undefined) return architecture;
	const id = ObjectId('1/đối tượng: "x"');
	const name = { value: 'dòng\r\nmới \u0007 ￾ 𠀀 \ud800 ]]> &amp; <b>' };
	const fields = { ...object.fields, name, note: { value: '  hai đầu  ' }, owner: { value: [] }, 'lạ: trường': name };
	return {
		...architecture,
		objects: new Map([...architecture.objects, [id, { ...object, id, fields, parent: object.id }]])
	};
}

const seeds = Array.from({ length: process.env['TORTURE'] === '1' ? 40 : 2 }, (_, index) => 7_001 + index * 13);

describe.each(['vn-1425', 'vn-1425@1.0', 'nq-214', 'archimate-3.2'])('an architecture of %s', (reference) => {
	const pack = packOf(reference);
	const made = (seed: number, size: number): Architecture => {
		const whole = spoilt(drawn(randomArchitecture(pack, seed, size), seed));
		const { architecture } = edition(whole, { level: 'internal', asOf: '2026-11-26', pack });
		return { ...architecture, meta: { ...architecture.meta, pack: `${pack.id}@${pack.version}` } };
	};
	const comesBack = async (architecture: Architecture, text: string): Promise<void> => {
		const back = await readText(text);
		expect(canonical(back.architecture)).toBe(canonical(architecture));
		expect(back.pack).toBe(pack);
		// Random relations of ArchiMate keep to no matrix, and are taken in all the same.
		expect(back.ledger.filter(({ code }) => code !== 'outside-matrix')).toEqual([]);
	};

	it.each(seeds)('comes back from its file as it was (seed %i)', async (seed) => {
		const architecture = made(seed, 12 + (seed % 30));
		await comesBack(architecture, written(architecture, pack, []));
	});

	it.each(seeds.slice(0, 2))('comes back with its diagrams as they are drawn (seed %i)', async (seed) => {
		const architecture = made(seed, 14);
		await comesBack(architecture, written(architecture, pack, await scenesOf(architecture, pack)));
	});

	it.skipIf(!hasShared).each(seeds.slice(3, 5))(
		'is written as the official schemas want it (seed %i)',
		async (seed) => {
			const architecture = made(seed, 14);
			expect(await complaints(written(architecture, pack, await scenesOf(architecture, pack)))).toEqual([]);
		}
	);
});
