import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { beforeAll, expect, test } from 'vitest';
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
});
