/** A Form 03 that another program saved and whose mark got lost on the way is still known, and read without a change. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { installed } from '$exporters/document/fixture';
import { prepareExport } from '$exporters/prepare';
import { writeForm03 } from '$exporters/form03/write';
import { openForm03 } from '$exporters/read-back/open-form03';
import { proposeForm } from '$exporters/read-back/proposal';
import { foreignForm03 } from '$exporters/read-back/recognise';
import { readFile } from './architectures';

/** What LibreOffice makes of a workbook, without the document properties of its own and of ours. */
async function savedByLibreOffice(bytes: Uint8Array): Promise<Uint8Array> {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-saved-'));
	const path = join(folder, 'Mau-03.xlsx');
	writeFileSync(path, bytes);
	execFileSync('soffice', [
		`-env:UserInstallation=file://${folder}/profile`,
		...['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), path]
	]);
	const zip = await JSZip.loadAsync(readFileSync(join(folder, 'out', 'Mau-03.xlsx')));
	rmSync(folder, { recursive: true });
	zip.remove('docProps/custom.xml');
	return zip.generateAsync({ type: 'uint8array' });
}

test.skipIf(!installed('soffice', '--version'))(
	'saved by LibreOffice, its mark lost: known as a Form 03, of whom, and nothing differs',
	async () => {
		const { architecture, dossier } = readFile('models/samples/bo-van-hoa.khuevan.json');
		const province = readFile('models/samples/ca-mau.khuevan.json').architecture;
		const pack = builtInPack(architecture.meta.pack);
		if (pack === undefined) throw new Error('no pack');
		const asOf = dossier.cutoffDate;
		const input = await prepareExport(architecture, dossier, pack, { level: 'restricted', asOf });
		const opened = await openForm03(await savedByLibreOffice((await writeForm03(input)).bytes), 'Mau-03.xlsx', pack);
		if (!opened.ok) throw new Error(opened.problem.message);
		expect(opened.value.stamp).toBeNull();
		expect(foreignForm03(opened.value, architecture)).toMatchObject({ mark: 'none', mayRead: true });
		expect(foreignForm03(opened.value, province)).toEqual({
			mark: 'other',
			agency: architecture.meta.agencyName,
			code: dossier.code,
			mayRead: false
		});
		const options = { now: architecture, base: null, pack, newId: () => 'new', instant: '', today: asOf };
		const read = proposeForm(opened.value, options);
		expect(read).toMatchObject({ ok: true, value: { changes: [], deletions: [], missing: 0, ledger: [] } });
	},
	300_000
);
