/** What a quick fix would change, record by record: the preview shows these rows, and the very same are carried out. */
import type { Architecture } from '$models/architecture/architecture';
import type { FieldEntry } from '$models/architecture/field';
import { recordOf } from '$models/commands/record-of';
import type { Finding } from '$models/conformance/report';
import type { WouldWrite } from '$models/conformance/what-if';
import { fieldOf } from '$models/framework/lookup';
import type { FieldDefinition, Pack, Subject } from '$models/framework/pack';
import type { EditorCall } from '../editor-state.svelte';

export interface FixRow {
	readonly finding: Finding;
	readonly subject: Subject;
	readonly field: FieldDefinition;
	readonly before: FieldEntry | undefined;
	/** null empties the field. */
	readonly after: FieldEntry | null;
}

const isSame = (before: FieldEntry | undefined, after: FieldEntry | null): boolean =>
	JSON.stringify(before ?? null) === JSON.stringify(after);

function rowOf(finding: Finding, architecture: Architecture, pack: Pack): readonly FixRow[] {
	const { fix, subject } = finding;
	if (fix === null || subject.kind === 'architecture' || subject.kind === 'chapter') return [];
	const field = fieldOf(pack, subject.kind, fix.field);
	const record = recordOf(architecture, subject.kind, subject.id);
	if (field === undefined || record === undefined) return [];
	const before = record.fields[fix.field];
	const after = fix.value === null ? null : { value: fix.value };
	return isSame(before, after) ? [] : [{ finding, subject: subject.kind, field, before, after }];
}

/** Rows of all findings that have a fix whose record is there and is not yet so. */
export const fixRows = (findings: readonly Finding[], architecture: Architecture, pack: Pack): readonly FixRow[] =>
	findings.flatMap((finding) => rowOf(finding, architecture, pack));

/** All open findings of the same rule that have a fix; what a waiver holds for was left as it is on purpose. */
export const alike = (
	findings: readonly Finding[],
	rule: string,
	isWaived: (finding: string) => boolean
): readonly Finding[] => findings.filter(({ id, rule: of, fix }) => of === rule && fix !== null && !isWaived(id));

export const fixCalls = (rows: readonly FixRow[]): readonly EditorCall[] =>
	rows.map(({ finding, subject, field, after }) => ({
		type: 'field.set',
		subject,
		id: finding.subject.id,
		field: field.id,
		entry: after
	}));

/** The same, to be tried before it is done. */
export const fixEntries = (rows: readonly FixRow[]): readonly WouldWrite[] =>
	rows.map(({ finding, subject, field, after }) => ({
		subject,
		id: finding.subject.id,
		field: field.id,
		entry: after
	}));
