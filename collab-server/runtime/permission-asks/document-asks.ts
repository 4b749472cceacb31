/** The model itself: reading it, jobs over it, going back, its pack and its check. */
import { at, smallPack, value } from '../fixture';
import type { Runtime } from '../runtime';
import { finding, signedInCallers, readers, writers, leaders, type Ask, type Asks } from './who';

const job = 'no-such-job';

const noMapping = { name: 'Bảng của Sở', mapping: { version: 1, sheets: [] } } as const;
const keptMapping = async (runtime: Runtime, id: string): Promise<string> =>
	value(await runtime.saveMapping('editor', id, { ...noMapping, mapping: { version: 1, sheets: [] } })).id;

export const documentAsks = {
	listArchitectures: [],
	createArchitecture: [
		{
			to: leaders,
			call: (runtime, token) => runtime.createArchitecture(token, { frame: 'province', agency: '96' })
		}
	],
	readArchitecture: [{ to: readers, call: (runtime, token, id) => runtime.readArchitecture(token, id) }],
	deleteArchitecture: [{ to: leaders, call: (runtime, token, id) => runtime.deleteArchitecture(token, id) }],
	ticket: [
		{ to: readers, call: (runtime, token, id) => runtime.ticket(token, id) },
		{ to: readers, call: (runtime, token, id) => runtime.ticket(token, id, 'c') }
	],
	documentState: [{ to: readers, call: (runtime, token, id) => runtime.documentState(token, id) }],
	glimpse: [{ to: readers, call: (runtime, token, id) => runtime.glimpse(token, id) }],
	history: [{ to: readers, call: (runtime, token, id) => runtime.history(token, id, null) }],
	startJob: [
		{ to: readers, call: (runtime, token, id) => runtime.startJob(token, id, 'export', { format: 'none' }, null) },
		...(['import-analysis', 'import-plan', 'import-apply', 'import-undo-plan', 'import-undo'] as const).map(
			(kind): Ask => ({
				to: writers,
				call: (runtime, token, id) => runtime.startJob(token, id, kind, {}, null)
			})
		)
	],
	// A job belongs to who started it; of another's nobody learns that it is there.
	job: [{ to: [], call: (runtime, token) => runtime.job(token, job) }],
	cancelJob: [{ to: [], call: (runtime, token) => runtime.cancelJob(token, job) }],
	jobs: [{ to: readers, call: (runtime, token, id) => runtime.jobs(token, id) }],
	mappings: [{ to: writers, call: (runtime, token, id) => runtime.mappings(token, id) }],
	mapping: [
		{ to: writers, call: async (runtime, token, id) => runtime.mapping(token, id, await keptMapping(runtime, id)) }
	],
	saveMapping: [
		{
			to: writers,
			call: (runtime, token, id) =>
				runtime.saveMapping(token, id, { ...noMapping, mapping: { version: 1, sheets: [] } })
		}
	],
	removeMapping: [
		{
			to: writers,
			call: async (runtime, token, id) => runtime.removeMapping(token, id, await keptMapping(runtime, id))
		}
	],
	jobResult: [{ to: [], call: (runtime, token) => runtime.jobResult(token, job) }],
	readAt: [{ to: readers, call: (runtime, token, id) => runtime.readAt(token, id, at) }],
	restore: [{ to: leaders, call: (runtime, token, id) => runtime.restore(token, id, { at, reason: 'nhầm' }) }],
	switchPack: [{ to: leaders, call: (runtime, token, id) => runtime.switchPack(token, id, 'small@2') }],
	packs: [{ to: signedInCallers, call: (runtime, token) => runtime.packs(token) }],
	packFiles: [{ to: signedInCallers, call: (runtime, token) => runtime.packFiles(token, 'small@1') }],
	// Being administrator of an agency is not enough.
	installPack: [{ to: [], call: (runtime, token) => runtime.installPack(token, smallPack('3')) }],
	check: [
		{ to: readers, call: (runtime, token, id) => runtime.check(token, id, {}) },
		{ to: readers, call: (runtime, token, id) => runtime.check(token, id, { asOf: '2026-11-23' }) }
	],
	checkTrend: [{ to: readers, call: (runtime, token, id) => runtime.checkTrend(token, id) }],
	findingSince: [{ to: readers, call: (runtime, token, id) => runtime.findingSince(token, id, finding) }],
	rehearse: [{ to: readers, call: (runtime, token, id) => runtime.rehearse(token, id, 'vn-1425') }]
} satisfies Partial<Asks<keyof Runtime>>;
