import { expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { emptyArchitecture } from '$models/architecture/empty';
import type { Change } from '$models/compare/change';
import { merge } from '$models/compare/merge';
import { threeWay } from '$models/compare/three-way';
import { builtInPack } from '$models/framework/packs';
import { startArchitecture } from '$models/framework/start-architecture';
import { edited } from '$models/sync/edited';
import { catalogues } from '$lib/i18n/catalogue';
import { proposalViewSchema, type MergedChange } from './shapes';
import { ProposalWords } from './words';

const pack = builtInPack('vn-1425');
const started = pack && startArchitecture(pack, { frame: 'province', agency: '96', name: 'Cà Mau', id: 'k1' });
if (pack === undefined || started?.ok !== true) throw new Error('no architecture');
const architecture = emptyArchitecture(started.value.meta);

const change = (
	root: Change['root'],
	id: string,
	key: string,
	after: Change['after'],
	before: Change['before'] = null
) => ({
	root,
	id,
	key,
	before,
	after
});

const wordsOf = (of: Architecture, changes: readonly MergedChange[]): ProposalWords =>
	new ProposalWords({
		architecture: of,
		pack,
		changes,
		t: (key) => catalogues.vi[key],
		texts: {
			locale: 'vi',
			empty: '(trống)',
			yes: 'Có',
			no: 'Không',
			undetermined: 'Chưa xác định',
			notApplicable: 'Không áp dụng',
			date: (iso) => iso
		}
	});

it('names what one side deleted and the other still uses', () => {
	const base = edited(architecture, [
		{ op: 'create', root: 'objects', id: 'o1', keys: { kind: 'system', name: 'Kho dữ liệu' } },
		{ op: 'create', root: 'objects', id: 'o2', keys: { kind: 'system', name: 'Cổng dịch vụ' } }
	]);
	const ours = edited(base, [
		{ op: 'set', root: 'objects', id: 'o1', key: 'deletedAt', value: '2026-11-27T00:00:00.000Z' }
	]);
	const theirs = edited(base, [
		{ op: 'put', root: 'relations', key: 'r1', value: { source: 'o2', target: 'o1', type: 'data-exchange' } }
	]);
	const changes = proposalViewSchema.shape.changes.parse(threeWay(base, { ours, theirs }, () => true));
	const words = wordsOf(ours, changes);
	expect(changes.map((one) => words.inTheWay(one))).toEqual(['Kho dữ liệu']);
});

it('says a proposal in words of the pack, and calls nothing by its id that has a name', () => {
	const changes: Change[] = [
		change('objects', 'o1', '', true),
		change('objects', 'o1', 'kind', 'system'),
		change('objects', 'o1', 'name', 'Kho dữ liệu'),
		change('objects', 'o2', 'name', 'Cổng dịch vụ'),
		change('objects', 'o2', 'parent', 'o1'),
		change('relations', 'r1', '', { source: 'o1', target: 'o2', type: 'data-exchange' }),
		change('meta', 'name', '', 'Kiến trúc mới', 'Cà Mau'),
		change('geometry', 'd1/o1', '', [1, 2, 3, 4])
	];
	const words = wordsOf(architecture, proposalViewSchema.shape.changes.parse(merge(architecture, changes)));
	expect(words.records().map(({ name }) => name)).toEqual([
		'Kho dữ liệu',
		'Cổng dịch vụ',
		'Kho dữ liệu → Cổng dịch vụ',
		'Thông tin chung',
		'Kho dữ liệu'
	]);
	const said = changes.map((one) => `${words.label(one)}: ${words.value(one.after, one)}`);
	expect(said).toEqual([
		'Thêm mới: Đối tượng',
		`Loại đối tượng: ${pack.kinds.find(({ id }) => id === 'system')?.label.vi ?? ''}`,
		'Tên đối tượng: Kho dữ liệu',
		'Tên đối tượng: Cổng dịch vụ',
		'Nằm trong: Kho dữ liệu',
		`Thêm mới: ${pack.relationKinds.find(({ id }) => id === 'data-exchange')?.label.vi ?? ''}`,
		'Tên kiến trúc: Kiến trúc mới',
		'Thêm mới: Vị trí trên sơ đồ'
	]);
	expect(said.join(' ')).not.toMatch(/[{}]|\bo[12]\b|\br1\b/u);
});

it('names the chapter of a paragraph, and says whether it is changed, new or dropped', () => {
	const of = (before: string | null, after: string | null): Change =>
		change('chapters', 'form01/I.1', 'passage/0', after, before);
	const written = { ...architecture, chapters: new Map([['form01/I.1', 'Lời cũ.']]) };
	const words = new ProposalWords({
		architecture: written,
		pack,
		changes: proposalViewSchema.shape.changes.parse(merge(written, [of('Lời cũ.', 'Lời mới.')])),
		t: (key) => catalogues.vi[key],
		texts: {
			locale: 'vi',
			empty: '(trống)',
			yes: 'Có',
			no: 'Không',
			undetermined: 'Chưa xác định',
			notApplicable: 'Không áp dụng',
			date: (iso) => iso
		}
	});
	const [record] = words.records();
	expect(record?.name).toMatch(/^1 /u);
	expect(record?.rows[0]).toMatchObject({ now: 'Lời cũ.', state: 'clean', preselected: true });
	expect([of('a', 'b'), of(null, 'b'), of('a', null)].map((one) => words.label(one))).toEqual([
		'Đoạn văn',
		'Đoạn thêm mới',
		'Đoạn bị bỏ'
	]);
	expect(words.value('Lời mới.', of('a', 'b'))).toBe('Lời mới.');
});

it('tells a list of values whole, before and after, with what nobody changes', () => {
	const field = pack.fields.find(({ subject, type }) => subject === 'object' && type === 'multi-list');
	const [a, b, c] = pack.lists.find(({ id }) => id === field?.list)?.values ?? [];
	if (field === undefined || a === undefined || b === undefined || c === undefined) throw new Error('no such field');
	const now = edited(architecture, [
		{
			op: 'create',
			root: 'objects',
			id: 'o1',
			keys: { kind: 'system', name: 'Kho', [`${field.id}/${a.id}`]: true, [`${field.id}/${b.id}`]: true }
		}
	]);
	const changes = proposalViewSchema.shape.changes.parse(
		merge(now, [
			change('objects', 'o1', `${field.id}/${b.id}`, null, true),
			change('objects', 'o1', `${field.id}/${c.id}`, true)
		])
	);
	const words = wordsOf(now, changes);
	const [first, ...rest] = changes;
	if (first === undefined) throw new Error('no changes');
	const told = (['before', 'now', 'after'] as const).map((side) =>
		words
			.list([first, ...rest], side)
			.split('; ')
			.sort()
	);
	const named = (...values: (typeof a)[]) => values.map(({ label }) => label.vi).sort();
	expect(told).toEqual([named(a, b), named(a, b), named(a, c)]);
});
