/**
 * What an architecture keeps of a drawing beyond what a view shows (which place was given by hand, what is locked), in a
 * property of the view. It counts as long as nobody drew the view otherwise since.
 */
import { z } from 'zod';
import type { DiagramNode, Point, Rectangle } from '$models/architecture/architecture';
import { nodeMarks, nodeOf, noteMarks, storedNode } from '$models/architecture/diagram-node';
import { DiagramId, NodeId } from '$models/architecture/identifier';
import { safeJson } from './entry-text';
import type { ExchangeView, ViewNode } from './exchange';
import { hashOf } from './hash';
import { parsedAs } from './structure';

/** What an architecture holds of one diagram beside its record. */
export interface Drawing {
	readonly nodes: readonly DiagramNode[];
	readonly geometry: readonly (readonly [string, Rectangle])[];
	/** By relation id. */
	readonly bends: readonly (readonly [string, readonly Point[]])[];
	/** Text of what the diagram carries along, '' for nothing. */
	readonly carried: string;
}

const rectangle = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const id = z.string();
const schema = z.strictObject({
	drawn: z.string(),
	nodes: z.array(
		z.union([
			z.strictObject({ id, kind: z.literal('object'), object: id, ...nodeMarks }),
			z.strictObject({ id, kind: z.literal('note'), text: z.string(), ...noteMarks })
		])
	),
	geometry: z.array(z.tuple([id, rectangle])),
	bends: z.array(z.tuple([id, z.array(z.tuple([z.number(), z.number()]))])),
	carried: z.string()
});

/** Tells two drawings apart by what stands where, whatever its colours. */
export function drawnHash({ nodes, connections }: Pick<ExchangeView, 'nodes' | 'connections'>): string {
	const boxes: string[] = [];
	const visit = (all: readonly ViewNode[]): void => {
		for (const node of all) {
			boxes.push(JSON.stringify([node.id, node.type, node.ref, ...node.rectangle]));
			visit(node.nodes);
		}
	};
	visit(nodes);
	const lines = connections.map((one) => JSON.stringify([one.id, one.relationship, one.source, one.target, one.bends]));
	return hashOf([...boxes.sort(), ...lines.sort()].join('\n')).slice(0, 32);
}

export function writtenDrawing(drawing: Drawing, drawn: string): string {
	const nodes = drawing.nodes.map((node) => {
		const { diagram: _, ...stored } = storedNode(node);
		return { id: node.id, ...stored };
	});
	return safeJson({ drawn, nodes, geometry: drawing.geometry, bends: drawing.bends, carried: drawing.carried });
}

/** The drawing that a property says, and what was drawn when it was written; null where it says none. */
export function readDrawing(text: string | undefined, diagram: DiagramId): { drawing: Drawing; drawn: string } | null {
	const read = parsedAs(schema, text);
	if (read === null) return null;
	const { nodes, geometry, bends, carried, drawn } = read;
	const placed = nodes.map((node) => nodeOf(NodeId(node.id), diagram, node));
	return { drawn, drawing: { nodes: placed, geometry, bends, carried } };
}
