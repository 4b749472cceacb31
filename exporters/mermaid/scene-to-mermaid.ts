import type { Scene, SceneBox, SceneLine } from '$models/scene/scene';

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

const groups: ReadonlySet<SceneBox['role']> = new Set([
	'layer',
	'component',
	'block',
	'slot',
	'tray',
	'band',
	'cross-cut'
]);

function labelOf(box: SceneBox): string {
	const name =
		box.reference.kind === 'object' || box.reference.kind === 'slot' ? box.text.lines.join(' ') : box.description;
	return name.endsWith('…') ? box.description : name;
}

/** A scene as a Mermaid flowchart: containers as subgraphs, objects as nodes, relations as links. Places are lost. */
export function sceneToMermaid(scene: Scene): string {
	const names = new Map(scene.boxes.map(({ id }, index) => [id, `n${String(index)}`]));
	const childrenOf = new Map<string, SceneBox[]>();
	for (const box of scene.boxes) childrenOf.set(box.parent, [...(childrenOf.get(box.parent) ?? []), box]);
	const drawn = (box: SceneBox): boolean =>
		groups.has(box.role) || ['object', 'slot', 'note'].includes(box.reference.kind);
	const lines: string[] = ['---', `title: ${JSON.stringify(scene.title.normalize('NFC'))}`, '---', 'flowchart TB'];
	const write = (box: SceneBox, depth: number): void => {
		if (!drawn(box)) return;
		const indent = '  '.repeat(depth);
		const name = names.get(box.id) ?? '';
		const children = (childrenOf.get(box.id) ?? []).filter(drawn);
		if (children.length === 0) {
			lines.push(`${indent}${name}[${quoted(labelOf(box))}]`);
			return;
		}
		lines.push(`${indent}subgraph ${name}[${quoted(labelOf(box))}]`);
		for (const child of children) write(child, depth + 1);
		lines.push(`${indent}end`);
	};
	for (const box of childrenOf.get('') ?? []) write(box, 1);
	for (const line of scene.lines) {
		if (line.reference.kind !== 'relation') continue;
		const label = line.label === '' ? '' : `|${quoted(line.label)}|`;
		lines.push(
			`  ${names.get(line.from) ?? ''} ${arrows[line.stroke][line.arrow]}${label} ${names.get(line.to) ?? ''}`
		);
	}
	for (const { id, role } of scene.boxes)
		if (role === 'object-reference') lines.push(`  style ${names.get(id) ?? ''} stroke-dasharray: 5 3`);
	return `${lines.join('\n')}\n`;
}
