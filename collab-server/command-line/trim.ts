import { parseArgs } from 'node:util';
import { fail, ok } from '$models/architecture/result';
import { trimRoom } from '$collab/proposals/trim';
import { partRoomOf, roomOf } from '$collab/rooms/room-names';
import type { Store, StoredArchitecture } from '$collab/storage/store';
import type { RunCommand } from './command';
import { openInstallation } from './open-installation';

const DAY_MS = 86_400_000;
/** Below that a node that was away for a while could ask for what is gone. */
const LEAST_DAYS = 7;

/** Every room that an architecture ever had. */
async function roomsOf(store: Store, { id, epoch }: StoredArchitecture): Promise<readonly string[]> {
	const parts = await store.parts({ architecture: id });
	return Array.from({ length: epoch }, (_, index) => index + 1).flatMap((each) => [
		roomOf(id, each),
		roomOf(id, each, 'b'),
		roomOf(id, each, 'c'),
		...parts.map((part) => partRoomOf(id, part.id, each))
	]);
}

/**
 * `khuevan trim --keep-days N`: puts one state in place of edits older than that, also beside a running server. The
 * history in words stays; going back to an instant ends there.
 */
export const trim: RunCommand = async (args, terminal) => {
	const { values } = parseArgs({ args: [...args], options: { 'keep-days': { type: 'string' } }, strict: true });
	const days = Number(values['keep-days'] ?? '');
	if (!Number.isInteger(days) || days < LEAST_DAYS) {
		return fail('usage', `takes --keep-days N, a whole number of at least ${LEAST_DAYS}`);
	}
	const opened = await openInstallation(terminal.environment);
	if (!opened.ok) return opened;
	const store = opened.value;
	const before = new Date(Date.now() - days * DAY_MS).toISOString();
	try {
		for (const architecture of await store.architectures()) {
			let gone = 0;
			for (const room of await roomsOf(store, architecture)) gone += await trimRoom(store, room, before);
			terminal.say(`${architecture.id}\t${gone} edits in one state`);
		}
		return ok(0);
	} finally {
		await store.close();
	}
};
