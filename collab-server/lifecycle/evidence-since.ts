/** Evidence that was attached or taken away between two versions, for whoever reads what the later one changed. */
import { evidenceBetween } from '$models/conformance/evidence-since';
import { keptBeside } from '$collab/decisions/kept-decisions';
import type { DecisionParts } from '$collab/decisions/parts';
import { readState } from '$collab/decisions/read-state';
import { titleIn } from '$collab/decisions/subject-title';
import type { SubmissionView } from '$collab/runtime/lifecycle-runtime';
import type { StoredVersion } from '$collab/storage/decision-store';
import type { StoredSubmission } from '$collab/storage/lifecycle-store';
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

/** From what stood beside one version to what stands beside a later one, as the page and the certificate of each tell it. */
export function evidenceOf(
	evidence: Parameters<typeof evidenceBetween>[0],
	submissions: readonly StoredSubmission[],
	[since, of]: readonly [since: StoredVersion, of: StoredVersion]
): ReturnType<typeof evidenceBetween> {
	const standing = (version: StoredVersion): string =>
		keptBeside(
			version,
			submissions.find((one) => one.version === version.name)
		).at;
	return evidenceBetween(evidence, { from: standing(since), to: standing(of) });
}

/** People as `nameOf` tells them; what it is about as the later version calls it. */
export async function evidenceSince(
	parts: DecisionParts,
	stored: StoredArchitecture,
	{
		submissions,
		between,
		nameOf
	}: {
		readonly submissions: readonly StoredSubmission[];
		readonly between: readonly [since: StoredVersion, of: StoredVersion];
		readonly nameOf: (account: string) => string;
	}
): Promise<SubmissionView['evidence']> {
	const { evidence } = await parts.store.decisions(stored.id);
	const changes = evidenceOf(evidence, submissions, between);
	if (changes.length === 0) return [];
	const titles = await titlesIn(
		parts,
		stored,
		between[1],
		changes.map(({ about }) => about)
	);
	return changes.map((change) => ({ ...change, by: nameOf(change.by), title: titles.get(change.about) ?? '' }));
}
