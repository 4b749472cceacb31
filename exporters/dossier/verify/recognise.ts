/** Recognises what of a dossier is given back, by the manifest: whose, of which state, and whether anybody changed it. */
import { fail, ok, type Problem, type Result } from '$models/architecture/result';
import { MANIFEST, manifestSchema, SIGNATURES, type Manifest } from '../manifest';
import { attachableTo } from '../signatures/attach';
import { checkSignature, type CheckedSignature, type SignableFile } from '../signatures/check-signature';
import { sha256Hex } from '../signatures/digest';
import { isZip, openZip, type Entry } from './open-dossier';

export interface GivenFile {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

export type FileStanding = 'unchanged' | 'altered' | 'missing' | 'not-listed';

export interface RecognisedFile {
	/** Its path in the dossier, or the name that it came under. */
	readonly path: string;
	readonly standing: FileStanding;
}

export interface Recognised {
	readonly manifest: Manifest;
	/** True where a whole archive was given, so that what is not there is missing. */
	readonly isArchive: boolean;
	readonly files: readonly RecognisedFile[];
	readonly signatures: readonly CheckedSignature[];
	/** Files that came as signatures and are none that could be checked. */
	readonly refused: readonly Problem[];
	/** The archive's files, for attaching signatures; empty where only single files came. */
	readonly entries: readonly Entry[];
	/** Signatures that came beside the files, each with the file that it may be kept for. */
	readonly beside: readonly SignatureBeside[];
}

export interface SignatureBeside extends GivenFile {
	/** Null where it is over none, or something speaks against it. */
	readonly over: string | null;
}

/** Signatures that are checked; an archive with more is no dossier that people signed. */
const MOST_SIGNATURES = 200;

const isSignatureName = (name: string): boolean => /\.(?:p7s|p7m|sig)$/iu.test(name);
const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function readManifest(bytes: Uint8Array, name: string): Result<Manifest> {
	const no = fail('not-a-manifest', `${name} is no manifest of a dossier`, name);
	try {
		const read = manifestSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
		return read.success ? ok(read.data) : no;
	} catch {
		return no;
	}
}

async function standings(entries: readonly Entry[], { files }: Manifest): Promise<readonly RecognisedFile[]> {
	const found = new Map(entries.map((entry) => [entry.path, entry]));
	const listed = new Set(files.map(({ path }) => path));
	const told: RecognisedFile[] = [];
	for (const { path, sha256 } of files) {
		const entry = found.get(path);
		if (entry === undefined) told.push({ path, standing: 'missing' });
		else told.push({ path, standing: (await sha256Hex(entry.bytes)) === sha256 ? 'unchanged' : 'altered' });
	}
	for (const { path } of entries) {
		const isSignature = path.startsWith(SIGNATURES) && isSignatureName(path);
		if (!listed.has(path) && path !== MANIFEST && !isSignature) told.push({ path, standing: 'not-listed' });
	}
	return told;
}

/** A single file by its bytes, else by the name that the manifest gives one like it. */
async function standingAlone({ name, bytes }: GivenFile, { files }: Manifest): Promise<RecognisedFile> {
	const hash = await sha256Hex(bytes);
	const same = files.find(({ sha256 }) => sha256 === hash);
	if (same !== undefined) return { path: same.path, standing: 'unchanged' };
	const like = files.find(({ path }) => baseName(path) === baseName(name));
	return like === undefined ? { path: name, standing: 'not-listed' } : { path: like.path, standing: 'altered' };
}

interface CheckedAll extends Pick<Recognised, 'signatures' | 'refused'> {
	/** Of each signature in its order the file that it may be kept for. */
	readonly over: readonly (string | null)[];
}

async function checkAll(signatures: readonly GivenFile[], files: readonly SignableFile[]): Promise<CheckedAll> {
	const checked: CheckedSignature[] = [];
	const refused: Problem[] = [];
	const over: (string | null)[] = [];
	for (const signature of signatures.slice(0, MOST_SIGNATURES)) {
		const one = await checkSignature(signature, files);
		over.push(one.ok ? attachableTo(one.value) : null);
		if (one.ok) checked.push(one.value);
		else refused.push(one.problem);
	}
	if (signatures.length > MOST_SIGNATURES)
		refused.push({ code: 'too-many-signatures', message: `Only the first ${MOST_SIGNATURES} signatures were checked` });
	return { signatures: checked, refused, over };
}

async function recogniseArchive(
	archive: GivenFile,
	entries: readonly Entry[],
	others: readonly GivenFile[]
): Promise<Result<Recognised>> {
	const own = entries.find(({ path }) => path === MANIFEST);
	if (own === undefined)
		return fail('no-manifest', `${archive.name} holds no ${MANIFEST}: it is no dossier`, archive.name);
	const manifest = readManifest(own.bytes, `${archive.name}/${MANIFEST}`);
	if (!manifest.ok) return manifest;
	const inside = entries
		.filter(({ path }) => isSignatureName(path))
		.map(({ path, bytes }): GivenFile => ({ name: path, bytes }));
	const beside = others.filter(({ name }) => isSignatureName(name));
	const signable = entries.filter(({ path }) => !isSignatureName(path));
	const alone: RecognisedFile[] = [];
	for (const file of others) if (!isSignatureName(file.name)) alone.push(await standingAlone(file, manifest.value));
	// Whoever signs what he was sent may sign the archive as it is; it comes last, since files in it are asked for first.
	const whole: SignableFile = { path: archive.name, bytes: archive.bytes, isArchive: true };
	const { over, ...checked } = await checkAll([...beside, ...inside], [...signable, whole]);
	return ok({
		manifest: manifest.value,
		isArchive: true,
		files: [...(await standings(entries, manifest.value)), ...alone],
		...checked,
		entries,
		beside: beside.map((file, at) => ({ ...file, over: over[at] ?? null }))
	});
}

/** The archive among what was given: the first zip that holds a manifest. Office files are zips too. */
async function archiveIn(
	given: readonly GivenFile[]
): Promise<Result<{ file: GivenFile; entries: readonly Entry[] } | null>> {
	for (const file of given) {
		if (!isZip(file.bytes) && !/\.zip$/iu.test(file.name)) continue;
		const opened = await openZip(file.bytes, file.name);
		if (opened.ok && (/\.zip$/iu.test(file.name) || opened.value.some(({ path }) => path === MANIFEST)))
			return ok({ file, entries: opened.value });
		if (!opened.ok && /\.zip$/iu.test(file.name)) return opened;
	}
	return ok(null);
}

/**
 * Recognises an archive, or single files beside their `manifest.json`, with any signatures. A single file without a
 * manifest is not recognised; what it says of itself tells `ownWords`.
 */
export async function recognise(given: readonly GivenFile[]): Promise<Result<Recognised>> {
	const archive = await archiveIn(given);
	if (!archive.ok) return archive;
	if (archive.value !== null) {
		const { file, entries } = archive.value;
		return recogniseArchive(
			file,
			entries,
			given.filter((one) => one !== file)
		);
	}
	const own = given.find(({ name }) => /manifest[^/]*\.json$/iu.test(name));
	const others = given.filter((one) => one !== own);
	if (own === undefined) {
		const name = given[0]?.name ?? '';
		return fail('no-manifest', `${name} is recognised by the dossier's ${MANIFEST} or ZIP, which were not given`, name);
	}
	const manifest = readManifest(own.bytes, own.name);
	if (!manifest.ok) return manifest;
	const plain = others.filter(({ name }) => !isSignatureName(name));
	const files: RecognisedFile[] = [];
	for (const file of plain) files.push(await standingAlone(file, manifest.value));
	const signable = [
		{ path: MANIFEST, bytes: own.bytes },
		...plain.map(({ bytes }, at) => ({ path: files[at]?.path ?? '', bytes }))
	];
	const signatures = others.filter(({ name }) => isSignatureName(name));
	const { over, ...checked } = await checkAll(signatures, signable);
	return ok({
		manifest: manifest.value,
		isArchive: false,
		files,
		...checked,
		entries: [],
		beside: signatures.map((file, at) => ({ ...file, over: over[at] ?? null }))
	});
}
