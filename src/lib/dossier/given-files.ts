/** Files of a dossier that somebody gives back to the page: read in a worker on his own machine, sent nowhere. */
import type { Problem } from '$models/architecture/result';
import type { Manifest } from '$exporters/dossier/manifest';
import type { CheckedSignature } from '$exporters/dossier/signatures/check-signature';
import type { UnsignedFiles } from '$exporters/dossier/signatures/unsigned';
import type { GivenFile, RecognisedFile } from '$exporters/dossier/verify/recognise';
import type { StandingNow } from '$exporters/dossier/verify/standing-now';

export interface GivenRequest {
	/** Id of the architecture that is open. */
	readonly architecture: string;
	readonly files: readonly GivenFile[];
}

export interface SignedDossier {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** How many signatures were put in. */
	readonly added: number;
}

/** How a dossier stands to the frozen version whose number it bears. */
export interface StandingFrozen {
	readonly version: string;
	readonly isSame: boolean;
	readonly state: 'issued' | 'superseded' | 'frozen';
}

export interface GivenFound {
	readonly manifest: Omit<Manifest, 'files'>;
	readonly files: readonly RecognisedFile[];
	readonly signatures: readonly CheckedSignature[];
	readonly refused: readonly Problem[];
	/** How the official files are signed, by signatures in the archive and beside it. */
	readonly official: UnsignedFiles;
	/** Null where the model of now could not be read. */
	readonly now: StandingNow | null;
	/** Null where no frozen version has its number, or the dossier says itself that it is but a draft. */
	readonly frozen: StandingFrozen | null;
	/** The archive with the signatures that came beside it; null where there is nothing to put in. */
	readonly signed: SignedDossier | null;
}

export type GivenAnswer =
	| { readonly ok: true; readonly found: GivenFound }
	/** `says`: what the file tells of itself, '' for nothing. */
	| { readonly ok: false; readonly problem: Problem; readonly says: string };

const unreadable = (message: string): GivenAnswer => ({
	ok: false,
	problem: { code: 'unreadable', message },
	says: ''
});

/** Reads the files and what they are; ends without an answer once the signal says so. */
export async function readGivenFiles(
	architecture: string,
	files: readonly File[],
	signal: AbortSignal
): Promise<GivenAnswer | null> {
	let given: GivenFile[];
	try {
		given = await Promise.all(
			files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))
		);
	} catch (error) {
		return unreadable(error instanceof Error ? error.message : '');
	}
	if (signal.aborted) return null;
	const worker = new Worker(new URL('./given-files.worker.ts', import.meta.url), { type: 'module' });
	return new Promise<GivenAnswer | null>((resolve) => {
		signal.addEventListener('abort', () => resolve(null), { once: true });
		worker.addEventListener('message', ({ data }: MessageEvent<GivenAnswer>) => resolve(data));
		worker.addEventListener('error', ({ message }) => resolve(unreadable(message)));
		worker.postMessage(
			{ architecture, files: given } satisfies GivenRequest,
			given.map(({ bytes }) => bytes.buffer)
		);
	}).finally(() => worker.terminate());
}
