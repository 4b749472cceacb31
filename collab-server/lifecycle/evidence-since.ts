/** Evidence that was attached or taken away between two versions, for whoever reads what the later one changed. */
import { evidenceBetween } from '$models/conformance/evidence-since';
import type { DecisionParts } from '$collab/decisions/parts';
import { readState } from '$collab/decisions/read-state';
import { titleIn } from '$collab/decisions/subject-title';
import type { SubmissionView } from '$collab/runtime/lifecycle-runtime';
import type { StoredVersion } from '$collab/storage/decision-store';
import type { StoredArchitecture } from '$collab/storage/store';

/** What frozen versions call what evidence is about: a version never changes, and reading a large one takes a while. */
const titlesOf = new Map<string, ReadonlyMap<string, string>>();
const MOST_VERSIONS = 50;

/** Each as a version calls it, by what it is about; nothing where the version cannot be read. */
async function titlesIn(
	parts: DecisionParts,
	stored: StoredArchitecture,
	{ name, blob, pack, packHash }: StoredVersion,
	abouts: readonly string[]
): Promise<ReadonlyMap<string, string>> {
	// A pack that is installed again names what had no name; the name of the architecture changes without its versions.
	const key = JSON.stringify([blob, packHash, parts.packs.find(pack) !== undefined, stored.name]);
	const known = titlesOf.get(key);
	const asked = abouts.filter((about) => known?.has(about) !== true);
	if (known !== undefined && asked.length === 0) return known;
	const read = await readState(parts, stored, name);
	if (!read.ok) return new Map();
	const titles = new Map([
		...(known ?? []),
		...asked.map((about) => [about, titleIn(read.value, stored.name, about)] as const)
	]);
	const [oldest] = titlesOf.keys();
	if (oldest !== undefined && known === undefined && titlesOf.size >= MOST_VERSIONS) titlesOf.delete(oldest);
	titlesOf.set(key, titles);
	return titles;
}

/** People as `nameOf` tells them; what it is about as the later version calls it. */
export async function evidenceSince(
	parts: DecisionParts,
	stored: StoredArchitecture,
	[since, of]: readonly [since: StoredVersion, of: StoredVersion],
	nameOf: (account: string) => string
): Promise<SubmissionView['evidence']> {
	const { evidence } = await parts.store.decisions(stored.id);
	const changes = evidenceBetween(evidence, { from: since.at, to: of.at });
	if (changes.length === 0) return [];
	const titles = await titlesIn(
		parts,
		stored,
		of,
		changes.map(({ about }) => about)
	);
	return changes.map((change) => ({ ...change, by: nameOf(change.by), title: titles.get(change.about) ?? '' }));
}
