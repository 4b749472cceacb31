/** What each kind of job does: exports, the three steps of an import, and taking it back. */
import { z } from 'zod';
import { editionLevels } from '$models/architecture/edition';
import { builtInPack } from '$models/framework/packs';
import type { Pack } from '$models/framework/pack';
import { personInPrint } from '$models/architecture/person';
import { vietnamDay } from '$models/text/vietnam-day';
import { isDrawing } from '$exporters/drawio/is-drawing';
import { isFormFile } from '$exporters/read-back/open-form';
import { stampSchema } from '$exporters/read-back/stamp';
import { isExportFormat } from '$exporters/registry';
import type { Log } from '$collab/log';
import { roomOf } from '$collab/rooms/room-names';
import type { Rooms } from '$collab/rooms/rooms';
import { remarksNow } from '$collab/lifecycle/appraisal-remarks';
import { earlierVersions, tellsAppraisal } from '$collab/lifecycle/earlier-versions';
import { frozenVersion, namedApproval } from '$collab/lifecycle/frozen-version';
import { roundsAgainst } from '$collab/lifecycle/rounds-against';
import { toldClaims } from '$collab/lifecycle/history';
import { certifiedDecisions } from '$collab/decisions/certified-decisions';
import { decisionsForFiles } from '$collab/decisions/kept-decisions';
import { notInstalled } from '$collab/decisions/queries';
import { roleIn } from '$collab/permission/table';
import { refusedForVariant } from '$collab/permission/variant-rules';
import { refusal, type Failed } from '$collab/runtime/answers';
import type { Signer } from '$collab/signing/signing-key';
import type { Store, StoredArchitecture, StoredDossier } from '$collab/storage/store';
import type { Compute } from './computation';
import { proposeReadForm } from './form-proposal';
import { applyImport, planTakingBack, takeBackImport } from './import-apply';
import type { JobHandlers, JobOutcome } from './jobs';
import { ADMINISTERING, namesInPrint, peopleInPrint, WITHOUT_ACCOUNT } from './people-in-print';

export interface HandlerParts {
	readonly store: Store;
	readonly rooms: Rooms;
	readonly clock: () => Date;
	/** The packs there are; those that come with the program where absent. */
	readonly packOf?: (reference: string) => Pack | undefined;
	/** The very pack that a version was made by; the one there is by that name where absent. */
	readonly exactPack?: (reference: string, hash: string) => Promise<Pack | undefined>;
	/** Signs certificates; unsigned where absent. */
	readonly signer?: Signer;
	/** Does what is calculation alone; in this very thread where absent. */
	readonly compute?: Compute;
	readonly log?: Log;
}

/** Calculates in this very thread. */
export const computeHere: Compute = async (work, options) => (await import('./computation')).compute(work, options);

const exportInput = z.object({
	format: z.string(),
	edition: z.enum(editionLevels).default('internal'),
	asOf: z.string().optional(),
	/** A frozen version in place of the document as it stands. */
	version: z.string().optional()
});
const planInput = z.object({ source: z.string(), mapping: z.unknown() });
const fileNameInput = z.object({ fileName: z.string() });
const formInput = z.object({ source: z.string() });

const gone = refusal('not-found', 'The architecture is not there any more');

export function createHandlers({
	store,
	rooms,
	clock,
	packOf = builtInPack,
	exactPack = (reference) => Promise.resolve(packOf(reference)),
	signer,
	compute = computeHere,
	log = () => undefined
}: HandlerParts): JobHandlers {
	/** Asked when a job begins: much may have been decided while it waited for those before it. */
	async function opened(
		id: string,
		action: 'export.run' | 'import.run'
	): Promise<{ ok: true; stored: StoredArchitecture; pack: Pack; dossier: StoredDossier } | Failed> {
		const stored = await store.architecture(id);
		if (stored === null) return gone;
		const refused = stored.variant === undefined ? null : refusedForVariant(stored.variant, action);
		if (refused !== null) return refusal('conflict', refused, 'variant');
		const pack = packOf(stored.pack);
		return pack === undefined ? notInstalled(stored.pack) : { ok: true, stored, pack, dossier: stored.dossier };
	}
	const opening = (stored: StoredArchitecture) => rooms.open(roomOf(stored.id, stored.epoch));

	async function frozenParts(id: string, name: string) {
		const frozen = await frozenVersion({ store, exactPack }, id, name);
		if (!frozen.ok) return frozen;
		const { canonical, ...parts } = frozen.value;
		return { ok: true, of: { canonical }, ...parts } as const;
	}

	/** What the document is exported from as it stands. */
	async function liveParts(at: {
		readonly stored: StoredArchitecture;
		readonly pack: Pack;
		readonly dossier: StoredDossier;
	}) {
		// All three forms must carry a date; where nobody chose one it is that of this very state.
		const cutoffDate = at.dossier.cutoffDate === '' ? vietnamDay(clock()) : at.dossier.cutoffDate;
		const { room, architecture } = await opening(at.stored);
		const claims = await toldClaims(store, { ...at.stored, dossier: { ...at.dossier, cutoffDate } }, architecture);
		return {
			ok: true,
			of: { state: room.state() },
			pack: at.pack,
			pinnedTo: at.stored.pack,
			dossier: { ...claims, draft: 'drawn-up' },
			approval: null
		} as const;
	}

	/** The state that a form says it was made from, where it is kept. */
	async function keptState(id: string, bytes: Uint8Array, signal: AbortSignal): Promise<Uint8Array | null> {
		const read = await compute({ kind: 'form-stamp', bytes }, { progress: () => undefined, signal });
		const stamp = stampSchema.safeParse(read.ok && 'data' in read ? read.data : null);
		return stamp.success && stamp.data.architecture === id ? store.blob(stamp.data.fingerprint) : null;
	}

	return {
		export: async ({ architecture: id, input, progress, signal }): Promise<JobOutcome> => {
			const at = await opened(id, 'export.run');
			if (!at.ok) return at;
			const read = exportInput.safeParse(input);
			if (!read.success || !isExportFormat(read.data.format))
				return refusal('invalid', 'There is no such format', 'format');
			const accounts = await store.accounts();
			const { version, format, edition, asOf } = read.data;
			const parts = version === undefined ? await liveParts(at) : await frozenParts(id, version);
			if (!parts.ok) return parts;
			const { of, pack, pinnedTo, dossier, approval } = parts;
			const kept = await decisionsForFiles(store, at.stored, version, pack);
			const { waivers, answers, evidence, auditHead } = kept;
			const nameOf = namesInPrint(accounts);
			const people = peopleInPrint(accounts, at.stored.agency);
			/** Whoever only runs the installation does not speak for the agency, and what is printed says so. */
			const administering = new Set(
				accounts.filter((account) => roleIn(account, at.stored.agency) === 'administrator').map(({ id: own }) => own)
			);
			const answeredBy = ({ account, at: when }: { readonly account: string; readonly at: string }): string => {
				const person = people.get(account);
				const role = administering.has(account) ? ADMINISTERING : '';
				return person === undefined ? WITHOUT_ACCOUNT : personInPrint({ ...person, role }, when);
			};
			const remarks =
				kept.remarks ?? (approval === null ? [] : await remarksNow({ store, rooms }, at.stored, approval.version));
			const isTold = tellsAppraisal(format, edition);
			const approved =
				approval === null || !isTold
					? approval
					: await roundsAgainst({ store, packs: { exact: exactPack, find: packOf }, clock }, at.stored, approval);
			const earlier =
				approval === null || !isTold
					? []
					: await earlierVersions({ store, exactPack }, id, { version: approval.version, remarks });
			return compute(
				{
					kind: 'export',
					of,
					earlier: earlier.map((one) => ({
						...one,
						evidence: one.evidence.map((change) => ({ ...change, by: nameOf(change.by, change.at) }))
					})),
					pack,
					pinnedTo,
					dossier,
					approval: approved === null ? null : namedApproval({ ...approved, remarks }, nameOf),
					format,
					level: edition,
					asOf: asOf ?? (dossier.cutoffDate === '' ? vietnamDay(clock()) : dossier.cutoffDate),
					answers: answers.map((answer) => ({ ...answer, account: answeredBy(answer) })),
					decisions: certifiedDecisions({ waivers, answers, evidence }, pack, nameOf),
					people,
					auditHead,
					key: signer?.privateKey ?? null
				},
				{ progress, signal }
			);
		},
		'import-analysis': async ({
			architecture: id,
			input,
			file: given,
			earlier,
			progress,
			signal
		}): Promise<JobOutcome> => {
			const at = await opened(id, 'import.run');
			if (!at.ok) return at;
			const again = formInput.safeParse(input);
			const isAsForm = given === null && again.success;
			const file = isAsForm ? ((await earlier(again.data.source))?.file ?? null) : given;
			if (file === null) return refusal('invalid', 'No file came along', 'file');
			const named = fileNameInput.safeParse(input);
			const fileName = named.success ? named.data.fileName : file.name;
			const state = (await opening(at.stored)).room.state();
			if (isDrawing(fileName)) {
				const drawing = { pack: at.pack, bytes: file.bytes, fileName, state };
				return compute({ kind: 'drawing-analysis', ...drawing }, { progress, signal });
			}
			const work = {
				kind: 'import-analysis',
				state,
				pack: at.pack,
				pinnedTo: at.stored.pack,
				bytes: file.bytes,
				fileName,
				isAsForm,
				base: isFormFile(fileName) ? await keptState(id, file.bytes, signal) : null,
				clock: { instant: clock().toISOString(), today: vietnamDay(clock()) }
			} as const;
			return compute(work, { progress, signal });
		},
		'import-plan': async ({ architecture: id, input, earlier, progress, signal }): Promise<JobOutcome> => {
			const at = await opened(id, 'import.run');
			if (!at.ok) return at;
			const read = planInput.safeParse(input);
			if (!read.success) return refusal('invalid', 'The mapping has an unknown shape', 'mapping');
			const source = await earlier(read.data.source);
			if (source?.file === null || source === null)
				return refusal('not-found', 'The file is not there any more; choose it again');
			const { bytes, name: fileName } = source.file;
			const state = (await opening(at.stored)).room.state();
			return compute(
				{
					kind: 'import-plan',
					state,
					pack: at.pack,
					bytes,
					fileName,
					mapping: read.data.mapping
				},
				{ progress, signal }
			);
		},
		'import-apply': async (job): Promise<JobOutcome> => {
			const at = await opened(job.architecture, 'import.run');
			if (!at.ok) return at;
			const proposed = await proposeReadForm({ store, rooms, clock, log }, at.stored, job);
			return proposed ?? applyImport({ store, rooms, clock, compute }, at, job);
		},
		'import-undo-plan': async (job): Promise<JobOutcome> => {
			const at = await opened(job.architecture, 'import.run');
			return at.ok ? planTakingBack({ store, rooms, clock, compute }, at, job) : at;
		},
		'import-undo': async (job): Promise<JobOutcome> => {
			const at = await opened(job.architecture, 'import.run');
			return at.ok ? takeBackImport({ store, rooms, clock, compute }, at, job) : at;
		}
	};
}
