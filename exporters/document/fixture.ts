/** For tests of documents: one to write, and programs that read what was written. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentModel, Section } from './document';

/** Whether a program can be run on this machine. */
export function installed(program: string, ...parameters: string[]): boolean {
	try {
		execFileSync(program, parameters, { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/** What LibreOffice makes of documents that it opened and saved, all in one run: to start it takes longer than to save. */
export function savedByLibreOffice(...documents: readonly Uint8Array[]): readonly Uint8Array[] {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-libreoffice-'));
	const names = documents.map((bytes, at) => {
		const name = `${String(at)}.docx`;
		writeFileSync(join(folder, name), bytes);
		return name;
	});
	const profile = `-env:UserInstallation=file://${folder}/profile`;
	const to = ['--headless', '--convert-to', 'docx', '--outdir', join(folder, 'out')];
	try {
		execFileSync('soffice', [profile, ...to, ...names.map((name) => join(folder, name))], {
			timeout: 120_000,
			stdio: 'ignore'
		});
		return names.map((name) => new Uint8Array(readFileSync(join(folder, 'out', name))));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** A document of these sections alone, whose head says nothing. */
export const documentOf = (...sections: readonly Section[]): DocumentModel => ({
	front: { title: 'T', agency: 'A', identity: [], footer: '', attachedTo: '', notices: [] },
	decision: {
		issuer: '',
		number: '',
		placeAndDate: '',
		subject: '',
		edition: '',
		authority: '',
		grounds: [],
		articles: [],
		signer: [],
		signatory: '',
		recipients: []
	},
	sections,
	date: '2026-09-30'
});
