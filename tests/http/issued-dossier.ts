/** The world with a dossier that was issued as people do it, and what may never become another again. */
import { sha256 } from '$collab/packs/packs';
import { addPerson, complete, submitted, value } from '$collab/runtime/fixture';
import { vietnamDay } from '$models/text/vietnam-day';
import { agency, finding, startWorld, type World } from './world';

const VERSION = '2.0';

export interface IssuedWorld extends World {
	readonly issued: string;
}

const dayFromNow = (days: number): string => vietnamDay(new Date(Date.now() + days * 86_400_000));

/** What is asked of another architecture elsewhere is asked of this one, since nothing may happen to it. */
export async function startIssuedWorld(): Promise<IssuedWorld> {
	const world = await startWorld();
	const { store, runtime, id } = world;
	await addPerson(store, 'second-chief-engineer', 'chief-engineer', { agency });
	await complete(world, id, 'chief-engineer');
	value(await runtime.setDossier('chief-engineer', id, { version: VERSION, change: 'Ban hành lần đầu' }));
	const waiver = { rule: 'T01', finding, layer: null, reason: 'Chờ hướng dẫn', expiresOn: dayFromNow(20) };
	const { id: asked } = value(await runtime.askWaiver('editor', id, waiver));
	value(await runtime.decideWaiver('reviewer', id, asked, { decision: 'approve', reason: 'Đồng ý' }));
	await submitted(world, id, ['chief-engineer', 'second-chief-engineer']);
	for (const move of ['take', 'appraise'] as const) {
		const input = {
			move,
			reason: 'Đạt theo kết quả xem xét toàn bộ hồ sơ; T01 đã miễn',
			effectiveDate: null,
			decision: null
		};
		value(await runtime.moveSubmission('reviewer', id, VERSION, input));
	}
	const decision = { number: '15/QĐ-UBND', date: dayFromNow(0) };
	const issue = { move: 'issue', reason: '', effectiveDate: dayFromNow(20), decision } as const;
	value(await runtime.moveSubmission('agency-head', id, VERSION, issue));
	return { ...world, issued: VERSION, another: async () => id };
}

/** Hash of a blob's bytes, not its name. */
async function hashOf({ store }: IssuedWorld, blob: string): Promise<string> {
	const bytes = await store.blob(blob);
	if (bytes === null) throw new Error(`The blob ${blob} is gone`);
	return sha256(bytes);
}

/** The issued version with the hash of every byte that it is made of, and how it came to be issued. */
export async function issuedDossier(world: IssuedWorld) {
	const { store, runtime, id, issued } = world;
	const version = await store.version(id, issued);
	const submission = (await store.submissions(id)).find((one) => one.version === issued);
	if (version === null || submission === undefined) throw new Error('The issued version is gone');
	const { state, moves, ...rest } = submission;
	return {
		version,
		bytes: await hashOf(world, version.blob),
		pack: await hashOf(world, version.packHash),
		read: sha256(value(await runtime.version('viewer', id, issued))),
		submission: rest,
		// All that may still come to it: another version takes its place.
		moves: moves.filter(({ move }) => move !== 'supersede'),
		wasIssued: state === 'issued' || state === 'superseded'
	};
}
