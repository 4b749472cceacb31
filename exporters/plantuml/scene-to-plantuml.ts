import type { Scene, SceneLine } from '$models/scene/scene';
import { titleWithNotice } from '../draft-notice';
import { graphOf, type GraphNode } from '../scene-graph';

const codeOf = (sign: string): string =>
	`<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;

/** Any sign but letters, figures, space, comma, brackets, and a single mark that joins two words as in KT-1. */
const meansSomething = /(?<![\p{L}\p{N}])[-./]|[-./](?![\p{L}\p{N}])|[^\p{L}\p{M}\p{N} ,()./-]/gu;

/**
 * Text of PlantUML, in which a sign may quote, mark up, include a file or call a function: letters, figures and what
 * surely means nothing stay as they are, any other sign is told by its number.
 */
export const plantumlText = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/[\s\p{C}]+/gu, ' ')
		.trim()
		.replace(meansSomething, codeOf);

const arrows = {
	solid: { none: '--', triangle: '-->', open: '-->', diamond: '--o' },
	dashed: { none: '..', triangle: '..>', open: '..>', diamond: '..o' },
	dotted: { none: '..', triangle: '..>', open: '..>', diamond: '..o' }
} as const satisfies Record<SceneLine['stroke'], Record<SceneLine['arrow'], string>>;

function nodeLines({ name, label, isReference, children }: GraphNode, depth: number): string[] {
	const indent = '  '.repeat(depth);
	// Nothing between the quotes is an error.
	const head = `${indent}rectangle "${plantumlText(label) || ' '}" as ${name}${isReference ? ' #line.dashed' : ''}`;
	if (children.length === 0) return [head];
	return [`${head} {`, ...children.flatMap((child) => nodeLines(child, depth + 1)), `${indent}}`];
}

/**
 * A scene as a PlantUML component diagram: boxes in boxes, and arrows between them. Places and colours are lost. A notice
 * stands in the title.
 */
export function sceneToPlantuml(scene: Scene, notice: string | null = null): string {
	const { roots, links } = graphOf(scene);
	const lines = [
		'@startuml',
		`title ${plantumlText(titleWithNotice(scene.title, notice))}`,
		...roots.flatMap((root) => nodeLines(root, 0)),
		...links.map(({ from, to, label, stroke, arrow }) => {
			const said = plantumlText(label);
			return `${from} ${arrows[stroke][arrow]} ${to}${said === '' ? '' : ` : ${said}`}`;
		}),
		'@enduml'
	];
	return `${lines.join('\n')}\n`;
}
