/** What stands on a free diagram, as it is written and as it is read. A mark that is not set is not written. */
import { z } from 'zod';
import type { DiagramNode } from './architecture';
import { ObjectId, type DiagramId, type NodeId } from './identifier';

export const nodeMarks = { locked: z.literal(true).optional() };
export const noteMarks = { ...nodeMarks, group: z.literal(true).optional() };

type Marks = { readonly locked?: true | undefined; readonly group?: true | undefined };

type Written =
	| ({ readonly kind: 'object'; readonly object: string } & Pick<Marks, 'locked'>)
	| ({ readonly kind: 'note'; readonly text: string } & Marks);

/** The marks that are set. */
export function marksOf({ locked, group }: Marks): { readonly locked?: true; readonly group?: true } {
	return { ...(locked === true ? { locked } : {}), ...(group === true ? { group } : {}) };
}

export function nodeOf(id: NodeId, diagram: DiagramId, written: Written): DiagramNode {
	return written.kind === 'note'
		? { id, diagram, kind: 'note', text: written.text, ...marksOf(written) }
		: { id, diagram, kind: 'object', object: ObjectId(written.object), ...marksOf({ locked: written.locked }) };
}

/** The node as it is stored, with its own marks or others. */
export const storedNode = (node: DiagramNode, marks: Marks = node) =>
	node.kind === 'object'
		? ({ diagram: node.diagram, kind: node.kind, object: node.object, ...marksOf(marks) } as const)
		: ({ diagram: node.diagram, kind: node.kind, text: node.text, ...marksOf(marks) } as const);
