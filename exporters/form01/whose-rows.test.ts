import { expect, test } from 'vitest';
import { edition } from '$models/architecture/edition';
import { textOf as fieldText } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import type { Finding } from '$models/conformance/report';
import type { ExportInput } from '$exporters/exporter';
import { fixtureArchitecture, fixtureInput } from '$exporters/form03/fixture';
import { formTables } from '$exporters/form03/tables';
import { conditionsOf } from '$exporters/document/conditions';
import { noPainter } from '$exporters/document/no-painter';
import type { Block } from '$exporters/document/document';
import { unmarked } from '$exporters/document/marks';
import { isRemark } from '$exporters/read-back/read-cell';
import { buildDocument } from './build';

const blocksOf = (input: ExportInput): readonly Block[] =>
	buildDocument(input, { ...noPainter, holds: conditionsOf(input) }).model.sections.flatMap(({ blocks }) => blocks);

/** The blocks under a heading, up to the next one. */
function under(blocks: readonly Block[], number: string, title: RegExp): readonly Block[] {
	const from = blocks.findIndex(
		(block) => block.kind === 'heading' && block.number === number && title.test(block.title)
	);
	const rest = blocks.slice(from + 1);
	const end = rest.findIndex(({ kind }) => kind === 'heading');
	return rest.slice(0, end === -1 ? rest.length : end);
}

const textOf = (blocks: readonly Block[]): string =>
	blocks
		.flatMap((block) => {
			if (block.kind === 'paragraph') return [block.spans.map(({ text }) => text).join('')];
			if (block.kind === 'list') return block.items.map((item) => item.map(({ text }) => text).join(''));
			return block.kind === 'table' ? [block.caption, ...block.rows.map((row) => row.join(' | '))] : [];
		})
		.join('\n');

function withOther(): ExportInput {
	const architecture = fixtureArchitecture();
	const [model] = [...architecture.objects.values()].filter(({ kind }) => kind === 'system');
	if (model === undefined) throw new Error('The fixture has no system');
	const system = (id: string, code: string, name: string, owner: string) => ({
		...model,
		id: ObjectId(id),
		code,
		fields: {
			...model.fields,
			name: { value: name },
			owner: { value: owner },
			recordType: { value: 'original' },
			layer: { value: 'L3' },
			component: { value: 'UDNV' },
			modelState: { value: 'both' },
			sharing: { value: 'dedicated' }
		}
	});
	const added = [
		system('own-one', 'KT-801', 'Phần mềm của tỉnh', architecture.meta.agencyName),
		system('of-another', 'KT-802', 'Phần mềm của bộ', 'Bộ Xây dựng')
	];
	const objects = new Map([...architecture.objects, ...added.map((object) => [object.id, object] as const)]);
	const given = fixtureInput();
	return {
		...given,
		scenes: [],
		edition: edition({ ...architecture, objects }, { level: 'internal', asOf: given.asOf, pack: given.pack })
	};
}

test('what another agency owns is counted and listed among nobody’s own, and told with whose it is', () => {
	const blocks = blocksOf(withOther());
	const directions = textOf(under(blocks, 'IV', /ĐỊNH HƯỚNG/u));
	const [own = '', others = ''] = directions.split('Được ghi là bản ghi gốc nhưng cơ quan khác chủ quản');
	expect(own).toContain('KT-801');
	expect(own).not.toContain('KT-802');
	expect(others).toContain('KT-802: Phần mềm của bộ (Bộ Xây dựng)');
	expect(textOf(under(blocks, 'V', /HIỆN TRẠNG/u))).toMatch(/Bản ghi gốc \(cơ quan khác chủ quản\) \| 1$/mu);
	const tables = under(blocks, '3.2', /do cơ quan, tổ chức triển khai/u).filter((block) => block.kind === 'table');
	const [ownTable, otherTable] = tables;
	expect(textOf(ownTable === undefined ? [] : [ownTable])).toContain('KT-801');
	expect(textOf(ownTable === undefined ? [] : [ownTable])).not.toContain('KT-802');
	expect(otherTable?.caption).toMatch(/cơ quan khác chủ quản$/u);
	expect(otherTable?.rows.map(([code]) => code)).toEqual(['KT-802']);
});

test('the annex of what the agency manages and the list of dedicated components leave out what another agency owns', () => {
	const blocks = blocksOf(withOther());
	const codesOf = (caption: RegExp): readonly string[] =>
		blocks.flatMap((block) =>
			block.kind === 'table' && caption.test(block.caption) ? block.rows.map(([code = '']) => code) : []
		);
	for (const caption of [/hiện trạng – do cơ quan quản lý$/u, /mục tiêu – dùng riêng$/u]) {
		expect(codesOf(caption)).toContain('KT-801');
		expect(codesOf(caption)).not.toContain('KT-802');
	}
	expect(codesOf(/dùng chung và tham chiếu bên ngoài$/u)).toContain('KT-802');
	const shares = textOf(blocks.filter(({ kind }) => kind === 'paragraph'));
	const dedicated = codesOf(/mục tiêu – dùng riêng$/u).length;
	expect(shares).toMatch(
		new RegExp(`${dedicated} dùng riêng, 1 dùng riêng ghi là bản ghi gốc nhưng cơ quan khác chủ quản`, 'u')
	);
});

const finding = (id: string, kind: Finding['subject']['kind'], subject: string, title: string): Finding => {
	const [model] = fixtureInput().report.findings;
	if (model === undefined) throw new Error('The fixture has no finding');
	return {
		...model,
		id,
		rule: id.split('/')[0] ?? '',
		ruleTitle: { vi: title, en: title },
		subject: { kind, id: subject, code: '', name: '' }
	};
};

function letPass(): ExportInput {
	const given = withOther();
	const findings = [
		finding('G04/g2', 'gap', 'g2', 'Nội dung cần hoàn thiện gắn nhiệm vụ đủ trường'),
		finding('G07/of-another', 'object', 'of-another', 'Đối tượng của cơ quan khác là bản ghi tham chiếu')
	];
	return {
		...given,
		report: { ...given.report, findings },
		waived: new Map(findings.map(({ id }) => [id, { grantedOn: '2026-09-02', until: '2027-12-31' }]))
	};
}
const until = 'cơ quan chấp thuận nội bộ ngày 02/09/2026 cho khắc phục sau, đến hết ngày 31/12/2027';

test('a row whose record has a finding that is let pass bears a mark, which a line before the table explains', () => {
	const blocks = blocksOf(letPass());
	const here = under(blocks, '3.2', /do cơ quan, tổ chức triển khai/u);
	const at = here.findIndex((block) => block.kind === 'table' && /cơ quan khác chủ quản$/u.test(block.caption));
	expect(textOf(here.slice(at, at + 1))).toContain('KT-802†');
	expect(textOf(here.slice(0, at))).toContain(
		`dòng có dấu †: KT-802 (Đối tượng của cơ quan khác là bản ghi tham chiếu: chưa đáp ứng; ${until}).`
	);
});

test('the mark is taken off whatever code it stands behind, and off nothing else', () => {
	const rows = ['KT-802', 'CM-KT-01', 'Chưa có mã', ''].map((code) => [`${code}†`, 'Ghi chú†']);
	const read = unmarked([['Mã đối tượng', 'Ghi chú'], ...rows]).slice(1);
	expect(read.map(([code]) => code)).toEqual(['KT-802', 'CM-KT-01', 'Chưa có mã', '']);
	expect(new Set(read.map(([, note]) => note))).toEqual(new Set(['Ghi chú†']));
	expect(unmarked([['Ghi chú'], ['a†']])).toEqual([['Ghi chú'], ['a†']]);
});

test('a gap stands once with its problem and all its tasks; one without a task says so, and until when that is let pass', () => {
	const given = letPass();
	const rows = blocksOf(given).flatMap((block) =>
		block.kind === 'table' && block.columns[4]?.title === 'Nhiệm vụ' ? block.rows : []
	);
	const problems = [...given.edition.architecture.gaps.values()].map(({ fields }) => fieldText(fields['current']));
	expect(rows.map(([, problem]) => problem)).toEqual(problems);
	expect(rows.map(([code, , , , tasks]) => [code, tasks])).toEqual([
		['ND-1', 'NV-1; NV-2'],
		['ND-2', `Chưa gắn nhiệm vụ; Nội dung cần hoàn thiện gắn nhiệm vụ đủ trường: chưa đáp ứng; ${until}`]
	]);
});

test('of a gap without a task only what is let pass about tasks stands under its tasks', () => {
	const given = letPass();
	const other = finding('G04g/g2', 'gap', 'g2', 'Nội dung cần hoàn thiện nêu đối tượng');
	const waived = new Map([...(given.waived ?? []), [other.id, { grantedOn: null, until: '2027-12-31' }]]);
	const findings = [...given.report.findings, other];
	const rows = blocksOf({ ...given, waived, report: { ...given.report, findings } }).flatMap((block) =>
		block.kind === 'table' && block.columns[4]?.title === 'Nhiệm vụ' ? block.rows : []
	);
	expect(rows.find(([code]) => code === 'ND-2')?.[4]).toBe(
		`Chưa gắn nhiệm vụ; Nội dung cần hoàn thiện gắn nhiệm vụ đủ trường: chưa đáp ứng; ${until}`
	);
});

test('no cell of a gap without a task is blank where the form asks for the task', () => {
	const pairs = blocksOf(letPass()).flatMap((block) =>
		block.kind === 'table' && /Liên kết nội dung cần hoàn thiện và nhiệm vụ$/u.test(block.caption) ? block.rows : []
	);
	const [, ...told] = pairs.find(([code]) => code === 'ND-2†') ?? [];
	expect(told.slice(1).every((cell) => cell === 'Chưa gắn nhiệm vụ')).toBe(true);
	expect(told).toHaveLength(5);
});

test('Form 03 notes what is let pass, in lines that are nobody’s words when the form comes back', () => {
	const table = formTables(letPass()).tables.get('HOANTHIEN_NV');
	const at = table?.sheet.columns.findIndex(({ field }) => field === 'note') ?? -1;
	const note = table?.rows.find(({ subject }) => subject.id === 'g2')?.cells[at]?.text ?? '';
	expect(note).toContain(`Khắc phục sau: Nội dung cần hoàn thiện gắn nhiệm vụ đủ trường: chưa đáp ứng; ${until}.`);
	expect(note).toContain('Chưa gắn nhiệm vụ.');
	expect(note.split('\n').every((line) => isRemark(line, []))).toBe(true);
	const withTask = table?.rows.find(({ subject }) => subject.id === 'g1')?.cells[at]?.text ?? '';
	expect(withTask).not.toContain('Chưa gắn nhiệm vụ');
});
