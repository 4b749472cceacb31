/** An architecture whose free diagrams are as large as the figures ask: 100, 300 and 600 boxes, 1.2 lines a box. */
import type { Architecture, Diagram, DiagramNode, Rectangle, Relation } from '$models/architecture/architecture';
import { DiagramId, NodeId, RelationId } from '$models/architecture/identifier';
import { seeded } from '../../generators/random';
import { largeArchitecture } from '../../generators/large-architecture';

export const diagramSizes = [100, 300, 600] as const;
const TYPE = 'SĐ-05';
const LINES = 1.2;
const COLUMNS = 20;
const STEP = { x: 230, y: 120 };

export const diagramTitle = (boxes: number): string => `Bench ${boxes}`;

/** Boxes in a grid as a person would put them, kept by hand: what opens is drawn, not laid out. */
export function withDiagrams(sample: Architecture): Architecture {
	const most = Math.max(...diagramSizes);
	const whole = largeArchitecture(sample, { objects: most + 100, relations: 0 });
	const random = seeded(7);
	const objects = [...whole.objects.values()].filter(({ kind }) => !['unit', 'person'].includes(kind)).slice(0, most);
	const models = [...whole.relations.values()];
	const relations = new Map<RelationId, Relation>();
	const diagrams = new Map(whole.diagrams);
	const nodes = new Map<NodeId, DiagramNode>();
	const geometry = new Map<NodeId, Rectangle>();
	for (const size of diagramSizes) {
		const shown = objects.slice(0, size);
		while (relations.size < size * LINES) {
			const id = RelationId(`line-${relations.size}`);
			const [source, target] = [random.pick(shown).id, random.pick(shown).id];
			if (source !== target) relations.set(id, { ...random.pick(models), id, code: '', source, target });
		}
		const diagram = DiagramId(`bench-${size}`);
		const made: Diagram = {
			id: diagram,
			type: TYPE,
			deletedAt: null,
			fields: { title: { value: diagramTitle(size) } },
			targets: {}
		};
		diagrams.set(diagram, made);
		shown.forEach(({ id: object }, index) => {
			const id = NodeId(`bench-${size}-${index}`);
			nodes.set(id, { id, kind: 'object', diagram, object });
			const [column, row] = [index % COLUMNS, Math.floor(index / COLUMNS)];
			geometry.set(id, [60 + column * STEP.x, 60 + row * STEP.y, 180, 64]);
		});
	}
	return {
		...whole,
		relations,
		mappings: new Map(),
		gaps: new Map(),
		gapTasks: new Map(),
		diagrams,
		nodes,
		geometry,
		bends: new Map()
	};
}
