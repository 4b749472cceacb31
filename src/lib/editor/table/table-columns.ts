/** The columns of a table, made from the framework's fields: the basic ones first, then by facet. */
import { appliesToKind, fieldsOfSubject, kindOf } from '$models/framework/lookup';
import type { FieldDefinition, Pack } from '$models/framework/pack';
import { scoreFields } from '../quality/quality-grid';
import { fieldColumn } from './field-column';
import { slotColumn } from './slot-column';
import { structureColumns, type Say } from './structure-columns';
import type { TableColumn } from './table-column';
import type { TableOf } from './tables';

/** Fields by which records are known, where the subject has one. */
const headings: readonly string[] = ['name', 'title'];

function fieldsOfTable(pack: Pack, { subject, kind }: TableOf): readonly FieldDefinition[] {
	const facets = kindOf(pack, kind)?.facets ?? [];
	return fieldsOfSubject(pack, subject).filter(
		(field) =>
			subject !== 'object' ||
			((appliesToKind(pack, field, kind) || headings.includes(field.id)) &&
				(field.facet === '' || facets.includes(field.facet)))
	);
}

export interface Columns {
	readonly all: readonly TableColumn[];
	/** The column that names a row. */
	readonly heading: string;
}

export function tableColumns(pack: Pack, table: TableOf, locale: 'vi' | 'en', say: Say): Columns {
	const fields = fieldsOfTable(pack, table);
	const { first, last } = structureColumns(table.subject, say);
	const named = fields.find(({ id }) => headings.includes(id) && table.subject !== 'relation');
	const scores = table.subject === 'object' ? scoreFields(pack) : new Set<string>();
	const columns = fields.map((definition) => {
		const column = fieldColumn({
			pack,
			definition,
			locale,
			isHeading: definition === named,
			isScore: scores.has(definition.id)
		});
		return definition.type === 'slot' ? slotColumn(definition, column) : column;
	});
	const facets = [...new Set(fields.map(({ facet }) => facet))].sort((a, b) => Number(a !== '') - Number(b !== ''));
	const name = columns.filter(({ definition }) => definition === named);
	const rest = facets.flatMap((facet) => columns.filter((one) => one.facet === facet && one.definition !== named));
	const basic = rest.filter(({ facet }) => facet === '');
	const all = [...first, ...name, ...basic, ...last, ...rest.filter(({ facet }) => facet !== '')];
	const heading = named?.id ?? all.find(({ id }) => id !== '@code')?.id ?? '';
	return { all, heading };
}
