/** The framework packs of this installation: those that come with the program, and those that an administrator brought. */
import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '$models/architecture/result';
import { canonicalJson } from '$models/conformance/certificate';
import { proveRules } from '$models/conformance/examples';
import { loadPack, type RawFiles } from '$models/framework/load';
import type { Pack } from '$models/framework/pack';
import { builtInPack, builtInPacks } from '$models/framework/packs';
import type { Log } from '$collab/log';
import type { DecisionStore } from '$collab/storage/decision-store';
import type { JobStore } from '$collab/storage/store';

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

export const referenceOf = ({ id, version }: Pick<Pack, 'id' | 'version'>): string => `${id}@${version}`;

const hashes = new WeakMap<Pack, string>();

/** SHA-256 of the pack's canonical JSON. */
export function packHash(pack: Pack): string {
	const known = hashes.get(pack);
	if (known !== undefined) return known;
	const hash = sha256(canonicalJson(pack));
	hashes.set(pack, hash);
	return hash;
}

export type PackStore = Pick<DecisionStore, 'packs' | 'addPack'> & Pick<JobStore, 'blob' | 'putBlob'>;

export class Packs {
	readonly #installed = new Map<string, Pack>();
	readonly #kept = new Set<string>();

	private constructor(private readonly store: PackStore) {}

	/** Called when a pack was installed here. */
	onInstalled: () => void = () => undefined;

	/** Reads what was installed. A bundle that this program refuses is named in the log and left out. */
	static async load(store: PackStore, log: Log): Promise<Packs> {
		const packs = new Packs(store);
		await packs.refresh(log);
		return packs;
	}

	/** Reads what was installed since, by another node too. */
	async refresh(log: Log): Promise<void> {
		for (const row of await this.store.packs()) {
			if (this.#installed.has(referenceOf(row))) continue;
			const bytes = await this.store.blob(row.blob);
			const read = bytes === null ? fail('missing-blob', 'its bundle is not there') : this.read(bundleFiles(bytes));
			if (read.ok) this.#installed.set(referenceOf(row), read.value);
			else log('error', 'pack-not-loaded', { pack: referenceOf(row), reason: read.problem.message });
		}
	}

	/** The pack of a reference such as `vn-1425@1.0`; of an id alone, the newest that is there. */
	find(reference: string): Pack | undefined {
		const builtIn = builtInPack(reference);
		if (builtIn !== undefined || reference.includes('@')) return builtIn ?? this.#installed.get(reference);
		return [...this.#installed.values()].findLast(({ id }) => id === reference);
	}

	list(): readonly { readonly pack: Pack; readonly builtIn: boolean }[] {
		return [
			...builtInPacks.map((pack) => ({ pack, builtIn: true })),
			...[...this.#installed.values()].map((pack) => ({ pack, builtIn: false }))
		];
	}

	/** A pack by its bytes: what a version was checked against, even if the program brings another one by that name now. */
	async exact(reference: string, hash: string): Promise<Pack | undefined> {
		const present = this.find(reference);
		if (present !== undefined && packHash(present) === hash) return present;
		const bytes = await this.store.blob(hash);
		// Our own bytes by their hash: what `keep` wrote.
		return bytes === null ? undefined : (JSON.parse(new TextDecoder().decode(bytes)) as Pack);
	}

	/** Keeps the pack's canonical JSON by its hash, so that `exact` finds it for good. */
	async keep(pack: Pack, at: string): Promise<string> {
		const hash = packHash(pack);
		if (this.#kept.has(hash)) return hash;
		await this.store.putBlob(new TextEncoder().encode(canonicalJson(pack)), at);
		this.#kept.add(hash);
		return hash;
	}

	/** Loads a bundle's files and proves the rules by their examples; refuses with the place. */
	read(files: RawFiles): Result<Pack> {
		const pack = loadPack(files, (reference) => this.find(reference));
		if (!pack.ok) return pack;
		const proof = proveRules(pack.value);
		return proof.ok ? pack : proof;
	}

	/** Puts a pack beside the others; a version that is there is never written over. */
	async install(files: RawFiles, by: { readonly account: string; readonly at: string }): Promise<Result<Pack>> {
		const read = this.read(files);
		if (!read.ok) return read;
		const pack = read.value;
		const reference = referenceOf(pack);
		const taken = fail(
			'taken',
			`There is a pack ${reference} already; a changed pack has another version`,
			'pack/version'
		);
		if (this.find(reference) !== undefined) return taken;
		const blob = await this.store.putBlob(new TextEncoder().encode(canonicalJson({ files })), by.at);
		const hash = packHash(pack);
		const added = await this.store.addPack(
			{ id: pack.id, version: pack.version, blob, hash, ...by },
			{ ...by, act: 'pack.install', detail: JSON.stringify({ pack: reference, hash }) }
		);
		if (!added) return taken;
		this.#installed.set(reference, pack);
		this.onInstalled();
		return ok(pack);
	}

	/** The files of an installed pack, for a page that has to load it too. */
	async files(reference: string): Promise<RawFiles | null> {
		const row = (await this.store.packs()).find((each) => referenceOf(each) === reference);
		const bytes = row === undefined ? null : await this.store.blob(row.blob);
		return bytes === null ? null : bundleFiles(bytes);
	}
}

/** Bytes that `install` wrote. */
const bundleFiles = (bytes: Uint8Array): RawFiles =>
	(JSON.parse(new TextDecoder().decode(bytes)) as { readonly files: RawFiles }).files;
