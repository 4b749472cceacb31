/** Turns the page for wide tables: a heading with such a table lies across, together with its neighbours of the kind. */
import { uprightColumns } from './column-widths';
import type { Block, Section } from './document';

export interface Leaf {
	readonly heading: Block;
	readonly blocks: readonly Block[];
	/** Annexes begin on a page of their own. */
	readonly newPage?: boolean;
}

const isWide = (block: Block): boolean =>
	(block.kind === 'table' && block.columns.length > uprightColumns) ||
	(block.kind === 'figure' && block.width > block.height * 1.25);

/** Says only what is missing: no reason to turn the page back. */
const isEmpty = ({ blocks }: Leaf): boolean =>
	blocks.length > 0 && blocks.every((block) => block.kind === 'paragraph' && block.role === 'missing');

/** Headings without a body of their own go with what follows them, so that no page holds a heading alone. */
export function paginate(leaves: readonly Leaf[]): Section[] {
	const across: boolean[] = [];
	for (let at = leaves.length - 1; at >= 0; at -= 1) {
		const leaf = leaves[at];
		if (leaf === undefined) continue;
		across[at] = leaf.blocks.length === 0 ? (across[at + 1] ?? false) : leaf.blocks.some(isWide);
	}
	const sections: { orientation: Section['orientation']; blocks: Block[] }[] = [];
	leaves.forEach((leaf, at) => {
		const open = sections.at(-1);
		const own = across[at] === true ? 'landscape' : 'portrait';
		const orientation = isEmpty(leaf) && leaf.newPage !== true ? (open?.orientation ?? own) : own;
		if (open?.orientation === orientation) {
			if (leaf.newPage === true) open.blocks.push({ kind: 'page-break' });
			open.blocks.push(leaf.heading, ...leaf.blocks);
		} else {
			sections.push({ orientation, blocks: [leaf.heading, ...leaf.blocks] });
		}
	});
	return sections;
}
