/** Where the work stands that a measure of progress counts. */
import type { Architecture } from '$models/architecture/architecture';
import { chapterKey, sectionsToWrite } from '$models/framework/sections';
import type { Pack, StepMeasure } from '$models/framework/pack';
import { firstDiagram } from '../diagrams';
import { recordsOf, tablesOf, type CountedTable } from '../table/tables';

export type Lead =
	| { readonly kind: 'chapter'; readonly chapter: string }
	| { readonly kind: 'table'; readonly table: string }
	| { readonly kind: 'diagram'; readonly diagram: string };

/** The table in which most records lack the field; of none, the one with most records. */
function emptiest(architecture: Architecture, tables: readonly CountedTable[], field: string): string | undefined {
	const lacking = (table: CountedTable): number =>
		field === '' ? 0 : recordsOf(architecture, table).filter(({ fields }) => fields[field] === undefined).length;
	const ranked = tables
		.map((table) => ({ table, lacks: lacking(table) }))
		.sort((a, b) => b.lacks - a.lacks || b.table.count - a.table.count);
	return ranked[0]?.table.id;
}

/** null where there is nothing to go to yet, such as no diagram. */
export function leadOf(measure: StepMeasure, architecture: Architecture, pack: Pack): Lead | null {
	if (measure.kind === 'chapters') {
		const sections = sectionsToWrite(pack.forms.form01, architecture.meta.frame).filter(({ path }) =>
			measure.sections.some((one) => path === one || path.startsWith(`${one}.`))
		);
		const isOpen = ({ path }: { path: string }): boolean =>
			(architecture.chapters.get(chapterKey('form01', path)) ?? '').trim() === '';
		const section = sections.find(isOpen) ?? sections[0];
		return section === undefined ? null : { kind: 'chapter', chapter: chapterKey('form01', section.path) };
	}
	if (measure.kind === 'diagrams') {
		const diagram = firstDiagram(pack, architecture);
		return diagram === undefined ? null : { kind: 'diagram', diagram: diagram.id };
	}
	const subject = measure.kind === 'linked' ? 'gap' : measure.subject;
	const tables = tablesOf(pack, architecture).filter((table) => table.subject === subject);
	const table = emptiest(architecture, tables, measure.kind === 'field' ? measure.field : '');
	return table === undefined ? null : { kind: 'table', table };
}
