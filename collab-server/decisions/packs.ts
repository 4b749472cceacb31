/** Which pack an architecture is checked against, and which packs there are. */
import type { Pack } from '$models/framework/pack';
import { packHash } from '$collab/packs/packs';
import type { Author } from '$collab/rooms/room';
import { roomOf } from '$collab/rooms/room-names';
import { done, notFound, refusal } from '$collab/runtime/answers';
import type { DecisionRuntime, PackView } from '$collab/runtime/decision-runtime';
import type { Opened } from '$collab/runtime/gate';
import type { Answer } from '$collab/runtime/runtime';
import { actOf, tellPages, type DecisionParts } from './parts';
import { notInstalled } from './queries';

const viewOf = (pack: Pack, builtIn: boolean): PackView => ({
	id: pack.id,
	version: pack.version,
	title: pack.title,
	base: pack.base,
	rules: pack.rules.length,
	profiles: pack.profiles.map(({ id, title }) => ({ id, title })),
	hash: packHash(pack),
	builtIn
});

async function switchTo(
	parts: DecisionParts,
	{ stored, session }: Opened,
	reference: string
): Promise<Answer<{ pack: string }>> {
	const { packs, rooms, store, checks, clock, log } = parts;
	const pack = packs.find(reference);
	if (pack === undefined) return notInstalled(reference);
	if (reference === stored.pack) return refusal('conflict', `${reference} is the pack already`, 'pack');
	const at = clock().toISOString();
	const detail = { from: stored.pack, to: reference, hash: packHash(pack) };
	await store.setPack(stored.id, reference, actOf(session.account, 'pack.switch', at, detail));
	// The row decides; the document only tells whoever reads it alone, such as the codes and an export.
	try {
		const { live } = await rooms.open(roomOf(stored.id, stored.epoch));
		const author: Author = { source: 'command', account: session.account, connection: null };
		live.apply([{ op: 'put', root: 'meta', key: 'pack', value: reference }], author);
	} catch (reason) {
		log('error', 'pack-not-told', { architecture: stored.id, reason: String(reason) });
	}
	await checks.changed(stored, session.account);
	await tellPages(parts, stored);
	return done({ pack: reference });
}

export function packActs(
	parts: DecisionParts
): Pick<DecisionRuntime, 'switchPack' | 'packs' | 'packFiles' | 'installPack'> {
	const { gate, packs, clock } = parts;
	return {
		switchPack: async (token, id, pack) => {
			const open = await gate.allowed(token, id, 'pack.switch');
			return open.ok ? switchTo(parts, open.value, pack) : open;
		},
		packs: async (token) => {
			const session = await gate.signedIn(token);
			return session.ok ? done(packs.list().map(({ pack, builtIn }) => viewOf(pack, builtIn))) : session;
		},
		packFiles: async (token, reference) => {
			const session = await gate.signedIn(token);
			if (!session.ok) return session;
			const files = await packs.files(reference);
			return files === null ? notFound : done({ files });
		},
		installPack: async (token, files) => {
			const session = await gate.administrator(token, 'Only an administrator brings in a pack');
			if (!session.ok) return session;
			const { account } = session.value;
			const installed = await packs.install(files, { account, at: clock().toISOString() });
			if (installed.ok) return done(viewOf(installed.value, false));
			const { code, message, place } = installed.problem;
			return refusal(code === 'taken' ? 'conflict' : 'invalid', message, place ?? code);
		}
	};
}
