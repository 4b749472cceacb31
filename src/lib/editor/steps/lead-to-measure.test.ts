import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chapterKey, sectionsToWrite } from '$models/framework/sections';
import { builtInPack } from '$models/framework/packs';
import { sampleOf } from '../../../../tests/generators/large-architecture';
import { leadOf } from './lead-to-measure';

const sample = sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
const pack = builtInPack(sample.meta.pack);
if (pack === undefined) throw new Error('The pack of the sample is missing');

const label = { vi: '', en: '' };

describe('where a measure of progress leads', () => {
	it('to the first section that nobody wrote', () => {
		const sections = sectionsToWrite(pack.forms.form01, sample.meta.frame);
		const open = sections.at(-1)?.path ?? '';
		const chapters = new Map(sections.map(({ path }) => [chapterKey('form01', path), path === open ? ' ' : 'Đã viết']));
		const measure = { kind: 'chapters', label, sections: pack.forms.form01.sections.map(({ path }) => path) } as const;
		expect(leadOf(measure, { ...sample, chapters }, pack)).toEqual({
			kind: 'chapter',
			chapter: chapterKey('form01', open)
		});
	});

	it('to the table in which most records lack the field', () => {
		const objects = new Map(
			[...sample.objects].map(([id, object]) => [
				id,
				object.kind === 'database' ? { ...object, fields: { name: object.fields['name'] ?? { value: '' } } } : object
			])
		);
		const lead = leadOf({ kind: 'field', label, subject: 'object', field: 'owner' }, { ...sample, objects }, pack);
		expect(lead).toEqual({ kind: 'table', table: 'database' });
	});

	it('to the table of what is counted, and to a diagram where there is one', () => {
		expect(leadOf({ kind: 'records', label, subject: 'goal' }, sample, pack)).toEqual({
			kind: 'table',
			table: '@goal'
		});
		expect(leadOf({ kind: 'linked', label }, sample, pack)).toEqual({ kind: 'table', table: '@gap' });
		expect(leadOf({ kind: 'diagrams', label }, sample, pack)).toMatchObject({ kind: 'diagram' });
		expect(leadOf({ kind: 'diagrams', label }, { ...sample, diagrams: new Map() }, pack)).toBeNull();
	});
});
