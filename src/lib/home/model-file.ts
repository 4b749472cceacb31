/** A model of another program, read off the page into a file of ours, with a ledger of what did not come in as it stood. */
import type { FrameId } from '$models/architecture/architecture';
import type { Problem } from '$models/architecture/result';
import type { NamedEntry } from '$exporters/archimate/import';
import type { TypeChoice, TypeMatch } from '$exporters/archimate/type-matches';
import type { OpenedFile } from '$lib/api/shapes';
import type { Words } from '$models/framework/pack';

/** How the model shall stand here: by the national framework, for somebody, or as the model of ArchiMate that it is. */
export type ModelTarget =
	{ readonly pack: 'vn-1425'; readonly frame: FrameId; readonly agency: string } | { readonly pack: 'archimate-3.2' };

export interface ReadRequest {
	readonly bytes: Uint8Array;
	readonly name: string;
	readonly target: ModelTarget;
	/** What was chosen for single types so far. */
	readonly choices: readonly TypeChoice[];
}

export interface OfferedKind {
	readonly id: string;
	readonly label: Words;
}

export interface ReadModel {
	/** Text of a canonical file. */
	readonly canonical: string;
	readonly ledger: readonly NamedEntry[];
	readonly counts: Readonly<Record<'elements' | 'relationships' | 'views', number>>;
	/** Codes of the diagrams that the frame must have, made empty beside the views of the file. */
	readonly added: readonly string[];
	readonly matches: readonly TypeMatch[];
	/** Kinds that a type may be taken for instead. */
	readonly kinds: Readonly<Record<TypeMatch['of'], readonly OfferedKind[]>>;
}

export type ReadAnswer =
	{ readonly ok: true; readonly model: ReadModel } | { readonly ok: false; readonly problem: Problem };

/** What did not come in as it stood, as the list of jobs tells it in both languages: what, how often, what to do about it. */
export function lossOf({ place, title, reason, proposal, count }: NamedEntry): OpenedFile['losses'][number] {
	const told = (locale: 'vi' | 'en'): string =>
		`${reason[locale]}${count > 1 ? ` (${count})` : ''}. ${proposal[locale]}`;
	return { place: title || place, message: told('vi'), en: told('en') };
}

/** Names under which models of ArchiMate travel; what a file is, is known by what is in it. */
export const isModelFile = (name: string): boolean => /\.(?:xml|archimate)$/iu.test(name);

/** Reads in a worker; ends without an answer once the signal says so. */
export function readModelFile(request: ReadRequest, signal: AbortSignal): Promise<ReadAnswer | null> {
	const worker = new Worker(new URL('./model-file.worker.ts', import.meta.url), { type: 'module' });
	return new Promise<ReadAnswer | null>((resolve) => {
		signal.addEventListener('abort', () => resolve(null), { once: true });
		worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => resolve(data));
		worker.addEventListener('error', ({ message }) => {
			resolve({ ok: false, problem: { code: 'unreadable', message } });
		});
		worker.postMessage(request, [request.bytes.buffer]);
	}).finally(() => worker.terminate());
}
