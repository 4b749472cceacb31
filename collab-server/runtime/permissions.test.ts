import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '$collab/storage/memory-store';
import type { Edit } from '$models/architecture/edit';
import {
	addPerson,
	edit,
	installedPacks,
	objectNamed,
	startRuntime,
	value,
	writtenChapters,
	type Province
} from './fixture';
import type { Runtime } from './runtime';
import { roles } from './session';
import { callers, type Caller, writers, type Asks, isRefused } from './permission-asks/who';
import { accountAsks } from './permission-asks/account-asks';
import { decisionAsks } from './permission-asks/decision-asks';
import { documentAsks } from './permission-asks/document-asks';
import { lifecycleAsks } from './permission-asks/lifecycle-asks';
import { proposalAsks } from './permission-asks/proposal-asks';

/** Every method of the runtime. One that is missing here does not compile; one too few in a list fails below. */
const asks: Asks<keyof Runtime> = {
	...accountAsks,
	...documentAsks,
	...decisionAsks,
	...lifecycleAsks,
	...proposalAsks
};

const packs = installedPacks('1', '2');

/** Everyone there is, and an architecture with one finding, checked against a pack that an administrator brought in. */
async function signedIn(): Promise<Province> {
	const test = await startRuntime(createMemoryStore(), await packs);
	const { runtime, store } = test;
	for (const role of roles) await addPerson(store, role, role);
	await addPerson(store, 'second-engineer', 'chief-engineer');
	await addPerson(store, 'stranger', 'administrator', { agency: '01' });
	await addPerson(store, 'first-password', 'administrator', { mustChangePassword: true });
	const { id } = value(await runtime.createArchitecture('administrator', { frame: 'province', agency: '96' }));
	value(await runtime.switchPack('administrator', id, 'small@1'));
	const architecture = Object.assign(test, { id });
	const words = Object.entries(writtenChapters).map(([chapter, text]): Edit => ({ op: 'write', chapter, text }));
	await edit(architecture, 'editor', objectNamed('o1', 'Kho', 'Sở'), ...words);
	return architecture;
}

/**
 * Who asks in the daily run. Those who share an architecture all ask; of those who need one each, which takes a second where
 * it has to be led through its life cycle, the first and the last who are let in, the first and the last who are not, and
 * the stranger. Everybody under TORTURE=1.
 */
function asking(to: readonly Caller[], isAlone: (caller: Caller) => boolean): readonly Caller[] {
	if (process.env['TORTURE'] === '1') return callers;
	const between = [true, false].flatMap((isGranted) =>
		callers.filter((caller) => isAlone(caller) && to.includes(caller) === isGranted).slice(1, -1)
	);
	return callers.filter((caller) => caller === 'stranger' || !between.includes(caller));
}

describe('every method of the runtime', () => {
	it('is in this table', async () => {
		const { runtime } = await signedIn();
		expect(Object.keys(runtime).sort()).toEqual(Object.keys(asks).sort());
	});

	for (const [method, each] of Object.entries(asks)) {
		for (const [index, { to, call }] of each.entries()) {
			/** Of those who are refused, after whom it is as it was. Whoever is let in finds one of his own; so does whoever asks of a version, which is made only once. */
			let refused: Promise<Province> | undefined;
			const isAlone = (caller: Caller): boolean => to.includes(caller) || method in lifecycleAsks;
			it.each(asking(to, isAlone))(`${method} ${index === 0 ? '' : index + 1} asked by %s`, async (caller) => {
				const { runtime, id } = await (isAlone(caller) ? signedIn() : (refused ??= signedIn()));
				const answer = await call(runtime, caller, id);
				expect(isRefused(answer) ? answer.error.code : 'granted').toBe(expected(caller, to, method));
			});
		}
	}

	it('lists to each only what he may read', async () => {
		const { runtime } = await signedIn();
		for (const caller of callers) {
			const list = await runtime.listArchitectures(caller);
			const seen = list.ok ? list.value.length : list.error.code;
			const wanted = { stranger: 0, nobody: 'not-signed-in', 'first-password': 'not-allowed' } as const;
			expect([caller, seen]).toEqual([caller, caller in wanted ? wanted[caller as keyof typeof wanted] : 1]);
		}
	});

	it('gives a ticket that writes to writers alone', async () => {
		const { runtime, id } = await signedIn();
		for (const caller of roles) {
			const ticket = await runtime.ticket(caller, id);
			expect([caller, ticket.ok && ticket.value.canWrite]).toEqual([caller, writers.includes(caller)]);
		}
	});
});

/** The refusal that this caller gets: none may learn more by it than he may know. */
function expected(caller: Caller, to: readonly Caller[], method: string): string {
	if (to.includes(caller)) return 'granted';
	if (caller === 'nobody') return 'not-signed-in';
	if (caller === 'first-password') return 'not-allowed';
	if (['job', 'cancelJob', 'jobResult', 'endSignIn', 'sendPart', 'withheld', 'partOutbox'].includes(method))
		return 'not-found';
	if (['addAccount', 'renewPassword', 'setPost', 'setRole', 'setDisabled', 'setSiteSettings'].includes(method))
		return 'not-allowed';
	if (['accounts', 'endAllSignIns', 'createArchitecture', 'installPack'].includes(method)) return 'not-allowed';
	return caller === 'stranger' ? 'not-found' : 'not-allowed';
}
