/** Whether the model tells anything under a heading: asked by whoever has to know it without writing the document. */
import { dossierDiagrams } from '$models/architecture/kept-view';
import { chapterKey, chapterState, sectionStanding, sectionsToWrite } from '$models/framework/sections';
import type { SectionStanding, WrittenDocument } from '$models/framework/sections';
import type { OutlineBlock, OutlineSection } from '$models/framework/pack';
import type { ExportInput } from '$exporters/exporter';
import { formTables } from '$exporters/form03/tables';
import { conditionsOf } from './conditions';
import { FormTableCutter } from './form-table';
import type { Tellers } from './live-pieces';
import { tell } from './live-words';
import { RecordTables } from './record-tables';
import { isOfState } from './scenes';

export interface StandingSection {
	readonly section: OutlineSection;
	/** Key of its chapter. */
	readonly key: string;
	readonly standing: SectionStanding;
}

/** Answers for a wish of an outline whether the document would show something there. */
function teller(input: ExportInput, own: Tellers): (block: OutlineBlock) => boolean {
	const tables = formTables(input);
	const holds = conditionsOf(input);
	const cutter = new FormTableCutter(tables, input.pack, holds);
	const records = new RecordTables(input, holds);
	const drawn = dossierDiagrams(input.pack, input.edition.architecture);
	const isToldInWords = (what: string): boolean => tell(what, { input, tables, cutter }, own) !== undefined;
	return (block) => {
		switch (block.kind) {
			case 'table':
				return cutter.hasRows(block.shape, block.where) ?? isToldInWords(block.shape);
			case 'records':
			case 'tally':
				return records.hasRecords(block);
			case 'diagram':
				return drawn.some((diagram) => block.codes.includes(diagram.type) && isOfState(diagram, block.state));
			case 'count':
			case 'list':
			case 'matrix':
			case 'text':
				return isToldInWords(block.what);
		}
	};
}

/** How each heading of a document stands in which the agency has words of its own, in the order of the document. */
export function sectionStandings(
	input: ExportInput,
	document: WrittenDocument,
	own: Tellers = {}
): readonly StandingSection[] {
	const { chapters, meta } = input.edition.architecture;
	let asked: ((block: OutlineBlock) => boolean) | undefined;
	const isTold = (section: OutlineSection, key: string): boolean => {
		// Its text may hold blocks that the model fills, or drawings, and no word.
		if (section.children.length > 0 || /^ {0,3}(?:`{3,}|~{3,})/mu.test(chapters.get(key) ?? '')) return true;
		asked ??= teller(input, own);
		return section.blocks.some(asked);
	};
	return sectionsToWrite(document, meta.frame).map((section) => {
		const key = chapterKey(document.id, section.path);
		const state = chapterState(chapters, key);
		const isOpen = state === 'open' && section.judgement === undefined;
		return { section, key, standing: sectionStanding(section, state, isOpen && isTold(section, key)) };
	});
}
