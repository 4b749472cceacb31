/** What a check would find if something were written, before anybody writes it. */
import type { Architecture } from '$models/architecture/architecture';
import type { FieldEntry, Fields } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import type { Subject } from '$models/framework/pack';
import { rootOf } from '$models/framework/subjects';
import type { Checker } from './checker';
import type { CheckReport, Finding, ReportChange } from './report';

export interface WouldSet {
	readonly subject: Subject;
	readonly id: string;
	readonly field: string;
	/** null empties the field. */
	readonly entry: FieldEntry | null;
}

/** An object that would be there besides. */
export interface WouldAdd {
	/** One that no record has. */
	readonly id: string;
	readonly kind: string;
	readonly fields: Fields;
}

export type WouldWrite = WouldSet | WouldAdd;

function withObject(architecture: Architecture, { id: given, kind, fields }: WouldAdd): Architecture {
	const id = ObjectId(given);
	const bare = { targets: {}, code: '', parent: null, notes: [], importKey: '', catalogue: '', deletedAt: null };
	return { ...architecture, objects: new Map([...architecture.objects, [id, { id, kind, fields, ...bare }]]) };
}

/** The architecture with all of it written; a record whose field would be set and that is not there stays away. */
export function written(architecture: Architecture, entries: readonly WouldWrite[]): Architecture {
	let now = architecture;
	for (const one of entries) {
		if ('kind' in one) {
			now = withObject(now, one);
			continue;
		}
		const { subject, id, field, entry } = one;
		const root = rootOf[subject];
		const before: ReadonlyMap<string, { readonly fields: Fields }> = now[root];
		const record = before.get(id);
		if (record === undefined) continue;
		const { [field]: _gone, ...rest } = record.fields;
		const fields = entry === null ? rest : { ...rest, [field]: entry };
		now = { ...now, [root]: new Map([...before, [id, { ...record, fields }]]) };
	}
	return now;
}

/** Looks at the written state and goes back; the checker stands as it did before. */
export function whatIf(checker: Checker, architecture: Architecture, entries: readonly WouldWrite[]): ReportChange {
	const { set, removed, outcomes, counts } = checker.update(written(architecture, entries));
	checker.update(architecture);
	return { set, removed, outcomes, counts };
}

export interface Outcome {
	readonly came: readonly Finding[];
	readonly went: readonly Finding[];
}

/** Findings that one report has and the other has not. */
export function outcomeBetween(before: CheckReport, after: CheckReport): Outcome {
	const ids = ({ findings }: CheckReport): ReadonlySet<string> => new Set(findings.map(({ id }) => id));
	const [had, has] = [ids(before), ids(after)];
	return {
		came: after.findings.filter(({ id }) => !had.has(id)),
		went: before.findings.filter(({ id }) => !has.has(id))
	};
}

/** Whether a finding is gone then: what leaves it standing is no way out of it. */
export const ends = (outcome: Outcome | null, finding: string): boolean =>
	outcome?.went.some(({ id }) => id === finding) === true;
