/** A column of a table without a screen: what it shows of a record, how it is ordered and what is read from a text. */
import type { Architecture } from '$models/architecture/architecture';
import type { FieldDefinition, Pack } from '$models/framework/pack';
import type { ReadCell, ShownCell } from '../grid/cell';
import type { ObjectNames } from './object-names';
import type { TableRecord } from './tables';

/** What columns read beside the record itself. */
export interface World {
	readonly pack: Pack;
	readonly architecture: Architecture;
	readonly locale: 'vi' | 'en';
	readonly names: ObjectNames;
}

export interface TableColumn {
	/** Field id, or a structural key written as `@parent`, as the pack writes them in its forms. */
	readonly id: string;
	readonly label: string;
	readonly hint: string;
	/** null for what is no field of the pack. */
	readonly definition: FieldDefinition | null;
	/** '' for what is no facet. */
	readonly facet: string;
	readonly width: number;
	readonly align: 'start' | 'end';
	readonly isLong: boolean;
	readonly isMany: boolean;
	/** True where rows may be grouped by it: there are far fewer values than rows. */
	readonly isGroup: boolean;
	/** Shown until somebody chooses columns. */
	readonly isFirst: boolean;
	shown(record: TableRecord, world: World): ShownCell;
	/** What is sorted by; a text by the order of the alphabet, and '' after all others. */
	rank(record: TableRecord, world: World): number | string;
	/** `record` is undefined for a record that is yet to be added. null for a column that nobody writes. */
	readonly read: ((id: string, text: string, record: TableRecord | undefined, world: World) => ReadCell) | null;
	options(world: World): readonly string[];
}
