/** Packs by their reference: those of the program at hand, those of the installation fetched once, each with its base. */
import { z } from 'zod';
import { loadPack } from '$models/framework/load';
import type { Pack } from '$models/framework/pack';
import { builtInPack } from '$models/framework/packs';
import { DeskFault } from './desk-fault';
import { isPack } from './is-pack';

const filesSchema = z.object({ files: z.record(z.string(), z.unknown()) });
const baseSchema = z.object({ base: z.string().default('') });

/** A pack may build on one that builds on another; more than that goes round. */
const DEEPEST = 4;

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
};

export class PackShelf {
	readonly #fetchText: (path: string) => Promise<string>;
	readonly #fetched = new Map<string, Pack>();
	readonly #kept = new Map<string, Pack>();

	constructor(fetchText: (path: string) => Promise<string>) {
		this.#fetchText = fetchText;
	}

	/** Takes from an address of our own server the pack that stands for a reference from now on, whatever has that name. */
	async keep(reference: string, path: string): Promise<void> {
		const pack = parsed(await this.#fetchText(path));
		if (!isPack(pack, reference.split('@', 1)[0] ?? '')) {
			throw new DeskFault({
				code: 'unsupported-version',
				message: `The pack ${reference} cannot be read`,
				place: reference
			});
		}
		this.#kept.set(reference, pack);
	}

	async get(reference: string, depth = 0): Promise<Pack> {
		const known = this.#kept.get(reference) ?? builtInPack(reference) ?? this.#fetched.get(reference);
		if (known !== undefined) return known;
		const read = filesSchema.safeParse(parsed(await this.#fetchText(`/api/v1/packs/${encodeURIComponent(reference)}`)));
		if (!read.success || depth > DEEPEST) {
			throw new DeskFault({
				code: 'unsupported-version',
				message: `The pack ${reference} cannot be read`,
				place: reference
			});
		}
		const { files } = read.data;
		const { base } = baseSchema.catch({ base: '' }).parse(files['pack']);
		const ground = base === '' ? undefined : await this.get(base, depth + 1);
		const loaded = loadPack(files, (wanted) => (wanted === base ? ground : undefined));
		if (!loaded.ok) {
			const { message, place = reference } = loaded.problem;
			throw new DeskFault({ code: 'unsupported-version', message, place });
		}
		this.#fetched.set(reference, loaded.value);
		return loaded.value;
	}
}
