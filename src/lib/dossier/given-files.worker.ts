import { readCanonical } from '$models/architecture/canonical';
import type { Manifest } from '$exporters/dossier/manifest';
import { attachSignatures } from '$exporters/dossier/signatures/attach';
import { unsignedFiles } from '$exporters/dossier/signatures/unsigned';
import { ownWords } from '$exporters/dossier/verify/own-words';
import { recognise, type Recognised } from '$exporters/dossier/verify/recognise';
import { standingNow, type StandingNow } from '$exporters/dossier/verify/standing-now';
import { PackShelf } from '$lib/conformance/pack-shelf';
import { standingFrozen } from './standing-frozen';
import type { GivenAnswer, GivenRequest, SignedDossier } from './given-files';

const tell = (answer: GivenAnswer): void => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<GivenRequest>) => {
	void answer(data).then(tell);
});

async function fetchText(path: string): Promise<string> {
	const response = await fetch(path);
	if (!response.ok) throw new Error(`${path} answers ${response.status}`);
	return response.text();
}

/** What the model says now; null where it cannot be had, which the page tells. */
async function standing(id: string, manifest: Manifest): Promise<StandingNow | null> {
	try {
		const read = readCanonical(await fetchText(`/api/v1/architectures/${encodeURIComponent(id)}`));
		if (!read.ok) return null;
		const { architecture, dossier } = read.value;
		const pack = await new PackShelf(fetchText).get(architecture.meta.pack);
		return await standingNow(manifest, { architecture, dossier, pack });
	} catch {
		return null;
	}
}

async function signedDossier(found: Recognised, name: string): Promise<SignedDossier | null> {
	const attachments = found.beside.flatMap(({ bytes, over }) => (over === null ? [] : [{ over, bytes }]));
	if (!found.isArchive || attachments.length === 0) return null;
	const { bytes, paths } = await attachSignatures(found.entries, attachments);
	return {
		name: `${name.replace(/(?:-co-chu-ky)?\.zip$/iu, '')}-co-chu-ky.zip`,
		bytes: new Uint8Array(bytes),
		added: paths.length
	};
}

async function answer({ architecture, files }: GivenRequest): Promise<GivenAnswer> {
	const found = await recognise(files);
	if (!found.ok) {
		const [file] = files;
		const says = found.problem.code === 'no-manifest' && file !== undefined ? await ownWords(file.bytes) : '';
		return { ok: false, problem: found.problem, says };
	}
	const { manifest, files: told, signatures, refused } = found.value;
	const archive = files.find(({ name }) => /\.zip$/iu.test(name));
	const { files: listed, ...head } = manifest;
	return {
		ok: true,
		found: {
			manifest: head,
			files: told,
			signatures,
			refused,
			official: unsignedFiles({ paths: listed.map(({ path }) => path), files: told, signatures }),
			now: await standing(architecture, manifest),
			frozen: await standingFrozen(architecture, manifest, fetchText),
			signed: await signedDossier(found.value, archive?.name ?? 'ho-so.zip')
		}
	};
}
