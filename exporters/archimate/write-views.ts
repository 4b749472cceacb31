/** Diagrams as views. */
import type { Diagram, Point } from '$models/architecture/architecture';
import { valueOf } from '$models/architecture/field';
import { isKeptView } from '$models/architecture/kept-view';
import { diagramTypeOf } from '$models/framework/lookup';
import type { Scene } from '$models/scene/scene';
import { carriedByDiagram } from './carried';
import { drawnHash, writtenDrawing } from './drawing';
import type { ExchangeView } from './exchange';
import { comesBack, Held } from './held';
import { ownId } from './identifiers';
import { spellingOf } from './native-fields';
import { writeRecord } from './record';
import { linesOf, movedLine } from './view-lines';
import { generatedNodes, isFurniture, nested, placedNodes, type Flat } from './view-nodes';
import type { Writing } from './writing';

/** How far to move a drawing so that nothing lies left of the sheet or above it. */
function shiftOf(nodes: readonly Flat[], lines: readonly (readonly Point[])[]): Point {
	let [left, top] = [0, 0];
	for (const {
		rectangle: [x, y]
	} of nodes)
		[left, top] = [Math.min(left, x), Math.min(top, y)];
	for (const points of lines) for (const [x, y] of points) [left, top] = [Math.min(left, x), Math.min(top, y)];
	return [-Math.floor(left), -Math.floor(top)];
}

function viewOf(writing: Writing, diagram: Diagram, scene: Scene | undefined, all: Held): ExchangeView {
	const { pack, mapping, definitions, names, native, losses } = writing;
	const carried = carriedByDiagram(diagram.fields);
	const held = all.of(diagram);
	const isGenerated = isKeptView(diagram) || (diagramTypeOf(pack, diagram.type)?.figure ?? '') !== '';
	const place = `diagrams/${diagram.id}`;
	if (scene?.isTable === true)
		losses.add(place, {
			vi: 'Bảng không có chỗ trong một khung nhìn; chỉ ghi bản ghi của nó.',
			en: 'A table has no place in a view; only its record is written'
		});
	else if (scene?.boxes.some(isFurniture) === true)
		losses.add('diagrams', {
			vi: 'Khung tên và chú giải do chương trình mở khung nhìn tự vẽ.',
			en: 'Title block and legend are drawn by whoever opens the view'
		});
	const drawn = scene?.isTable === true ? undefined : scene;
	const refOf = (own: string): string => (own === '' ? '' : (writing.writtenOf.get(ownId(own)) ?? ''));
	const flat = isGenerated
		? drawn === undefined
			? []
			: generatedNodes(writing, drawn)
		: placedNodes(writing, held.nodes, carried, drawn, refOf);
	const connections = linesOf(writing, diagram, flat, carried, drawn);
	const shift = shiftOf(
		flat,
		connections.map(({ bends }) => bends)
	);
	const said = new Set<string>();
	const viewpoint = spellingOf(native.viewpoint, diagram.fields);
	if (viewpoint !== '' && typeof valueOf(diagram.fields[native.viewpoint?.field ?? '']) === 'string')
		said.add(native.viewpoint?.field ?? '');
	const places = { subject: 'diagram', ...mapping.fields.diagram, nameNeeded: true } as const;
	const record = writeRecord(writing, diagram, places, carried, said);
	const view: ExchangeView = {
		id: names.of('v', diagram.id),
		names: record.names,
		documentation: record.documentation,
		properties: [],
		viewpoint: viewpoint || carried.viewpoint,
		nodes: nested(flat, shift),
		connections: connections.map((one) => movedLine(one, shift))
	};
	const structure = [
		...(diagram.type === mapping.diagram ? [] : [definitions.structure('diagram', diagram.type)]),
		...(comesBack(view, diagram, held, all.shown)
			? []
			: [definitions.structure('drawing', writtenDrawing(held, drawnHash(view)))])
	];
	return { ...view, properties: [...structure, ...record.properties] };
}

/** All views, in the order of the dossier. */
export function writeViews(writing: Writing, scenes: readonly Scene[]): ExchangeView[] {
	const sceneOf = new Map(scenes.map((scene) => [scene.diagram, scene]));
	const order = new Map(writing.pack.diagramTypes.map(({ id }, index) => [id, index]));
	const at = ({ type }: Diagram): number => order.get(type) ?? order.size;
	const held = new Held(writing);
	return [...writing.architecture.diagrams.values()]
		.sort((a, b) => at(a) - at(b))
		.map((diagram) => viewOf(writing, diagram, sceneOf.get(diagram.id), held));
}
