import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Problem, type Result } from '$models/architecture/result';
import { attachSignatures, type Attachment } from '$exporters/dossier/signatures/attach';
import { ownWords } from '$exporters/dossier/verify/own-words';
import { recognise, type GivenFile, type Recognised } from '$exporters/dossier/verify/recognise';
import { unsignedFiles } from '$exporters/dossier/signatures/unsigned';
import { dossierVerdict } from '$exporters/dossier/verify/verdict';
import { standingNow, type StandingNow } from '$exporters/dossier/verify/standing-now';
import type { RunCommand } from './command';
import { readArchitecture, readBytes, writeWhole } from './files';
import { oneOf, packOf } from './options';
import { verificationText } from './reports/verification';

async function givenAt(paths: readonly string[]): Promise<Result<readonly GivenFile[]>> {
	const files: GivenFile[] = [];
	for (const path of paths) {
		const bytes = await readBytes(path);
		if (!bytes.ok) return bytes;
		files.push({ name: basename(path), bytes: new Uint8Array(bytes.value) });
	}
	return ok(files);
}

/** A file without its manifest still says of itself of which dossier it is. */
async function withOwnWords({ code, message, place }: Problem, [file]: readonly GivenFile[]): Promise<Result<never>> {
	const words = code === 'no-manifest' && file !== undefined ? await ownWords(file.bytes) : '';
	return fail(code, words === '' ? message : `${message}. It says of itself: ${words}`, place);
}

async function standingIn(path: string | undefined, found: Recognised): Promise<Result<StandingNow | null>> {
	if (path === undefined) return ok(null);
	const file = await readArchitecture(path);
	if (!file.ok) return file;
	const { architecture, dossier } = file.value;
	const pack = await packOf(architecture.meta.pack);
	return pack.ok ? ok(await standingNow(found.manifest, { architecture, dossier, pack: pack.value })) : pack;
}

/** Why a signature is not put into the archive. */
function whyNotAttached(name: string, signatures: Recognised['signatures']): string {
	const signers = signatures.find((one) => one.name === name)?.signers ?? [];
	const isOverArchive = signers.length > 0 && signers.every((signer) => signer.isOverArchive);
	return isOverArchive && signers.every(({ verdict }) => verdict === 'holds')
		? `${name} holds over the archive as a whole, which would be another one with the signature in it; keep it beside the archive, or sign manifest.json`
		: `${name} is not attached: it does not hold over any file of the dossier`;
}

/** The signatures that came beside the archive; either all of them may be kept, or none is. */
function attachments({ beside, refused, signatures }: Recognised): Result<readonly Attachment[]> {
	const [problem] = refused;
	if (problem !== undefined) return fail(problem.code, problem.message);
	const found: Attachment[] = [];
	for (const { name, bytes, over } of beside) {
		if (over === null) return fail('not-attachable', whyNotAttached(name, signatures), name);
		found.push({ over, bytes });
	}
	return ok(found);
}

/** Whether anything speaks against what was given. */
const isDoubtful = ({ files, signatures, refused }: Recognised, now: StandingNow | null): boolean =>
	refused.length > 0 ||
	files.some(({ standing }) => standing !== 'unchanged') ||
	signatures.some(({ signers }) => signers.some(({ verdict }) => verdict !== 'holds')) ||
	(now !== null && (now.isOfThis === false || now.state !== 'same' || now.facts.length > 0));

/** `khuevan verify`: what a dossier, or a file of one, is; whether it was changed, and who signed it. */
export const verify: RunCommand = async (args, terminal) => {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: { model: { type: 'string' }, out: { type: 'string' }, format: { type: 'string', default: 'text' } }
	});
	if (positionals.length === 0) return fail('usage', 'takes a dossier (ZIP), or its manifest.json and files');
	const format = oneOf(values.format, '--format', ['text', 'json']);
	if (!format.ok) return format;
	const given = await givenAt(positionals);
	if (!given.ok) return given;
	const found = await recognise(given.value);
	if (!found.ok) return withOwnWords(found.problem, given.value);
	const now = await standingIn(values.model, found.value);
	if (!now.ok) return now;
	if (values.out !== undefined) {
		const { isArchive, beside, entries } = found.value;
		if (!isArchive || beside.length === 0)
			return fail('usage', '--out takes a dossier (ZIP) and signatures (.p7s) beside it');
		const kept = attachments(found.value);
		if (!kept.ok) return kept;
		const written = await writeWhole(values.out, (await attachSignatures(entries, kept.value)).bytes);
		if (!written.ok) return written;
	}
	const { manifest, files, signatures, refused } = found.value;
	terminal.say(
		format.value === 'json'
			? JSON.stringify(
					{
						verdict: dossierVerdict({ ...found.value, now: now.value, frozen: null }),
						manifest: { ...manifest, files: undefined },
						files,
						signatures,
						official: unsignedFiles({ paths: manifest.files.map(({ path }) => path), files, signatures }),
						refused,
						now: now.value
					},
					null,
					2
				)
			: verificationText(found.value, now.value)
	);
	return ok(isDoubtful(found.value, now.value) ? 1 : 0);
};
