/** Views of a file as diagrams. */
import type { Diagram, Relation } from '$models/architecture/architecture';
import { textOf, type Fields } from '$models/architecture/field';
import { isKeptView } from '$models/architecture/kept-view';
import { DiagramId, NodeId, type ObjectId } from '$models/architecture/identifier';
import { diagramTypeOf } from '$models/framework/lookup';
import { CARRIED, carriedField, type CarriedDiagram } from './carried';
import type { Conversion } from './conversion';
import { drawnHash, readDrawing, type Drawing } from './drawing';
import type { ExchangeView } from './exchange';
import { gather } from './gather';
import { fieldOfSpelling } from './native-fields';
import { freeId } from './read-elements';
import { readRecord } from './record';
import { single } from './structure';
import { drawingOf, type Shown, type ViewDrawing } from './view-drawing';

function shownIn({ became, growth, reading, mapping }: Conversion): Shown {
	const outgoing = new Map<ObjectId, Relation[]>();
	for (const relation of growth.relations.values()) {
		gather(outgoing, relation.source, [relation]);
	}
	return {
		language: reading.language,
		objectOf: (element) => {
			const thing = became.get(element);
			return thing?.kind === 'object' ? thing.id : null;
		},
		nameOf: (element) => {
			const thing = became.get(element);
			if (thing?.kind !== 'record') return null;
			const { gaps, tasks, kpis, goals } = growth;
			const roots = { gap: gaps, task: tasks, kpi: kpis, goal: goals } as const;
			const records: ReadonlyMap<string, { readonly fields: Fields }> = roots[thing.root];
			const nameField = mapping.records.find(({ record }) => record === thing.root)?.name ?? '';
			const name = textOf(records.get(thing.id)?.fields[nameField]);
			return name === '' ? null : name;
		},
		relationOf: (relationship) => {
			const thing = became.get(relationship);
			return thing?.kind === 'relation' ? thing.id : null;
		},
		standInOf: (relationship) => {
			const thing = became.get(relationship);
			return thing?.kind === 'relation' ? thing.end : null;
		},
		relationsBetween: (objects) =>
			[...objects].flatMap((source) =>
				(outgoing.get(source) ?? []).filter(({ target }) => objects.has(target)).map(({ id }) => id)
			)
	};
}

/** Names in the ledger what the view says and no diagram can. */
function tell({ ledger, became }: Conversion, view: ExchangeView, read: ViewDrawing): void {
	const place = `views/${view.id}`;
	const count = (code: 'style' | 'unshown-relation', what: number): void => {
		for (let number = 0; number < what; number += 1) ledger.add(code, place);
	};
	const styledLines = view.connections.filter(({ style }) => style !== undefined).length;
	count('style', read.styled + styledLines);
	count('unshown-relation', read.carried.unshown.length);
	for (const id of read.named) ledger.add('drawn-by-name', `${place}/${id}`);
	for (const id of read.aside) ledger.add('drawing', `${place}/${id}`);
	for (const { relationship, id } of view.connections)
		if (relationship !== '' && !became.has(relationship)) ledger.add('dangling', `${place}/${id}`, relationship);
	for (const { ref, id } of read.carried.nodes)
		if (ref !== '' && !became.has(ref)) ledger.add('dangling', `${place}/${id}`, ref);
}

function addDrawing(
	{ growth }: Conversion,
	diagram: DiagramId,
	{ nodes, geometry, bends }: Omit<Drawing, 'carried'>
): void {
	for (const node of nodes) growth.nodes.set(node.id, node);
	for (const [id, rectangle] of geometry) growth.geometry.set(NodeId(id), rectangle);
	for (const [relation, points] of bends) growth.bends.set(`${diagram}/${relation}`, points);
}

/** The diagram without its drawing, and what its record carries along. */
function recordOf(
	{ native, mapping, reading }: Conversion,
	view: ExchangeView,
	id: DiagramId
): { diagram: Diagram; carried: Partial<CarriedDiagram>; written: string | undefined } {
	const places = { subject: 'diagram', ...mapping.fields.diagram, nameNeeded: true } as const;
	const read = readRecord(reading, view, places, `views/${view.id}`);
	const viewpoint = view.viewpoint === '' ? {} : fieldOfSpelling(native.viewpoint, view.viewpoint);
	const type = single(read.structure, 'diagram') ?? mapping.diagram;
	return {
		diagram: { id, type, fields: { ...viewpoint, ...read.fields }, targets: read.targets, deletedAt: null },
		carried: { ...read.carried, ...(viewpoint === null ? { viewpoint: view.viewpoint } : {}) },
		written: single(read.structure, 'drawing')
	};
}

function readView(conversion: Conversion, view: ExchangeView, shown: Shown): void {
	const { growth, pack, ledger } = conversion;
	const id = freeId(growth.diagrams, view.id, DiagramId);
	const { diagram, carried, written } = recordOf(conversion, view, id);
	const before = readDrawing(written, id);
	const isUntouched = before?.drawn === drawnHash(view);
	const isGenerated = isKeptView(diagram) || (diagramTypeOf(pack, diagram.type)?.figure ?? '') !== '';
	let more: Fields;
	if (before !== null && (isUntouched || isGenerated)) {
		if (!isUntouched) ledger.add('edited-figure', `views/${view.id}`);
		addDrawing(conversion, id, before.drawing);
		more = before.drawing.carried === '' ? {} : { [CARRIED]: { value: before.drawing.carried } };
	} else {
		const drawn = drawingOf(view, id, shown);
		tell(conversion, view, drawn);
		addDrawing(conversion, id, drawn.drawing);
		more = carriedField({ ...carried, ...drawn.carried });
	}
	growth.diagrams.set(id, { ...diagram, fields: { ...diagram.fields, ...more } });
}

export function readViews(conversion: Conversion): void {
	const shown = shownIn(conversion);
	for (const view of conversion.exchange.views) readView(conversion, view, shown);
}
