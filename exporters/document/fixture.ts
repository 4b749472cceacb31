/** For tests of documents: programs that read what was written. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program can be run on this machine. */
export function installed(program: string, ...parameters: string[]): boolean {
	try {
		execFileSync(program, parameters, { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/** What LibreOffice makes of a document that it opened and saved. */
export function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-libreoffice-'));
	writeFileSync(join(folder, 'a.docx'), bytes);
	const profile = `-env:UserInstallation=file://${folder}/profile`;
	const to = ['--headless', '--convert-to', 'docx', '--outdir', join(folder, 'out'), join(folder, 'a.docx')];
	try {
		execFileSync('soffice', [profile, ...to], { timeout: 120_000, stdio: 'ignore' });
		return new Uint8Array(readFileSync(join(folder, 'out', 'a.docx')));
	} finally {
		rmSync(folder, { recursive: true });
	}
}
