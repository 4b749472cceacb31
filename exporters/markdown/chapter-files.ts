/** The chapters that people wrote, a file for each document. What they wrote is read as in the documents: no HTML runs. */
import { chapterKey, flatSections, sectionsOf, writtenDocuments } from '$models/framework/sections';
import { ChapterBlocks } from '$exporters/document/chapter-blocks';
import type { Block, Span } from '$exporters/document/document';
import type { ExportInput, Loss } from '$exporters/exporter';
import { link, markdownText, startingText, table } from './markdown-text';

export interface ChapterFile {
	readonly path: string;
	readonly title: string;
	readonly lines: readonly string[];
}

const spanText = ({ text, bold = false, italic = false }: Span): string => {
	const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
	if (inner === '') return text;
	const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
	return `${before}${mark}${markdownText(inner)}${[...mark].reverse().join('')}${after}`;
};

const spansText = (spans: readonly Span[]): string => spans.map(spanText).join('');

function blockLines(block: Block, shownAt: (svg: string) => string): string[] {
	switch (block.kind) {
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
			return [
				`![${markdownText(block.alt)}](${shownAt(block.svg)})`,
				'',
				...(block.caption === '' ? [] : [`*${markdownText(block.caption)}*`, ''])
			];
		case 'heading':
		case 'page-break':
			return [];
	}
}

/** Documents in which something is written, each with its outline and the words so far. */
export function chapterFiles(
	input: ExportInput,
	lose: (loss: Loss) => void,
	/** Puts a picture beside the files of chapters; answers its path from there. */
	shownAt: (svg: string) => string
): readonly ChapterFile[] {
	const { edition, pack } = input;
	const { chapters, meta } = edition.architecture;
	const written = new ChapterBlocks(input, {
		numbered: (caption) => caption,
		numberedFigure: (caption) => caption,
		diagrams: () => undefined,
		roadmap: () => [],
		rasterise: () => Promise.resolve(new Uint8Array()),
		lose
	});
	return writtenDocuments(pack).flatMap((document) => {
		const sections = flatSections(sectionsOf(document.sections, meta.frame));
		const textOf = (path: string): string => chapters.get(chapterKey(document.id, path)) ?? '';
		if (sections.every(({ path }) => textOf(path).trim() === '')) return [];
		const lines = sections.flatMap(({ path, number, title }) => {
			const depth = Math.min(6, path.split('.').length + 1);
			return [
				`${'#'.repeat(depth)} ${markdownText(`${number} ${title}`.trim())}`,
				'',
				...written.of(chapterKey(document.id, path)).flatMap((block) => blockLines(block, shownAt))
			];
		});
		const note = document.proposal === undefined ? [] : [`*${markdownText(document.proposal.vi)}*`, ''];
		const head = [`# ${markdownText(document.title.vi)}`, '', link('Về trang đầu', '../README.md'), '', ...note];
		return [{ path: `van-ban/${document.id}.md`, title: document.title.vi, lines: [...head, ...lines] }];
	});
}
