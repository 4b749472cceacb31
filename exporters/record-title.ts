/** A record as a person finds it again: by its code and its name, without either by its id. */
import type { Architecture, Diagram } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { recordName } from '$models/commands/record-name';
import { recordOf } from '$models/commands/record-of';
import type { Subject } from '$models/framework/pack';

/** '' where there is no such record. */
export function recordTitle(architecture: Architecture, subject: Subject, id: string): string {
	const record = recordOf(architecture, subject, id);
	if (record === undefined) return '';
	const code = 'code' in record && typeof record.code === 'string' ? record.code : '';
	return [code, recordName(architecture, subject, id)].filter((part) => part !== '').join(' ') || id;
}

/** A diagram by its type, where the framework names one, and its title. */
export function diagramTitle({ type, fields }: Pick<Diagram, 'type' | 'fields'>): string {
	const title = textOf(fields['title']) || textOf(fields['name']);
	return [type.startsWith('@') ? '' : type, title].filter((part) => part !== '').join(' ');
}
