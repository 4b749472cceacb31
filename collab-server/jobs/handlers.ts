/** What each kind of job does: exports and the three steps of an import. */
import { randomUUID } from 'node:crypto';
import JSZip from 'jszip';
import { z } from 'zod';
import type { DossierClaims } from '$models/architecture/architecture';
import { editionLevels } from '$models/architecture/edition';
import { planAll } from '$models/commands/commands';
import { builtInPack } from '$models/framework/packs';
import type { Pack } from '$models/framework/pack';
import { analyse, commandsOf, plan, type ImportPlan } from '$exporters/inventory/inventory';
import { prepareExport } from '$exporters/prepare';
import { isExportFormat, runExport } from '$exporters/registry';
import { pinned } from '$collab/decisions/live';
import { roomOf } from '$collab/rooms/room-names';
import type { Rooms } from '$collab/rooms/rooms';
import type { Author } from '$collab/rooms/room';
import { refusal } from '$collab/runtime/answers';
import type { Store, StoredArchitecture } from '$collab/storage/store';
import type { JobFile, JobHandlers, JobOutcome } from './jobs';

export interface HandlerParts {
	readonly store: Store;
	readonly rooms: Rooms;
	readonly clock: () => Date;
	/** The packs there are; those that come with the program where absent. */
	readonly packOf?: (reference: string) => Pack | undefined;
}

const exportInput = z.object({
	format: z.string(),
	edition: z.enum(editionLevels).default('internal'),
	asOf: z.string().optional()
});
const planInput = z.object({ source: z.string(), mapping: z.unknown() });
const applyInput = z.object({
	source: z.string(),
	decisions: z.record(z.string(), z.enum(['take', 'skip', 'separate'])).default({})
});
const fileNameInput = z.object({ fileName: z.string() });

const isPlan = (value: unknown): value is ImportPlan =>
	typeof value === 'object' && value !== null && 'rows' in value && Array.isArray(value.rows);

const ascii = (text: string): string => text.replaceAll(/[^A-Za-z0-9._-]+/gu, '-').replaceAll(/^-+|-+$/gu, '');

/** Several files travel as one. */
async function oneFile(
	files: readonly { path: string; mediaType: string; bytes: Uint8Array }[],
	name: string
): Promise<JobFile | null> {
	const [only, ...others] = files;
	if (only === undefined) return null;
	if (others.length === 0) return { name: only.path, mediaType: only.mediaType, bytes: only.bytes };
	const zip = new JSZip();
	for (const { path, bytes } of files) zip.file(path, bytes);
	return {
		name: `${name}.zip`,
		mediaType: 'application/zip',
		bytes: await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
	};
}

export function createHandlers({ store, rooms, clock, packOf = builtInPack }: HandlerParts): JobHandlers {
	async function opened(
		id: string
	): Promise<{ stored: StoredArchitecture; pack: Pack; dossier: DossierClaims } | null> {
		const stored = await store.architecture(id);
		const pack = stored === null ? undefined : packOf(stored.pack);
		return stored === null || pack === undefined ? null : { stored, pack, dossier: stored.dossier };
	}
	const live = async (stored: StoredArchitecture) => (await rooms.open(roomOf(stored.id, stored.epoch))).live;
	const gone: JobOutcome = refusal('not-found', 'The architecture is not there any more');

	return {
		export: async ({ architecture: id, input, progress }): Promise<JobOutcome> => {
			const at = await opened(id);
			if (at === null) return gone;
			const read = exportInput.safeParse(input);
			if (!read.success || !isExportFormat(read.data.format))
				return refusal('invalid', 'There is no such format', 'format');
			const cutoff = at.dossier.cutoffDate === '' ? clock().toISOString().slice(0, 10) : at.dossier.cutoffDate;
			const asOf = read.data.asOf ?? cutoff;
			// All three forms must carry a date; where nobody chose one it is that of this very state.
			const dossier = { ...at.dossier, cutoffDate: cutoff };
			progress(0.02, 'prepare');
			const { architecture } = (await live(at.stored)).current;
			const prepared = await prepareExport(pinned(architecture, at.stored), dossier, at.pack, {
				level: read.data.edition,
				asOf,
				answers: await store.answers(id)
			});
			const exported = await runExport(read.data.format, prepared, (share, step) => progress(0.1 + share * 0.88, step));
			if (!exported.ok) return refusal('invalid', exported.problem.message, 'format');
			const name = ascii(`${dossier.code === '' ? 'khuevan' : dossier.code}-${read.data.format}-v${dossier.version}`);
			progress(0.99, 'pack');
			const file = await oneFile(exported.value.files, name);
			return file === null
				? refusal('invalid', 'There is nothing to export in this format', 'format')
				: { ok: true, file };
		},
		'import-analysis': async ({ architecture: id, input, file, progress }): Promise<JobOutcome> => {
			const at = await opened(id);
			if (at === null) return gone;
			if (file === null) return refusal('invalid', 'No workbook came along', 'file');
			progress(0.1, 'read');
			const named = fileNameInput.safeParse(input);
			const analysis = await analyse(file.bytes, named.success ? named.data.fileName : file.name, at.pack);
			return analysis.ok
				? { ok: true, data: analysis.value }
				: refusal(
						analysis.problem.code === 'too-many-rows' ? 'too-large' : 'invalid',
						analysis.problem.message,
						analysis.problem.code
					);
		},
		'import-plan': async ({ architecture: id, input, earlier, progress }): Promise<JobOutcome> => {
			const at = await opened(id);
			if (at === null) return gone;
			const read = planInput.safeParse(input);
			if (!read.success) return refusal('invalid', 'The matching of columns has an unknown shape', 'mapping');
			const source = await earlier(read.data.source);
			if (source?.file === null || source === null)
				return refusal('not-found', 'The workbook is not there any more; choose it again');
			progress(0.1, 'plan');
			const { architecture } = (await live(at.stored)).current;
			const planned = await plan(source.file.bytes, source.file.name, read.data.mapping, architecture, at.pack);
			return planned.ok
				? { ok: true, data: planned.value }
				: refusal('invalid', planned.problem.message, planned.problem.place);
		},
		'import-apply': async ({ architecture: id, account, input, earlier, progress, commit }): Promise<JobOutcome> => {
			const at = await opened(id);
			if (at === null) return gone;
			const read = applyInput.safeParse(input);
			const source = read.success ? await earlier(read.data.source) : null;
			// The plan is our own job's result; only whether it is one at all is asked again.
			const planned = source !== null && isPlan(source.data) ? source.data : null;
			if (!read.success || planned === null) return refusal('not-found', 'The plan is not there any more; start again');
			const calls = commandsOf(planned, read.data.decisions);
			progress(0.3, 'apply');
			// From here to the change itself nothing is awaited, so that the document cannot change or be unloaded between.
			const document = await live(at.stored);
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
