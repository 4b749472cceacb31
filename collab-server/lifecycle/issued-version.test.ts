/** Nothing that anybody may call, and no edit of the document, changes an issued version, how it was issued, or the journal of it. */
import { beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { roomOf } from '$collab/rooms/room-names';
import type { Packs } from '$collab/packs/packs';
import {
	addPerson,
	complete,
	edit,
	fieldOf,
	installedPacks,
	objectNamed,
	province,
	submitted,
	value
} from '$collab/runtime/fixture';
import { moveNames } from './moves';

let packs: Packs;
beforeAll(async () => {
	packs = await installedPacks('1');
});

/** What may stand where a call takes something: the version, its name in an input, and moves of every kind. */
const inputs: readonly unknown[] = [
	'1.0',
	{ name: '1.0', title: 'Đè' },
	{ version: '1.0', reason: 'Lý do' },
	{ version: '1.0', change: 'Đè', basis: '' },
	{ decision: 'refused', reason: 'Lý do' },
	...moveNames.map((move) => ({
		move,
		reason: 'Lý do',
		effectiveDate: move === 'issue' ? '2027-01-15' : null,
		decision: move === 'issue' ? { number: '2/QĐ-UBND', date: '2026-11-23' } : null
	}))
];

const isTorture = process.env['TORTURE'] === '1';
/** In the daily run one call in so many is tried, each of them another one: by whoever leads the agency most, and every call by somebody. */
const oneIn: Readonly<Record<string, number>> = { chi: 3, dung: 8, root: 8 };
const RARELY = 24;
/** Whether he may do it depends on what he asks for. */
const byItsInput: ReadonlySet<string> = new Set(['moveSubmission']);

/** Refused for who he is, so that in the daily run he need not ask for the rest of it. */
function isAtTheDoor(answer: unknown): boolean {
	const { ok, error } = (answer ?? {}) as { readonly ok?: boolean; readonly error?: { readonly code?: string } };
	return ok === false && ['not-allowed', 'not-signed-in'].includes(error?.code ?? '');
}

it('every call by everybody, and every edit, leaves an issued version as it was', async () => {
	const test = await province(packs);
	const { runtime, store, rooms, id } = test;
	await addPerson(store, 'ha', 'chief-engineer');
	await addPerson(store, 'vien', 'commenter');
	await addPerson(store, 'quan', 'administrator');
	await edit(test, 'an', objectNamed('o1', 'Kho', 'UBND tỉnh'));
	await complete(test, id, 'chi');
	await submitted(test, id, ['chi', 'ha']);
	for (const move of ['take', 'appraise'] as const) {
		value(
			await runtime.moveSubmission('dung', id, '1.0', {
				move,
				reason: 'Đạt theo kết quả xem xét toàn bộ hồ sơ',
				effectiveDate: null,
				decision: null
			})
		);
	}
	const decision = { number: '15/QĐ-UBND', date: '2026-11-23' };
	const issue = { move: 'issue', reason: '', effectiveDate: '2026-12-15', decision } as const;
	value(await runtime.moveSubmission('chi', id, '1.0', issue));

	const issued = async () => {
		const version = await store.version(id, '1.0');
		const submission = (await store.submissions(id)).find((one) => one.version === '1.0');
		return {
			version,
			submission,
			bytes: version === null ? null : await store.blob(version.blob),
			pack: version === null ? null : await store.blob(version.packHash)
		};
	};
	const before = await issued();
	expect(before.bytes).not.toBeNull();
	const journal = await store.audit(id);

	// Accounts are not what is tried here: nothing could be called after.
	const ends = /^(?:signOut|endSignIn|endSignIns|setRole|disable|addAccount|health|metrics)/u;
	const calls = Object.entries(runtime).filter(([name]) => !ends.test(name));
	expect(calls.map(([name]) => name)).toEqual(
		expect.arrayContaining(['moveSubmission', 'makeVersion', 'restore', 'decideItem', 'deleteArchitecture'])
	);
	const tried = new Set<string>();
	const refused = new Set<string>();
	let turn = 0;
	for (const [place, who] of ['an', 'chi', 'ha', 'dung', 'em', 'vien', 'quan', 'root', 'la', 'nobody'].entries()) {
		for (const [name, call] of calls) {
			for (const input of inputs) {
				turn += 1;
				for (const args of [[input], ['1.0', input], ['1.0', '1', input]]) {
					if (!isTorture && (turn + place) % (oneIn[who] ?? RARELY) !== 0) continue;
					if (!isTorture && refused.has(`${who}.${name}`) && !byItsInput.has(name)) continue;
					// What has not the shape that the edge would have checked may well be thrown at.
					const answer = await Promise.resolve()
						.then(() => (call as (...given: readonly unknown[]) => unknown)(who, id, ...args))
						.catch(() => undefined);
					tried.add(name);
					if (isAtTheDoor(answer)) refused.add(`${who}.${name}`);
				}
			}
		}
	}
	expect(tried.size).toBe(calls.length);

	const { epoch } = (await store.architecture(id)) ?? { epoch: 1 };
	const { live } = await rooms.open(roomOf(id, epoch));
	live.apply([fieldOf('o1', 'name', 'Đè lên')], { source: 'command', account: 'an', connection: null });
	const strange = new Y.Doc();
	strange.getMap('versions').set('1.0', 'Đè');
	strange.getMap('submissions').set('1.0', 'draft');
	await rooms.write(roomOf(id, epoch), (doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(strange)));
	await rooms.settled(roomOf(id, epoch));

	expect(await issued()).toEqual(before);
	expect((await store.audit(id)).slice(0, journal.length)).toEqual(journal);
}, 900_000);
