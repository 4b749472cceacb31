import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { subjectName, subjectOfFinding } from './finding-subject';

const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
if (!read.ok) throw new Error(read.problem.message);
const { architecture } = read.value;

it('calls the record of a finding by its name and code', () => {
	const [object] = architecture.objects.values();
	const [relation] = architecture.relations.values();
	if (object === undefined || relation === undefined) throw new Error('The sample is empty');
	expect(subjectName(architecture, `Q01:object:${object.id}`)).toMatchObject({ code: object.code, isGone: false });
	expect(subjectName(architecture, `Q01:object:${object.id}`)?.name).not.toBe('');
	expect(subjectName(architecture, `G03:relation:${relation.id}`)?.name).toMatch(/ → /u);
});

it('says that a record is gone, and keeps colons of ids', () => {
	expect(subjectName(architecture, 'Q01:object:never:there')).toEqual({ code: '', name: '', isGone: true });
	expect(subjectOfFinding('Q01:object:never:there')).toEqual({ kind: 'object', id: 'never:there' });
});

it('knows no record for what is about the whole or a chapter', () => {
	expect(subjectName(architecture, 'Q09:architecture:x')).toBeNull();
	expect(subjectName(architecture, 'D01:chapter:form01/1')).toBeNull();
	expect(subjectName(architecture, 'odd')).toBeNull();
});
