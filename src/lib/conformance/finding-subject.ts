/** The record that a finding is about, told from the finding's id (`<rule>:<subject>:<record>`) and the state it stands in. */
import type { Architecture } from '$models/architecture/architecture';
import { recordName } from '$models/commands/record-name';
import { recordOf } from '$models/commands/record-of';
import { isSubject } from '$models/framework/subjects';
import type { Subject } from '$models/framework/pack';

export interface SubjectName {
	readonly code: string;
	/** '' where it says nothing of itself, or is not there. */
	readonly name: string;
	/** Not in this state, or in its bin. */
	readonly isGone: boolean;
}

/** null for a finding about the whole or a chapter. */
export function subjectOfFinding(finding: string): { readonly kind: Subject; readonly id: string } | null {
	const [, kind = '', id = ''] = /^[^:]+:([^:]+):(.+)$/su.exec(finding) ?? [];
	return isSubject(kind) && id !== '' ? { kind, id } : null;
}

/** null for a finding about the whole or a chapter. */
export function subjectName(architecture: Architecture, finding: string): SubjectName | null {
	const subject = subjectOfFinding(finding);
	if (subject === null) return null;
	const record = recordOf(architecture, subject.kind, subject.id);
	const code = record !== undefined && 'code' in record && typeof record.code === 'string' ? record.code : '';
	return {
		code,
		name: recordName(architecture, subject.kind, subject.id),
		isGone: record === undefined || (record.deletedAt ?? null) !== null
	};
}
