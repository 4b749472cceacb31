/** What each kind of job does: exports and the three steps of an import. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { DossierClaims } from '$models/architecture/architecture';
import { editionLevels } from '$models/architecture/edition';
import { planAll } from '$models/commands/commands';
import { changesSchema } from '$models/compare/change';
import { builtInPack } from '$models/framework/packs';
import type { Pack } from '$models/framework/pack';
import { vietnamDay } from '$models/text/vietnam-day';
import { commandsOf } from '$exporters/inventory/commands-of';
import type { ImportPlan } from '$exporters/inventory/plan';
import { stampOfFile } from '$exporters/read-back/stamp';
import { isExportFormat } from '$exporters/registry';
import type { Log } from '$collab/log';
import { isProposable, keepProposal } from '$collab/proposals/keep';
import { roomOf } from '$collab/rooms/room-names';
import type { Rooms } from '$collab/rooms/rooms';
import type { Author } from '$collab/rooms/room';
import { refusal } from '$collab/runtime/answers';
import type { Store, StoredArchitecture } from '$collab/storage/store';
import type { Compute } from './computation';
import type { JobHandlers, JobOutcome } from './jobs';

export interface HandlerParts {
	readonly store: Store;
	readonly rooms: Rooms;
	readonly clock: () => Date;
	/** The packs there are; those that come with the program where absent. */
	readonly packOf?: (reference: string) => Pack | undefined;
	/** Does what is calculation alone; in this very thread where absent. */
	readonly compute?: Compute;
	readonly log?: Log;
}

const computeHere: Compute = async (work, options) => (await import('./computation')).compute(work, options);

const exportInput = z.object({
	format: z.string(),
	edition: z.enum(editionLevels).default('internal'),
	asOf: z.string().optional()
});
const planInput = z.object({ source: z.string(), mapping: z.unknown() });
const applyInput = z.object({
	source: z.string(),
	/** Whether the rows that are gone from a form are proposed for deletion. */
	deletions: z.boolean().default(false),
	decisions: z.record(z.string(), z.enum(['take', 'skip', 'separate'])).default({})
});
const formData = z.object({
	form: z.object({
		fileName: z.string(),
		ground: z.enum(['known', 'unknown']),
		changes: changesSchema,
		deletions: changesSchema
	})
});
const fileNameInput = z.object({ fileName: z.string() });

const isPlan = (value: unknown): value is ImportPlan =>
	typeof value === 'object' && value !== null && 'rows' in value && Array.isArray(value.rows);

export function createHandlers({
	store,
	rooms,
	clock,
	packOf = builtInPack,
	compute = computeHere,
	log = () => undefined
}: HandlerParts): JobHandlers {
	async function opened(
		id: string
	): Promise<{ stored: StoredArchitecture; pack: Pack; dossier: DossierClaims } | null> {
		const stored = await store.architecture(id);
		const pack = stored === null ? undefined : packOf(stored.pack);
		return stored === null || pack === undefined ? null : { stored, pack, dossier: stored.dossier };
	}
	const opening = (stored: StoredArchitecture) => rooms.open(roomOf(stored.id, stored.epoch));
	const gone: JobOutcome = refusal('not-found', 'The architecture is not there any more');

	return {
		export: async ({ architecture: id, input, progress, signal }): Promise<JobOutcome> => {
			const at = await opened(id);
			if (at === null) return gone;
			const read = exportInput.safeParse(input);
			if (!read.success || !isExportFormat(read.data.format))
				return refusal('invalid', 'There is no such format', 'format');
			const cutoff = at.dossier.cutoffDate === '' ? vietnamDay(clock()) : at.dossier.cutoffDate;
			return compute(
				{
					kind: 'export',
					state: (await opening(at.stored)).room.state(),
					pack: at.pack,
					pinnedTo: at.stored.pack,
					// All three forms must carry a date; where nobody chose one it is that of this very state.
					dossier: { ...at.dossier, cutoffDate: cutoff },
					format: read.data.format,
					level: read.data.edition,
					asOf: read.data.asOf ?? cutoff,
					answers: await store.answers(id)
				},
				{ progress, signal }
			);
		},
		'import-analysis': async ({ architecture: id, input, file, progress, signal }): Promise<JobOutcome> => {
			const at = await opened(id);
			if (at === null) return gone;
			if (file === null) return refusal('invalid', 'No workbook came along', 'file');
			const named = fileNameInput.safeParse(input);
			const fileName = named.success ? named.data.fileName : file.name;
			const stamp = await stampOfFile(file.bytes);
			const work = {
				kind: 'import-analysis',
				state: (await opening(at.stored)).room.state(),
				pack: at.pack,
				pinnedTo: at.stored.pack,
				bytes: file.bytes,
				fileName,
				base: stamp?.architecture === id ? await store.blob(stamp.fingerprint) : null,
				clock: { instant: clock().toISOString(), today: vietnamDay(clock()) }
			} as const;
			return compute(work, { progress, signal });
		},
		'import-plan': async ({ architecture: id, input, earlier, progress, signal }): Promise<JobOutcome> => {
			const at = await opened(id);
			if (at === null) return gone;
			const read = planInput.safeParse(input);
			if (!read.success) return refusal('invalid', 'The matching of columns has an unknown shape', 'mapping');
			const source = await earlier(read.data.source);
			if (source?.file === null || source === null)
				return refusal('not-found', 'The workbook is not there any more; choose it again');
			const { bytes, name: fileName } = source.file;
			const state = (await opening(at.stored)).room.state();
			return compute(
				{ kind: 'import-plan', state, pack: at.pack, bytes, fileName, mapping: read.data.mapping },
				{ progress, signal }
			);
		},
		'import-apply': async ({ architecture: id, account, input, earlier, progress, commit }): Promise<JobOutcome> => {
			const at = await opened(id);
			if (at === null) return gone;
			const read = applyInput.safeParse(input);
			const source = read.success ? await earlier(read.data.source) : null;
			const form = formData.safeParse(source?.data);
			if (read.success && form.success) {
				const { changes, deletions, ground, fileName } = form.data.form;
				const chosen = [...changes, ...(read.data.deletions ? deletions : [])].filter(isProposable);
				const kind = ground === 'known' ? 'form' : 'form-now';
				const kept = await keepProposal(
					{ store, rooms, clock, log },
					at.stored,
					{ kind, account, title: fileName },
					chosen
				);
				return kept.ok ? { ok: true, data: { proposal: kept.value?.id ?? null } } : kept;
			}
			// The plan is our own job's result; only whether it is one at all is asked again.
			const planned = source !== null && isPlan(source.data) ? source.data : null;
			if (!read.success || planned === null) return refusal('not-found', 'The plan is not there any more; start again');
			const calls = commandsOf(planned, read.data.decisions);
			progress(0.3, 'apply');
			// From here to the change itself nothing is awaited, so that the document cannot change or be unloaded between.
			const document = (await opening(at.stored)).live;
			const now = clock().toISOString();
			const result = planAll(document.current.architecture, calls, { pack: at.pack, newId: randomUUID, now });
			if (!result.ok)
				return refusal(
					'conflict',
					`The architecture changed meanwhile: ${result.problem.message}. Make the plan again`
				);
			if (!commit()) return refusal('busy', 'Cancelled; nothing was changed');
			document.apply(result.value.edits, { source: 'command', account, connection: null } satisfies Author);
			await rooms.settled(roomOf(at.stored.id, at.stored.epoch));
			const count = (action: string): number => planned.rows.filter((row) => row.action === action).length;
			return {
				ok: true,
				data: { added: count('add'), updated: count('update'), same: count('same'), commands: calls.length }
			};
		}
	};
}
