/** Fields of a part that have a value which is not shown to whoever works in it: nobody writes over what he cannot see. */
import { type DescribedRecord } from '$models/commands/record-of';
import { rootOf } from '$models/framework/subjects';
import type { FieldDefinition, Subject } from '$models/framework/pack';
import type { EditorSettings } from './editor-settings';

export const isPlaceWithheld = (
	{ withheld }: NonNullable<EditorSettings['part']>,
	subject: Subject,
	id: string,
	field: string
): boolean => withheld.has(`${rootOf[subject]}/${id}/${field}`);

export const isWithheld = (
	{ part }: Pick<EditorSettings, 'part'>,
	{ subject, id: field }: Pick<FieldDefinition, 'subject' | 'id'>,
	id: string,
	record: Pick<DescribedRecord, 'fields' | 'targets'> | undefined
): boolean =>
	part !== null &&
	isPlaceWithheld(part, subject, id, field) &&
	record?.fields[field] === undefined &&
	record?.targets[field] === undefined;
