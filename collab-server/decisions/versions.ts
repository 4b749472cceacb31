/** Versions: the canonical file of a committed state under a name, with the pack's bytes by hash; never written over. */
import type { DossierClaims } from '$models/architecture/architecture';
import { writeCanonical } from '$models/architecture/canonical';
import { toldClaims } from '$collab/lifecycle/history';
import { roomOf } from '$collab/rooms/room-names';
import { done, notFound, refusal } from '$collab/runtime/answers';
import type { VersionInput } from '$collab/runtime/decision-inputs';
import type { DecisionRuntime, VersionView } from '$collab/runtime/decision-runtime';
import type { Opened } from '$collab/runtime/gate';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredVersion } from '$collab/storage/decision-store';
import type { StoredArchitecture } from '$collab/storage/store';
import { keepDecisions } from './kept-decisions';
import { pinned } from './live';
import { actOf, tellPages, type DecisionParts } from './parts';

async function views(
	{ store }: DecisionParts,
	id: string,
	versions: readonly StoredVersion[]
): Promise<readonly VersionView[]> {
	const [accounts, submissions] = await Promise.all([store.accounts(), store.submissions(id)]);
	const names = new Map(accounts.map((account) => [account.id, account.displayName]));
	return versions.map(({ blob, account, decided: _, ...version }) => {
		const submitted = submissions.find((one) => one.version === version.name);
		return {
			...version,
			sha256: blob,
			submission:
				submitted === undefined
					? null
					: { state: submitted.state, effectiveDate: submitted.effectiveDate, decision: submitted.decision },
			account: names.get(account) ?? account
		};
	});
}

/** A state under a name, kept with the pack in force and what people have decided by now; null where that is not installed. */
export async function versionOf(
	{ store, packs }: DecisionParts,
	stored: StoredArchitecture,
	{
		text,
		claims,
		at,
		...named
	}: Pick<StoredVersion, 'name' | 'title' | 'sequence' | 'account' | 'at'> & {
		/** The canonical file. */
		readonly text: string;
		/** What it says of the dossier. */
		readonly claims: DossierClaims;
	}
): Promise<StoredVersion | null> {
	const pack = packs.find(stored.pack);
	if (pack === undefined) return null;
	return {
		...named,
		at,
		blob: await store.putBlob(new TextEncoder().encode(text), at),
		pack: stored.pack,
		packHash: await packs.keep(pack, at),
		dossier: claims,
		decided: await keepDecisions(store, stored, at)
	};
}

async function make(
	parts: DecisionParts,
	{ stored, session }: Opened,
	{ name, title }: VersionInput
): Promise<Answer<VersionView>> {
	const { rooms, store, packs, clock } = parts;
	const taken = refusal('conflict', `There is a version ${name} already; a version is never changed`, 'name');
	if ((await store.version(stored.id, name)) !== null) return taken;
	const noPack = refusal('pack-missing', `The pack ${stored.pack} is not installed`);
	if (packs.find(stored.pack) === undefined) return noPack;
	const room = roomOf(stored.id, stored.epoch);
	// Every record has its code before its state gets a name.
	await rooms.settled(room);
	const { architecture, sequence } = await (await rooms.open(room)).frozen();
	const claims = await toldClaims(store, stored, architecture);
	const text = writeCanonical(pinned(architecture, stored), claims);
	const at = clock().toISOString();
	const version = await versionOf(parts, stored, { name, title, text, claims, sequence, account: session.account, at });
	if (version === null) return noPack;
	const detail = { version: name, title, sequence, sha256: version.blob, pack: version.pack };
	if (!(await store.addVersion(stored.id, version, actOf(session.account, 'version.make', at, detail)))) return taken;
	await tellPages(parts, stored);
	const [view] = await views(parts, stored.id, [version]);
	return view === undefined ? notFound : done(view);
}

/** The canonical file of a version; null where there is none by that name. */
export async function versionText(
	{ store }: DecisionParts,
	stored: StoredArchitecture,
	name: string
): Promise<{ readonly version: StoredVersion; readonly text: string } | null> {
	const version = await store.version(stored.id, name);
	const bytes = version === null ? null : await store.blob(version.blob);
	return version === null || bytes === null ? null : { version, text: new TextDecoder().decode(bytes) };
}

export function versionActs(parts: DecisionParts): Pick<DecisionRuntime, 'versions' | 'makeVersion' | 'version'> {
	const { gate, store } = parts;
	return {
		versions: async (token, id) => {
			const open = await gate.allowed(token, id, 'version.read');
			if (!open.ok) return open;
			const { id: of } = open.value.stored;
			return done(await views(parts, of, await store.versions(of)));
		},
		makeVersion: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'version.make');
			return open.ok ? make(parts, open.value, input) : open;
		},
		version: async (token, id, name) => {
			const open = await gate.allowed(token, id, 'version.read');
			if (!open.ok) return open;
			const found = await versionText(parts, open.value.stored, name);
			return found === null ? notFound : done(found.text);
		}
	};
}
