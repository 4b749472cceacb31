import { expect, it } from 'vitest';
import type { CheckedSigner } from '../signatures/check-signature';
import { unsignedFiles } from '../signatures/unsigned';
import { dossierVerdict, type Found } from './verdict';

const dossier = { code: 'HS-96', version: '1.1', cutoffDate: '2026-09-30', effectiveDate: null };
const paths = ['Mau-01_v1.1.pdf', 'Mau-02/SD-T-01.pdf', 'Mau-03_v1.1.xlsx', 'Mau-01_v1.1.docx'];
const files = paths.map((path) => ({ path, standing: 'unchanged' as const }));
const now = { isOfThis: true, state: 'same', facts: [] } as const;
const frozen = { isSame: true };
const signer = (over: string | null, verdict: CheckedSigner['verdict'] = 'holds'): CheckedSigner => ({
	verdict,
	over,
	isOverArchive: over === 'ho-so.zip',
	signatory: null,
	claimedTime: null,
	certificateInTime: null
});
const signed = (...signers: readonly CheckedSigner[]) =>
	signers.map((one, at) => ({ name: `${at}.p7s`, signers: [one] }));
const found = (of: Partial<Found> = {}): Found => ({
	manifest: { dossier },
	files,
	signatures: [],
	refused: [],
	now,
	frozen,
	...of
});

it('is the worst of what was found, whatever else is right', () => {
	const altered = [{ path: 'Mau-03_v1.1.xlsx', standing: 'altered' as const }, ...files.slice(0, 2)];
	expect(dossierVerdict(found())).toBe('frozen');
	expect(dossierVerdict(found({ files: altered }))).toBe('altered');
	expect(dossierVerdict(found({ signatures: signed(signer(null, 'other-bytes')) }))).toBe('signature-refused');
	expect(dossierVerdict(found({ files: altered, signatures: signed(signer(null, 'broken')) }))).toBe('altered');
	expect(dossierVerdict(found({ now: { ...now, isOfThis: false }, frozen: null }))).toBe('other-architecture');
	expect(dossierVerdict(found({ frozen: { isSame: false } }))).toBe('not-frozen');
	const drawnUp = { dossier: { ...dossier, draft: 'drawn-up' as const } };
	expect(dossierVerdict(found({ manifest: drawnUp }))).toBe('draft');
	expect(dossierVerdict(found({ manifest: drawnUp, frozen: null }))).toBe('same');
	expect(dossierVerdict(found({ manifest: { dossier: { ...dossier, draft: 'submitted' } } }))).toBe('frozen');
	expect(dossierVerdict(found({ frozen: null, now: { ...now, state: 'moved-on' } }))).toBe('moved-on');
	expect(dossierVerdict(found({ frozen: null, now: null }))).toBe('not-compared');
	expect(dossierVerdict(found({ frozen: null }))).toBe('same');
});

it('counts the official files that nobody signed yet', () => {
	const of = (...signers: readonly CheckedSigner[]) => unsignedFiles({ paths, files, signatures: signed(...signers) });
	expect(of()).toEqual({ total: 3, direct: 0, assured: 0, through: null, unsigned: paths.slice(0, 3) });
	expect(of(signer(paths[0] ?? ''))).toMatchObject({ direct: 1, assured: 0, unsigned: paths.slice(1, 3) });
	expect(of(signer(paths[0] ?? '', 'broken')).unsigned).toHaveLength(3);
	// The manifest holds the hash of each file, and the archive holds them all.
	expect(of(signer('manifest.json')).unsigned).toEqual([]);
	expect(of(signer('ho-so.zip')).unsigned).toEqual([]);
});

it('tells files that somebody signed from those that a signed manifest or archive vouches for', () => {
	const of = (...signers: readonly CheckedSigner[]) => unsignedFiles({ paths, files, signatures: signed(...signers) });
	const [form01 = '', ...rest] = paths.slice(0, 3);
	const one = { total: 3, direct: 1, assured: 2, unsigned: [] };
	expect(of(signer('manifest.json'), signer(form01))).toEqual({ ...one, through: 'manifest.json' });
	expect(of(signer('ho-so.zip'), signer(form01))).toEqual({ ...one, through: 'ho-so.zip' });
	expect(of(signer('manifest.json', 'broken'), signer(form01))).toMatchObject({ assured: 0, unsigned: rest });
	expect(of(...[form01, ...rest].map((path) => signer(path)))).toMatchObject({ direct: 3, assured: 0 });
	// What was changed since is no longer what the signed list has.
	const altered = files.map((file) => (file.path === rest[0] ? { ...file, standing: 'altered' as const } : file));
	const told = unsignedFiles({ paths, files: altered, signatures: signed(signer('manifest.json'), signer(form01)) });
	expect(told).toMatchObject({ direct: 1, assured: 1, unsigned: rest.slice(0, 1) });
});
