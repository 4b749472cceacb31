import type { Scene, SceneLine } from '$models/scene/scene';
import { titleWithNotice } from '../draft-notice';
import { graphOf, type GraphNode } from '../scene-graph';

/** Quoted text of Mermaid: its own entity codes for what would end the quotes, open a tag or start an entity. */
const quoted = (text: string): string =>
	`"${text
		.normalize('NFC')
		.replace(/#/gu, '#35;')
		.replace(/&/gu, '#amp;')
		.replace(/"/gu, '#quot;')
		.replace(/</gu, '#lt;')
		.replace(/>/gu, '#gt;')
		.replace(/`/gu, '#96;')
		.replace(/\s+/gu, ' ')}"`;

const arrows = {
	solid: { none: '---', triangle: '-->', open: '-->', diamond: '--o' },
	dashed: { none: '-.-', triangle: '-.->', open: '-.->', diamond: '-.->' },
	dotted: { none: '-.-', triangle: '-.->', open: '-.->', diamond: '-.->' }
} as const satisfies Record<SceneLine['stroke'], Record<SceneLine['arrow'], string>>;

function nodeLines({ name, label, children }: GraphNode, depth: number): string[] {
	const indent = '  '.repeat(depth);
	if (children.length === 0) return [`${indent}${name}[${quoted(label)}]`];
	const inner = children.flatMap((child) => nodeLines(child, depth + 1));
	return [`${indent}subgraph ${name}[${quoted(label)}]`, ...inner, `${indent}end`];
}

const referencesIn = (nodes: readonly GraphNode[]): string[] =>
	nodes.flatMap(({ name, isReference, children }) => [...(isReference ? [name] : []), ...referencesIn(children)]);

/**
 * A scene as a Mermaid flowchart: containers as subgraphs, objects as nodes, relations as links. Places are lost. A notice
 * stands in the title, which is drawn, unlike a comment.
 */
export function sceneToMermaid(scene: Scene, notice: string | null = null): string {
	const { roots, links } = graphOf(scene);
	const lines = [
		'---',
		`title: ${JSON.stringify(titleWithNotice(scene.title, notice).normalize('NFC'))}`,
		'---',
		'flowchart TB',
		...roots.flatMap((root) => nodeLines(root, 1)),
		...links.map(({ from, to, label, stroke, arrow }) => {
			const said = label === '' ? '' : `|${quoted(label)}|`;
			return `  ${from} ${arrows[stroke][arrow]}${said} ${to}`;
		}),
		...referencesIn(roots).map((name) => `  style ${name} stroke-dasharray: 5 3`)
	];
	return `${lines.join('\n')}\n`;
}
