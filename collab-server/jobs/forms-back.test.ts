import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { beforeAll, expect, test } from 'vitest';
import { changeId } from '$models/compare/change';
import { roomOf } from '$collab/rooms/room-names';
import { edit, installedPacks, objectNamed, province, ran, value } from '$collab/runtime/fixture';
import type { Packs } from '$collab/packs/packs';

let packs: Packs;
beforeAll(async () => {
	packs = await installedPacks('1', '2');
});

test('an exported Form 03 that was edited is kept as a proposal against the state it was made from', async () => {
	const at = await province(packs);
	await edit(at, 'an', objectNamed('o1', 'Kho dữ liệu', 'UBND tỉnh'));
	const exported = await ran(at, 'export', { format: 'form03' });
	expect(exported.error).toBeNull();
	const { bytes } = value(await at.runtime.jobResult('an', exported.id));
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(new Uint8Array(bytes).buffer);
	const cell = workbook.getWorksheet('DM_DOITUONG')?.getCell('D2');
	if (cell === undefined) throw new Error('no sheet');
	cell.value = 'Tên sửa trong bảng tính';
	const saved = await JSZip.loadAsync(new Uint8Array(await workbook.xlsx.writeBuffer()));
	const kept = await (await JSZip.loadAsync(bytes)).file('docProps/custom.xml')?.async('string');
	saved.file('docProps/custom.xml', kept ?? '');
	const file = { name: 'Mau-03.xlsx', bytes: await saved.generateAsync({ type: 'uint8array' }) };
	const read = await ran(at, 'import-analysis', { fileName: file.name }, file);
	expect(read.data).toMatchObject({ form: { form: 'form03', ground: 'known', changes: [{ key: 'name' }] } });
	const applied = await ran(at, 'import-apply', { source: read.id });
	expect(applied.error).toBeNull();
	const [proposal] = value(await at.runtime.proposals('an', at.id));
	expect(proposal).toMatchObject({ kind: 'form', count: 1, title: 'Mau-03.xlsx' });
	const listed = value(await at.runtime.jobs('an', at.id)).find(({ kind }) => kind === 'import-apply');
	expect(listed).toMatchObject({ isProposal: true });
});

test('words of a chapter edited in Word are kept as a proposal, and what is taken stands beside what others wrote', async () => {
	const at = await province(packs);
	const write = (text: string) => edit(at, 'an', { op: 'write', chapter: 'form01/I.1', text });
	await write('Đoạn một.\n\nĐoạn hai.');
	const exported = await ran(at, 'export', { format: 'form01-docx' });
	expect(exported.error).toBeNull();
	const zip = await JSZip.loadAsync(value(await at.runtime.jobResult('an', exported.id)).bytes);
	const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
	zip.file('word/document.xml', xml.replace('>Đoạn hai.<', '>Đoạn hai, sửa trong Word.<'));
	const file = { name: 'Mau-01.docx', bytes: await zip.generateAsync({ type: 'uint8array' }) };
	await write('Đoạn một, người khác sửa.\n\nĐoạn hai.');
	const read = await ran(at, 'import-analysis', { fileName: file.name }, file);
	expect(read.data).toMatchObject({ form: { form: 'form01', ground: 'known', changes: [{ before: 'Đoạn hai.' }] } });
	await ran(at, 'import-apply', { source: read.id });
	const [proposal] = value(await at.runtime.proposals('an', at.id));
	const view = value(await at.runtime.proposal('an', at.id, proposal?.id ?? ''));
	expect(view.changes).toMatchObject([{ state: 'clean', preselected: true }]);
	const take = view.changes.map(({ change }) => changeId(change));
	value(await at.runtime.decideProposal('an', at.id, view.id, { take, reason: '' }));
	const { live } = await at.rooms.open(roomOf(at.id, 1));
	expect(live.current.architecture.chapters.get('form01/I.1')).toBe(
		'Đoạn một, người khác sửa.\n\nĐoạn hai, sửa trong Word.'
	);
});

/** A Form 03 as it was exported, with one name edited, saved by a program that keeps no document properties. */
async function unmarked(at: Awaited<ReturnType<typeof province>>, agency?: string): Promise<Uint8Array> {
	const exported = await ran(at, 'export', { format: 'form03' });
	const { bytes } = value(await at.runtime.jobResult('an', exported.id));
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(new Uint8Array(bytes).buffer);
	const objects = workbook.getWorksheet('DM_DOITUONG');
	if (objects === undefined) throw new Error('no sheet');
	objects.getCell('D2').value = 'Tên sửa trong bảng tính';
	objects.spliceRows(3, 1);
	if (agency !== undefined) {
		workbook.getWorksheet('HUONG_DAN')?.eachRow((row) => {
			if (row.getCell(1).value === 'Cơ quan, tổ chức') row.getCell(2).value = agency;
		});
	}
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test('a Form 03 that lost its mark is recognised, and read as one where somebody says so, deleting nothing by itself', async () => {
	const at = await province(packs);
	await edit(at, 'an', objectNamed('o1', 'Kho dữ liệu', 'UBND tỉnh'), objectNamed('o2', 'Cổng', 'UBND tỉnh'));
	const file = { name: 'da-luu-lai.xlsx', bytes: await unmarked(at) };
	const read = await ran(at, 'import-analysis', { fileName: file.name }, file);
	expect(read.data).toMatchObject({ foreign: { mark: 'none', mayRead: true } });
	const form = await ran(at, 'import-analysis', { source: read.id });
	expect(form.data).toMatchObject({
		form: {
			form: 'form03',
			fileName: 'da-luu-lai.xlsx',
			ground: 'unknown',
			missing: 1,
			changes: [{ root: 'objects', id: 'o1', key: 'name', after: 'Tên sửa trong bảng tính' }],
			deletions: [{ id: 'o2' }]
		}
	});
	expect((await ran(at, 'import-apply', { source: form.id, deletions: true })).error).toBeNull();
	const [proposal] = value(await at.runtime.proposals('an', at.id));
	const { changes } = value(await at.runtime.proposal('an', at.id, proposal?.id ?? ''));
	expect(changes.map(({ state, preselected }) => [state, preselected])).toEqual([
		['unknown', false],
		['unknown', false]
	]);
});

test('a Form 03 of another agency is named as such and never read as one of this architecture', async () => {
	const at = await province(packs);
	await edit(at, 'an', objectNamed('o1', 'Kho dữ liệu', 'UBND tỉnh'), objectNamed('o2', 'Cổng', 'UBND tỉnh'));
	const file = { name: 'nguoi-khac.xlsx', bytes: await unmarked(at, 'UBND tỉnh Khác') };
	const read = await ran(at, 'import-analysis', { fileName: file.name }, file);
	expect(read.data).toMatchObject({ foreign: { mark: 'other', agency: 'UBND tỉnh Khác', mayRead: false } });
	const form = await ran(at, 'import-analysis', { source: read.id });
	expect(form.data).toMatchObject({ foreign: { mark: 'other' } });
});
