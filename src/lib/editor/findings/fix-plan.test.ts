import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { planAll } from '$models/commands/commands';
import { exampleArchitecture } from '$models/conformance/examples';
import type { FindingFix } from '$models/conformance/report';
import { builtInPack } from '$models/framework/packs';
import { entryWords } from './entry-words';
import { findingOf } from './fixture';
import { alike, fixCalls, fixRows } from './fix-plan';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('No pack');
const pack = found;

function architectureOf(raw: unknown): Architecture {
	const made = exampleArchitecture(raw);
	if (!made.ok) throw new Error(made.problem.message);
	return made.value;
}

const object = (id: string, fields: object) => ({ id, kind: 'platform', fields: { name: id, ...fields } });
const architecture = architectureOf({
	objects: [
		object('a', { recordType: 'original', owner: 'Bộ Công an' }),
		object('b', { owner: 'Bộ Công an' }),
		object('c', { recordType: 'reference', owner: 'Bộ Công an' })
	]
});

const label = { vi: 'Đổi', en: 'Change' };
const toReference: FindingFix = { label, field: 'recordType', value: 'reference' };
const finding = (record: string, fix: FindingFix | null = toReference) => findingOf('G07', record, { fix });

describe('a quick fix', () => {
	it('tells each record with what stands there and what would', () => {
		const rows = fixRows([finding('a'), finding('b')], architecture, pack);
		expect(rows.map(({ before, after }) => [before, after])).toEqual([
			[{ value: 'original' }, { value: 'reference' }],
			[undefined, { value: 'reference' }]
		]);
		expect(rows[0]?.field.id).toBe('recordType');
	});

	it('leaves out what is so already, is gone, or has no record', () => {
		const whole = findingOf('G16', 'x', {
			fix: toReference,
			subject: { kind: 'architecture', id: 'x', code: '', name: 'x' }
		});
		expect(fixRows([finding('c'), finding('gone'), finding('a', null), whole], architecture, pack)).toEqual([]);
	});

	it('is carried out by the very rows that were shown, in one plan', () => {
		const rows = fixRows([finding('a'), finding('b', { label, field: 'owner', value: null })], architecture, pack);
		const plan = planAll(architecture, fixCalls(rows), { pack, newId: () => 'n', now: '2026-11-25T00:00:00Z' });
		expect(plan.ok && plan.value.edits).toEqual([
			{ op: 'set', root: 'objects', id: 'a', key: 'recordType', value: 'reference' },
			{ op: 'set', root: 'objects', id: 'b', key: 'owner', value: undefined }
		]);
	});

	it('is meant for all open findings of the rule that have one', () => {
		const all = [finding('a'), finding('b'), finding('c', null), findingOf('G08', 'a', { fix: toReference })];
		expect(alike(all, 'G07', () => false).map(({ id }) => id)).toEqual(['G07:object:a', 'G07:object:b']);
		expect(alike(all, 'G07', (id) => id.endsWith('a')).map(({ id }) => id)).toEqual(['G07:object:b']);
	});
});

describe('an entry in words', () => {
	const texts = {
		locale: 'vi',
		empty: '(chưa có)',
		yes: 'Có',
		no: 'Không',
		undetermined: 'Chưa xác định',
		notApplicable: 'Không áp dụng',
		date: (iso: string) => `ngày ${iso}`
	} as const;
	const wordsOf = (field: string, entry: Parameters<typeof entryWords>[0]): string => {
		const definition = pack.fields.find(({ id, subject }) => id === field && subject === 'object');
		if (definition === undefined) throw new Error(`No field ${field}`);
		return entryWords(entry, definition, pack, texts);
	};

	it('is the label of the pack’s value', () => {
		expect(wordsOf('recordType', { value: 'reference' })).toBe('Bản ghi tham chiếu');
		expect(wordsOf('owner', { value: 'Bộ Công an' })).toBe('Bộ Công an');
	});

	it('tells what is no value', () => {
		expect(wordsOf('recordType', null)).toBe('(chưa có)');
		expect(wordsOf('owner', { undetermined: { reason: 'r', contact: 'c', due: '' } })).toBe('Chưa xác định');
		expect(wordsOf('owner', { notApplicable: { reason: 'r' } })).toBe('Không áp dụng');
	});
});
