/** Obligations for the preview: their packs are fetched when a chapter first lists them, and checked once a state. */
import type { Architecture } from '$models/architecture/architecture';
import { check } from '$models/conformance/check';
import { obligationPacks, obligationRows, type ObligationRow } from '$models/documents/obligations';
import type { Pack } from '$models/framework/pack';

/** So many objects are checked while the page is looked at; of more the files tell the state. */
const MOST_CHECKED = 1_500;

/** A pack of the program, as it is kept for pages. */
export async function fetchPack(id: string): Promise<Pack> {
	const answer = await fetch(`/api/v1/packs/${encodeURIComponent(id)}/whole`);
	if (!answer.ok) throw new Error(`The pack ${id} did not arrive`);
	return (await answer.json()) as Pack;
}

export class ObligationShelf {
	#loading: Promise<void> | null = null;
	#packs: readonly Pack[] | null = null;

	constructor(private readonly fetchOne: (id: string) => Promise<Pack>) {}

	/** Resolves when they are here, or cannot come; then the next chapter tries again. */
	load(): Promise<void> {
		this.#loading ??= Promise.all(obligationPacks.map((id) => this.fetchOne(id))).then(
			(packs) => void (this.#packs = packs),
			() => void (this.#loading = null)
		);
		return this.#loading;
	}

	/** null where they are not here. */
	rows(architecture: Architecture, asOf: string): readonly ObligationRow[] | null {
		return (
			this.#packs?.flatMap((pack) =>
				obligationRows(pack, architecture.objects.size > MOST_CHECKED ? null : check(architecture, pack, asOf))
			) ?? null
		);
	}
}
