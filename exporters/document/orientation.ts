/**
 * Turns the page for wide tables: a heading with such a table lies across, together with its neighbours of the kind.
 * Figures that no page among text has room for follow it on sheets of their own.
 */
import { uprightColumns } from './column-widths';
import type { Block, Section } from './document';
import { needsSheet } from './measures';

export interface Leaf {
	readonly heading: Block;
	readonly blocks: readonly Block[];
	/** Annexes begin on a page of their own. */
	readonly newPage?: boolean;
}

type Orientation = Section['orientation'];

const isWide = (block: Block): boolean =>
	(block.kind === 'table' && block.columns.length > uprightColumns) ||
	(block.kind === 'figure' && block.width > block.height * 1.25);

const isForSheet = (block: Block): boolean =>
	block.kind === 'figure' && block.isNatural !== true && (block.isSheet === true || needsSheet(block));

/** Says only what is missing: no reason to turn the page back. */
const isEmpty = ({ blocks }: Leaf): boolean =>
	blocks.length > 0 && blocks.every((block) => block.kind === 'paragraph' && block.role === 'missing');

/** Letters up to which parts are not worth a page of their own. */
const few = 600;

/** Letters of a part of a few sentences; infinitely many where there is more to it. */
const lettersOf = ({ blocks }: Leaf): number =>
	blocks.reduce((sum, block) => {
		if (block.kind !== 'paragraph') return Infinity;
		return sum + block.spans.reduce((letters, { text }) => letters + text.length, 0);
	}, 0);

/** Letters that fill half a page across; a row of a small table is taken for a line of them. */
const half = 1400;
const rowLetters = 100;
/** Rows up to which a table that needs no page across is small. */
const smallTable = 8;

/** Letters of a part that has small tables and lists as well; infinitely many where there is more to it. */
const extentOf = ({ blocks }: Leaf): number =>
	blocks.reduce((sum, block) => {
		if (block.kind === 'paragraph') return sum + lettersOf({ heading: block, blocks: [block] });
		if (block.kind !== 'table' || isWide(block) || block.rows.length > smallTable) return Infinity;
		return sum + (block.rows.length + 2) * rowLetters;
	}, 0);

/**
 * Which parts end a page whatever they are followed by, and have so little on it that it need not be a page of their own: a
 * few sentences before an annex, before the end or before the sheets of a figure.
 */
function endingPages(texts: readonly Leaf[], hasSheets: readonly boolean[]): readonly boolean[] {
	const ending: boolean[] = [];
	let letters = Infinity;
	for (let at = texts.length - 1; at >= 0; at -= 1) {
		const leaf = texts[at];
		if (leaf === undefined) continue;
		const isLast = at === texts.length - 1 || texts[at + 1]?.newPage === true;
		letters = lettersOf(leaf) + (isLast ? 0 : letters);
		ending[at] = hasSheets[at] === true ? extentOf(leaf) <= half : letters <= few;
		if (hasSheets[at] === true) letters = Infinity;
	}
	return ending;
}

/** Which parts lie across. Headings alone and a few sentences go with what follows, so that no page holds just them. */
function lyingAcross(texts: readonly Leaf[], hasSheets: readonly boolean[]): readonly boolean[] {
	const across: boolean[] = [];
	let letters = 0;
	for (let at = texts.length - 1; at >= 0; at -= 1) {
		const leaf = texts[at];
		if (leaf === undefined) continue;
		letters += lettersOf(leaf);
		const goesOn = hasSheets[at] !== true && texts[at + 1]?.newPage !== true && letters <= few;
		across[at] = goesOn ? (across[at + 1] ?? false) : leaf.blocks.some(isWide);
		if (!goesOn) letters = 0;
	}
	return across;
}

/** Divides a document into runs of pages that lie alike. */
export function paginate(leaves: readonly Leaf[]): Section[] {
	const texts = leaves.map((leaf) => ({ ...leaf, blocks: leaf.blocks.filter((block) => !isForSheet(block)) }));
	const sheets = leaves.map(({ blocks }) => blocks.filter(isForSheet));
	const hasSheets = sheets.map((figures) => figures.length > 0);
	const across = lyingAcross(texts, hasSheets);
	const ending = endingPages(texts, hasSheets);
	const sections: { orientation: Orientation; blocks: Block[] }[] = [];
	texts.forEach((leaf, at) => {
		const open = sections.at(-1);
		const own: Orientation = across[at] === true ? 'landscape' : 'portrait';
		const around = open === undefined || open.orientation === 'sheet' ? own : open.orientation;
		const isPassing = isEmpty(leaf) || ending[at] === true;
		const orientation = isPassing && leaf.newPage !== true ? around : own;
		if (open?.orientation === orientation) {
			if (leaf.newPage === true) open.blocks.push({ kind: 'page-break' });
			open.blocks.push(leaf.heading, ...leaf.blocks);
		} else {
			sections.push({ orientation, blocks: [leaf.heading, ...leaf.blocks] });
		}
		const figures = sheets[at] ?? [];
		if (figures.length > 0) sections.push({ orientation: 'sheet', blocks: [...figures] });
	});
	return sections;
}
