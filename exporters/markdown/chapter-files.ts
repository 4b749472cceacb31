/**
 * The documents that people write, a file each, as Word and PDF have them: the words so far, and the tables and lists that
 * come from the model. What people wrote is read as there: no HTML runs.
 */
import { svgOf } from '$exporters/svg/scene-to-svg';
import type { BuildOptions, BuiltDocument } from '$exporters/document/build';
import { conditionsOf } from '$exporters/document/conditions';
import type { Block, Span } from '$exporters/document/document';
import { headingText } from '$exporters/document/heading-text';
import { noPainter } from '$exporters/document/no-painter';
import { buildDocument as buildForm01 } from '$exporters/form01/build';
import { buildStrategy } from '$exporters/strategy/build';
import type { ExportInput, Loss } from '$exporters/exporter';
import { writtenDocuments, type WrittenDocument } from '$models/framework/sections';
import { link, markdownText, startingText, table } from './markdown-text';

export interface ChapterFile {
	readonly path: string;
	readonly title: string;
	readonly lines: readonly string[];
}

/** Where figures lead to, each path as seen from the files of chapters. */
export interface FigurePlaces {
	/** Puts a picture beside those files. */
	readonly ofPicture: (svg: string) => string;
	/** The file of a diagram by its id; undefined where it has none. */
	readonly ofDiagram: (id: string) => string | undefined;
}

const spanText = ({ text, bold = false, italic = false }: Span): string => {
	const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
	if (inner === '') return text;
	const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
	return `${before}${mark}${markdownText(inner)}${[...mark].reverse().join('')}${after}`;
};

const spansText = (spans: readonly Span[]): string => spans.map(spanText).join('');

function figureLines(
	{ caption, alt, svg, diagram }: Extract<Block, { kind: 'figure' }>,
	places: FigurePlaces
): string[] {
	const drawn = diagram === undefined ? undefined : places.ofDiagram(diagram);
	if (drawn !== undefined) return [link(caption, drawn), ''];
	return [
		...(svg === '' ? [] : [`![${markdownText(alt)}](${places.ofPicture(svg)})`, '']),
		...(caption === '' ? [] : [`*${markdownText(caption)}*`, ''])
	];
}

function blockLines(block: Block, places: FigurePlaces): string[] {
	switch (block.kind) {
		case 'heading':
			return [`${'#'.repeat(Math.min(6, block.level + 1))} ${markdownText(headingText(block))}`, ''];
		case 'paragraph': {
			const [first, ...rest] = block.spans;
			const plain = first?.bold !== true && first?.italic !== true;
			const start = first === undefined ? '' : plain ? startingText(first.text) : spanText(first);
			return [`${start}${spansText(rest)}`, ''];
		}
		case 'list':
			return [...block.items.map((item, at) => `${block.ordered ? `${String(at + 1)}.` : '-'} ${spansText(item)}`), ''];
		case 'table':
			return [
				...(block.caption === '' ? [] : [`*${markdownText(block.caption)}*`, '']),
				...table(
					block.columns.map(({ title }) => title),
					block.rows.map((row) => row.map(markdownText))
				)
			];
		case 'figure':
			return figureLines(block, places);
		case 'page-break':
			return [];
	}
}

const isBegun = ({ edition }: ExportInput, { id }: WrittenDocument): boolean =>
	[...edition.architecture.chapters].some(([key, text]) => key.startsWith(`${id}/`) && text.trim() !== '');

/** Form 01, and the strategies in which something is written. */
function builtDocuments(input: ExportInput): readonly (BuiltDocument & { readonly document: WrittenDocument })[] {
	// Nothing is divided over sheets where there are none.
	const whole: ExportInput = { ...input, dividedOf: () => undefined };
	const options: BuildOptions = { ...noPainter, toSvg: svgOf, holds: conditionsOf(input), isUnpaged: true };
	return writtenDocuments(input.pack).flatMap((document, at) => {
		if (at > 0 && !isBegun(input, document)) return [];
		const built = at === 0 ? buildForm01(whole, options) : buildStrategy(whole, document.id, options);
		return built === null ? [] : [{ ...built, document }];
	});
}

/** Each document by its outline, with its notices at the head. */
export function chapterFiles(
	input: ExportInput,
	lose: (loss: Loss) => void,
	places: FigurePlaces
): readonly ChapterFile[] {
	return builtDocuments(input).map(({ document, model, losses }) => {
		losses.forEach(lose);
		const title = document.title.vi;
		const notices = model.front.notices.flatMap((notice) => [`*${markdownText(notice)}*`, '']);
		const head = [`# ${markdownText(title)}`, '', link('Về trang đầu', '../README.md'), '', ...notices];
		const blocks = model.sections.flatMap((section) => section.blocks);
		const lines = [...head, ...blocks.flatMap((block) => blockLines(block, places))];
		return { path: `van-ban/${document.id}.md`, title, lines };
	});
}
