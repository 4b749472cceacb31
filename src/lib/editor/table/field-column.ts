/** The column of a field of the pack. */
import { valueOf } from '$models/architecture/field';
import { listOfId } from '$models/framework/lookup';
import type { FieldDefinition, FieldType, Pack } from '$models/framework/pack';
import { readEntry, shownEntry, type EntryForm } from '../grid/entry-cell';
import { fieldWrite } from '../grid/field-write';
import { SCORE_RANGE } from '../quality/quality-grid';
import { referencesFor } from '../references';
import type { TableColumn, World } from './table-column';

const widths: Readonly<Record<FieldType, number>> = {
	text: 180,
	'long-text': 260,
	list: 160,
	'multi-list': 210,
	date: 112,
	code: 110,
	number: 110,
	boolean: 96,
	reference: 200,
	'multi-reference': 220,
	slot: 220
};

/** The name is what a row is known by. */
const NAME_WIDTH = 270;

const yesAndNo = { vi: ['Có', 'Không'], en: ['Yes', 'No'] } as const;

function optionsOf(definition: FieldDefinition, { pack, architecture, locale }: World): readonly string[] {
	const list = listOfId(pack, definition.list);
	if (list !== undefined) return list.values.map(({ label }) => label[locale]);
	if (definition.type === 'boolean') return yesAndNo[locale];
	return definition.type === 'text' || definition.type === 'reference'
		? referencesFor(definition, pack, architecture)
		: [];
}

interface FieldColumn {
	readonly pack: Pack;
	readonly definition: FieldDefinition;
	readonly locale: 'vi' | 'en';
	readonly isHeading: boolean;
	/** True for a number from 0 to 100. */
	readonly isScore: boolean;
}

export function fieldColumn({ pack, definition, locale, isHeading, isScore }: FieldColumn): TableColumn {
	const { id, type } = definition;
	const form: EntryForm = {
		pack,
		definition,
		locale,
		...(isScore ? { range: SCORE_RANGE } : {})
	};
	return {
		id,
		label: definition.label[locale],
		hint: definition.hint[locale],
		definition,
		facet: definition.facet,
		width: isHeading ? NAME_WIDTH : widths[type],
		align: type === 'number' ? 'end' : 'start',
		isLong: type === 'long-text',
		isMany: type === 'multi-list' || type === 'multi-reference',
		isGroup: ['list', 'multi-list', 'boolean'].includes(type) || id === pack.roles.owner,
		isFirst: definition.facet === '',
		shown: (record) => shownEntry(record.fields[id], form),
		rank(record) {
			const value = valueOf(record.fields[id]);
			if (typeof value === 'number') return value;
			// As ISO, dates of any precision stand in the order of time.
			if (type === 'date' && typeof value === 'string') return value;
			return shownEntry(record.fields[id], form).text;
		},
		read: (row, text, record) => fieldWrite(definition, row, record?.fields[id], readEntry(text, form)),
		options: (world) => optionsOf(definition, world)
	};
}
