/** Form 01 as it is printed, heading by heading: the words, and the tables, lists and figures that come from the model. */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import type { Answer, Waiver } from '$models/conformance/decisions';
import type { Pack } from '$models/framework/pack';
import type { Scene } from '$models/scene/scene';
import { conditionsOf } from '$exporters/document/conditions';
import { unwrittenText } from '$exporters/document/marks';
import type { Block, Span } from '$exporters/document/document';
import { noPainter } from '$exporters/document/no-painter';
import type { Appraisal } from '$exporters/exporter';
import { buildDocument } from '$exporters/form01/build';
import { diagramTitle } from '$exporters/record-title';
import { diagramsInOrder, prepareWith } from '$exporters/prepare-with';
import { escapeXml } from '$exporters/svg/escape-xml';
import { svgOf } from '$exporters/svg/scene-to-svg';
import { markedOpen } from './marked-open';

export interface PrintedState {
	readonly architecture: Architecture;
	readonly dossier: DossierClaims;
	readonly pack: Pack;
	readonly answers: readonly Answer[];
	readonly waivers: readonly Waiver[];
}

export interface PrintedAs {
	/** ISO date whose state is told. */
	readonly asOf: string;
	readonly version: string;
	/** null before anything of it was decided. */
	readonly appraisal: Appraisal | null;
}

/** How what stands under one heading stands. */
export interface PrintedStanding {
	/** Says that nothing is written where words are asked for. */
	readonly isBlank: boolean;
	/** How often it says that something is not determined. */
	readonly undetermined: number;
}

/** What stands under one heading. */
export interface Printed extends PrintedStanding {
	/** Safe by construction: every text in it is escaped, and pictures are images. */
	readonly html: string;
}

/** By the bookmark of the heading. */
export type PrintedText = ReadonlyMap<string, Printed>;

const element = (tag: string, inner: string, attributes = ''): string => `<${tag}${attributes}>${inner}</${tag}>`;

const spanHtml = ({ text, bold, italic }: Span): string => {
	const told = escapeXml(text);
	const strong = bold === true ? element('strong', told) : told;
	return italic === true ? element('em', strong) : strong;
};
const spansHtml = (spans: readonly Span[]): string => spans.map(spanHtml).join('');

/** Wider than its column, it is moved sideways by itself: by keyboard too, so it can be reached and has a name. */
const scrolled = (inner: string, name: string): string =>
	element('div', inner, ` class="wide" tabindex="0" role="group" aria-label="${escapeXml(name)}"`);

function tableHtml({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string {
	const head = element('tr', columns.map(({ title }) => element('th', escapeXml(title), ' scope="col"')).join(''));
	const body = rows.map((row) =>
		element('tr', columns.map((_, at) => element('td', escapeXml(row[at] ?? ''))).join(''))
	);
	const named = caption === '' ? '' : element('caption', escapeXml(caption));
	const table = element('table', named + element('thead', head) + element('tbody', body.join('')));
	return scrolled(table, caption === '' ? columns.map(({ title }) => title).join(', ') : caption);
}

/**
 * As an image, so that its styles stay its own and nothing in it can act. A diagram is drawn when somebody comes to it: all
 * of them at once take longer than the rest of the document.
 */
function figureHtml({ caption, alt, svg, width, height, diagram }: Extract<Block, { kind: 'figure' }>): string {
	const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	const size = ` width="${String(Math.round(width))}" height="${String(Math.round(height))}"`;
	const image = svg === '' ? '' : `<img src="${address}" alt="${escapeXml(alt)}"${size} decoding="async">`;
	const named = caption === '' ? '' : element('figcaption', escapeXml(caption));
	const drawn = diagram === undefined ? '' : ` data-diagram="${escapeXml(diagram)}" data-alt="${escapeXml(alt)}"`;
	return element('figure', image + named, drawn);
}

function blockHtml(block: Block): string {
	switch (block.kind) {
		case 'paragraph':
			return element('p', spansHtml(block.spans), block.role === 'body' ? '' : ` class="${block.role}"`);
		case 'list':
			return element(block.ordered ? 'ol' : 'ul', block.items.map((item) => element('li', spansHtml(item))).join(''));
		case 'table':
			return tableHtml(block);
		case 'figure':
			return figureHtml(block);
		case 'heading':
		case 'page-break':
			return '';
	}
}

const isBlank = (block: Block): boolean =>
	block.kind === 'paragraph' && block.role === 'missing' && block.spans.some(({ text }) => text === unwrittenText);

/** What stands under each heading, up to the next one. */
export function underHeadings(blocks: readonly Block[]): PrintedText {
	const under = new Map<string, Block[]>();
	let open: Block[] = [];
	for (const block of blocks) {
		if (block.kind === 'heading') under.set(block.anchor, (open = []));
		else open.push(block);
	}
	return new Map(
		[...under].map(([mark, own]): [string, Printed] => {
			const { html, count } = markedOpen(own.map(blockHtml).join('\n'));
			return [mark, { html, isBlank: own.some(isBlank), undetermined: count }];
		})
	);
}

/** A place for each diagram, so that the figures are numbered and told as in print, undrawn. */
const undrawn = (architecture: Architecture, pack: Pack): readonly Scene[] =>
	diagramsInOrder(architecture, pack).map((diagram) => ({
		diagram: diagram.id,
		title: diagramTitle(diagram),
		description: '',
		width: 1,
		height: 1,
		boxes: [],
		lines: []
	}));

/** The whole document, made as it is for print, but for its diagrams. */
export async function printedText(
	{ architecture, dossier, pack, answers, waivers }: PrintedState,
	{ asOf, version, appraisal }: PrintedAs
): Promise<PrintedText> {
	const approval =
		appraisal === null
			? null
			: {
					version,
					state: '',
					approvedBy: [],
					submittedAt: appraisal.at,
					appraisal,
					decision: null,
					effectiveDate: null
				};
	// Whoever reads the version here reads all of it.
	const level = 'restricted';
	const input = await prepareWith(null, architecture, dossier, pack, { level, asOf, answers, waivers, approval });
	const scenes = undrawn(input.edition.architecture, pack);
	const { model } = buildDocument({ ...input, scenes }, { ...noPainter, toSvg: svgOf, holds: conditionsOf(input) });
	return underHeadings(model.sections.flatMap(({ blocks }) => blocks));
}
