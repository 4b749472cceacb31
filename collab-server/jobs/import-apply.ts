/** The last step of an import: its plan becomes one change of the document, which can be taken back in one step. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { planAll } from '$models/commands/commands';
import { changesSchema } from '$models/compare/change';
import type { Pack } from '$models/framework/pack';
import type { DrawioPlan } from '$exporters/drawio/import-drawio';
import { commandsOf, type Decisions } from '$exporters/inventory/commands-of';
import type { ImportCommand, ImportPlan } from '$exporters/inventory/plan';
import type { Author } from '$collab/rooms/room';
import { roomOf } from '$collab/rooms/room-names';
import type { Rooms } from '$collab/rooms/rooms';
import { refusal } from '$collab/runtime/answers';
import type { Store, StoredArchitecture } from '$collab/storage/store';
import type { Compute } from './computation';
import type { JobInput, JobOutcome } from './jobs';
import { takeBack } from './take-back';

const applyInput = z.object({
	source: z.string(),
	decisions: z.record(z.string(), z.enum(['take', 'skip', 'separate'])).default({})
});
const takeBackInput = z.object({ source: z.string() });
const appliedData = z.looseObject({ changes: z.string() });

export interface ApplyParts {
	readonly store: Store;
	readonly rooms: Rooms;
	readonly clock: () => Date;
	readonly compute: Compute;
}

interface At {
	readonly stored: StoredArchitecture;
	readonly pack: Pack;
}

// A plan is our own job's result; only whether it is one at all is asked again.
const isRows = (value: unknown): value is ImportPlan =>
	typeof value === 'object' && value !== null && 'rows' in value && Array.isArray(value.rows);
const isDrawing = (value: unknown): value is DrawioPlan =>
	typeof value === 'object' && value !== null && 'commands' in value && Array.isArray(value.commands);

/** What a plan does, and what is told of it afterwards. */
function planned(data: unknown, decisions: Decisions): { calls: readonly ImportCommand[]; told: object } | null {
	if (isRows(data)) {
		const calls = commandsOf(data, decisions);
		const count = (action: string): number => data.rows.filter((row) => row.action === action).length;
		return {
			calls,
			told: { added: count('add'), updated: count('update'), same: count('same'), commands: calls.length }
		};
	}
	if (!isDrawing(data)) return null;
	const diagram = data.commands.find(({ type }) => type === 'diagram.add')?.['id'];
	return {
		calls: data.commands,
		told: { ...data.counts, diagram: typeof diagram === 'string' ? diagram : '', commands: data.commands.length }
	};
}

const author = (account: string): Author => ({ source: 'command', account, connection: null });

/** Carries a plan out as one change, and keeps what that change was. */
export async function applyImport(
	{ store, rooms, clock, compute }: ApplyParts,
	{ stored, pack }: At,
	{ account, input, earlier, progress, commit }: JobInput
): Promise<JobOutcome> {
	const read = applyInput.safeParse(input);
	const source = read.success ? await earlier(read.data.source) : null;
	const plan = read.success ? planned(source?.data, read.data.decisions) : null;
	if (plan === null) return refusal('not-found', 'The plan is not there any more; start again');
	progress(0.3, 'apply');
	const room = roomOf(stored.id, stored.epoch);
	const { live, room: open } = await rooms.open(room);
	// From here to the change itself nothing is awaited, so that the document cannot change or be unloaded between.
	const before = open.state();
	const now = clock().toISOString();
	const result = planAll(live.current.architecture, plan.calls, { pack, newId: randomUUID, now });
	if (!result.ok)
		return refusal('conflict', `The architecture changed meanwhile: ${result.problem.message}. Make the plan again`);
	if (!commit()) return refusal('busy', 'Cancelled; nothing was changed');
	live.apply(result.value.edits, author(account));
	const after = open.state();
	await rooms.settled(room);
	const difference = await compute(
		{ kind: 'difference', before, after },
		{ progress: () => undefined, signal: new AbortController().signal }
	).catch((): null => null);
	// The import itself is done; without its difference it can only be mended by hand.
	const changes =
		difference?.ok === true && 'data' in difference
			? { changes: await store.putBlob(new TextEncoder().encode(JSON.stringify(difference.data)), now) }
			: {};
	return { ok: true, data: { ...plan.told, ...changes } };
}

/** What taking an import back comes to with the document as it is; what stands in its way is an outcome. */
async function takingBack(
	{ store, rooms, clock }: ApplyParts,
	{ stored, pack }: At,
	{ input, earlier, progress }: JobInput
) {
	const read = takeBackInput.safeParse(input);
	const source = read.success ? await earlier(read.data.source) : null;
	const applied = appliedData.safeParse(source?.data);
	const bytes = applied.success ? await store.blob(applied.data.changes) : null;
	if (bytes === null) return refusal('not-found', 'What this import did is not known any more');
	const changes = changesSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
	if (!changes.success) return refusal('too-large', 'The import changed too much to be taken back in one step');
	progress(0.3, 'apply');
	const room = roomOf(stored.id, stored.epoch);
	const { live } = await rooms.open(room);
	const now = clock().toISOString();
	// Between this and what is done with it nothing is awaited.
	const plan = takeBack(live.current.architecture, changes.data, { pack, newId: randomUUID, now });
	return plan.ok ? ({ ok: true, live, room, plan: plan.value } as const) : refusal('conflict', plan.problem.message);
}

/** Tells what taking back an import of this architecture would do now, and does nothing. */
export async function planTakingBack(parts: ApplyParts, at: At, job: JobInput): Promise<JobOutcome> {
	const would = await takingBack(parts, at, job);
	return would.ok ? { ok: true, data: { taken: would.plan.taken, kept: would.plan.kept } } : would;
}

/** Takes back what an import of this architecture did. */
export async function takeBackImport(parts: ApplyParts, at: At, job: JobInput): Promise<JobOutcome> {
	const would = await takingBack(parts, at, job);
	if (!would.ok) return would;
	const { live, room, plan } = would;
	if (!job.commit()) return refusal('busy', 'Cancelled; nothing was changed');
	live.apply(plan.edits, author(job.account));
	await parts.rooms.settled(room);
	return { ok: true, data: { taken: plan.taken, kept: plan.kept } };
}
