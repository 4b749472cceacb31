/** What tables over records write into a cell: a field in somebody's words, or a key of the record that is no field. */
import type { Architecture, ArchitectureObject, Described, Gap, Relation } from '$models/architecture/architecture';
import { byCode } from '$models/architecture/codes';
import type { Fields } from '$models/architecture/field';
import { isRecordKey, type RecordKey } from '$models/framework/forms';
import type { Subject } from '$models/framework/pack';

export type Coded = Described<string> & { readonly code: string };

/** How fields and kinds are told: as the official forms do, or in the language of a reader. */
export interface CellWords {
	readonly field: (subject: Subject, field: string, fields: Fields) => string;
	readonly kind: (id: string) => string;
	readonly relationKind: (id: string) => string;
}

const separator = '; ';

export class RecordCells {
	constructor(
		private readonly architecture: Architecture,
		private readonly words: CellWords
	) {}

	#objectNamed(id: Relation['source']): string {
		const object = this.architecture.objects.get(id);
		if (object === undefined) return '';
		const name = this.words.field('object', 'name', object.fields);
		return [object.code, name].filter((part) => part !== '').join(': ');
	}

	#structural(key: RecordKey, record: Coded): string {
		const { objects, gaps, gapTasks } = this.architecture;
		const codes = (records: readonly (Coded | undefined)[]): string =>
			byCode(records.filter((one) => one !== undefined))
				.map(({ code }) => code)
				.filter((code) => code !== '')
				.join(separator);
		switch (key) {
			case '@code':
				return record.code;
			case '@kind':
				return this.words.kind((record as Partial<ArchitectureObject>).kind ?? '');
			case '@type':
				return this.words.relationKind((record as Partial<Relation>).type ?? '');
			case '@source':
			case '@target': {
				const { source, target } = record as Partial<Relation>;
				const end = key === '@source' ? source : target;
				return end === undefined ? '' : this.#objectNamed(end);
			}
			case '@objects':
				return codes(((record as Partial<Gap>).objects ?? []).map((id) => objects.get(id)));
			case '@gaps':
				return codes([...gapTasks.values()].filter(({ task }) => task === record.id).map(({ gap }) => gaps.get(gap)));
		}
	}

	cell(subject: Subject, column: string, record: Coded): string {
		return isRecordKey(column) ? this.#structural(column, record) : this.words.field(subject, column, record.fields);
	}
}
