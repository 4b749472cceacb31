/** What records of two states differ in, field by field, as people read them: deleted is gone, whatever the bin still holds. */
import type {
	Architecture,
	ArchitectureObject,
	Described,
	Gap,
	KeptNote,
	Mapping,
	Relation
} from '$models/architecture/architecture';
import { byCode } from '$models/architecture/codes';
import { textOf, type FieldEntry } from '$models/architecture/field';
import { TARGET } from '$models/architecture/flat-keys';
import { GapId, type ObjectId } from '$models/architecture/identifier';
import { isSame } from '$models/architecture/json';
import { liveRecords } from '$models/architecture/live';
import type { Subject } from '$models/framework/pack';

export type Standing = 'added' | 'removed' | 'changed';

/** What a record is beside its fields. Ends, parents and objects are told by their names, codes apart. */
export const structureKeys = [
	'@kind',
	'@code',
	'@catalogue',
	'@parent',
	'@source',
	'@target',
	'@objects',
	'@gaps',
	'@notes'
] as const;
export type StructureKey = (typeof structureKeys)[number];

export interface FieldDifference {
	/** Id of a field, `to:<id>` for its target, or a key of the structure. */
	readonly key: string;
	/** null where nothing is said. */
	readonly before: FieldEntry | null;
	readonly after: FieldEntry | null;
}

export interface RecordDifference {
	readonly subject: Subject;
	readonly id: string;
	readonly code: string;
	/** Its name in the state after, else before; a relation by its ends, a mapping by its object. */
	readonly name: string;
	/** Object kind, relation kind or diagram type of the pack; '' for others. */
	readonly kind: string;
	readonly standing: Standing;
	/** Of a record that came or went, all that it says. */
	readonly fields: readonly FieldDifference[];
}

/** In the order in which they are told. */
export const comparedSubjects = [
	'object',
	'relation',
	'mapping',
	'gap',
	'task',
	'kpi',
	'goal',
	'diagram'
] as const satisfies readonly Subject[];

type AnyRecord = Described<string> &
	Partial<Pick<ArchitectureObject, 'kind' | 'parent' | 'catalogue' | 'notes'>> &
	Partial<Pick<Relation, 'type' | 'source' | 'target'>> & {
		readonly code?: string;
		readonly object?: Mapping['object'];
		readonly objects?: Gap['objects'];
	};

const noteText = ({ text, from }: KeptNote): string => `${text} (${from})`;

/** A state with what is asked of it again and again. */
export class ComparedState {
	readonly #gapsOf = new Map<string, string[]>();

	constructor(readonly architecture: Architecture) {
		for (const { gap, task } of architecture.gapTasks.values()) {
			if (architecture.gaps.get(gap)?.deletedAt !== null) continue;
			const known = this.#gapsOf.get(task);
			if (known === undefined) this.#gapsOf.set(task, [gap]);
			else known.push(gap);
		}
	}

	records(subject: Subject): ReadonlyMap<string, AnyRecord> {
		return new Map(liveRecords(this.architecture, subject).map((record) => [record.id, record]));
	}

	objectName(id: ObjectId | null | undefined): string {
		return id === null || id === undefined ? '' : textOf(this.architecture.objects.get(id)?.fields['name']);
	}

	name(record: AnyRecord): string {
		if (record.source !== undefined) return `${this.objectName(record.source)} → ${this.objectName(record.target)}`;
		if (record.object !== undefined) return this.objectName(record.object);
		const { fields } = record;
		return textOf(fields['name']) || textOf(fields['title']) || textOf(fields['content']);
	}

	#gaps(record: AnyRecord): readonly string[] {
		return this.#gapsOf.get(record.id) ?? [];
	}

	/** What stands behind a key of the structure, for comparing. */
	identity(record: AnyRecord, key: StructureKey): string {
		const sorted = (texts: readonly string[]): string => (texts.length === 0 ? '' : [...texts].sort().join('\n'));
		switch (key) {
			case '@kind':
				return record.kind ?? record.type ?? '';
			case '@code':
				return record.code ?? '';
			case '@catalogue':
				return record.catalogue ?? '';
			case '@parent':
				return record.parent ?? '';
			case '@source':
				return record.source ?? '';
			case '@target':
				return record.target ?? '';
			case '@objects':
				return sorted(record.objects ?? []);
			case '@gaps':
				return sorted(this.#gaps(record));
			case '@notes':
				return sorted((record.notes ?? []).map(noteText));
		}
	}

	/** The same in words: what is an id by the name behind it. */
	entry(record: AnyRecord, key: StructureKey): FieldEntry | null {
		const many = (texts: readonly string[]): FieldEntry | null =>
			texts.length === 0 ? null : { value: [...texts].sort() };
		const named = (id: ObjectId): string => this.objectName(id) || id;
		switch (key) {
			case '@parent':
			case '@source':
			case '@target': {
				const id = { '@parent': record.parent, '@source': record.source, '@target': record.target }[key];
				return id === null || id === undefined ? null : { value: named(id) };
			}
			case '@objects':
				return many((record.objects ?? []).map(named));
			case '@gaps':
				return many(
					this.#gaps(record).map((id) => {
						const gap = this.architecture.gaps.get(GapId(id));
						return gap === undefined ? id : gap.code || textOf(gap.fields['content']) || id;
					})
				);
			case '@notes':
				return many((record.notes ?? []).map(noteText));
			default: {
				const text = this.identity(record, key);
				return text === '' ? null : { value: text };
			}
		}
	}
}

interface Side {
	readonly state: ComparedState;
	readonly record: AnyRecord;
}

const fieldKeys = ({ fields, targets }: AnyRecord): readonly string[] => [
	...Object.keys(fields),
	...Object.keys(targets).map((key) => `${TARGET}${key}`)
];

const entryAt = (record: AnyRecord | undefined, key: string): FieldEntry | null =>
	(key.startsWith(TARGET) ? record?.targets[key.slice(TARGET.length)] : record?.fields[key]) ?? null;

function differencesOf(before: Side | null, after: Side | null): readonly FieldDifference[] {
	const differences: FieldDifference[] = [];
	for (const key of structureKeys) {
		const was = before?.state.identity(before.record, key) ?? '';
		const is = after?.state.identity(after.record, key) ?? '';
		if (was === is) continue;
		differences.push({
			key,
			before: before?.state.entry(before.record, key) ?? null,
			after: after?.state.entry(after.record, key) ?? null
		});
	}
	// Of most records nothing differs, and to find that needs no list of keys.
	if (
		before !== null &&
		after !== null &&
		isSame(before.record.fields, after.record.fields) &&
		isSame(before.record.targets, after.record.targets)
	)
		return differences;
	const keys = new Set([
		...(before === null ? [] : fieldKeys(before.record)),
		...(after === null ? [] : fieldKeys(after.record))
	]);
	for (const key of keys) {
		const [was, is] = [entryAt(before?.record, key), entryAt(after?.record, key)];
		if (!isSame(was, is)) differences.push({ key, before: was, after: is });
	}
	return differences;
}

/** A record with all that it says, as of one that has just come; null where it is not there. */
export function wholeRecord(subject: Subject, id: string, state: ComparedState): RecordDifference | null {
	const record = state.records(subject).get(id);
	if (record === undefined) return null;
	return {
		subject,
		id,
		code: record.code ?? '',
		name: state.name(record),
		kind: record.kind ?? record.type ?? '',
		standing: 'added',
		fields: differencesOf(null, { state, record })
	};
}

/** Records of a subject that came, went, or say something else; by code. */
export function recordDifferences(
	subject: Subject,
	before: ComparedState,
	after: ComparedState
): readonly RecordDifference[] {
	const [old, now] = [before.records(subject), after.records(subject)];
	const differences: RecordDifference[] = [];
	for (const id of new Set([...old.keys(), ...now.keys()])) {
		const [was, is] = [old.get(id), now.get(id)];
		const left = was === undefined ? null : { state: before, record: was };
		const right = is === undefined ? null : { state: after, record: is };
		const shown = right ?? left;
		if (shown === null) continue;
		const fields = differencesOf(left, right);
		if (left !== null && right !== null && fields.length === 0) continue;
		const { state, record } = shown;
		differences.push({
			subject,
			id,
			code: record.code ?? '',
			name: state.name(record),
			kind: record.kind ?? record.type ?? '',
			standing: left === null ? 'added' : right === null ? 'removed' : 'changed',
			fields
		});
	}
	return byCode(differences);
}
