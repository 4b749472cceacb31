import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import * as Y from 'yjs';
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { noClaims, writeCanonical } from '$models/architecture/canonical';
import { fail, ok, type Result } from '$models/architecture/result';
import { planAll } from '$models/commands/commands';
import { startArchitecture } from '$models/framework/start-architecture';
import type { Agency, Pack } from '$models/framework/pack';
import { LiveDocument, seedDocument } from '$models/sync/document';
import { guessAgency } from '$exporters/inventory/guess-agency';
import { openWorkbook } from '$exporters/inventory/open-workbook';
import { adoptSheets } from '$exporters/inventory/adopt-mapping';
import { mappingSchema } from '$exporters/inventory/guess-columns';
import { analyse, commandsOf, plan, type Analysis } from '$exporters/inventory/inventory';
import type { ImportCommand } from '$exporters/inventory/plan';
import { isThere, readArchitecture, readBytes, readJson, writeWhole } from './files';
import type { Outcome, RunCommand } from './command';
import { importModel } from './import-archimate';
import { importDrawio } from './import-drawio';
import { importForm } from './import-form';
import { oneOf, packOf } from './options';
import type { Terminal } from './terminal';

interface Base {
	readonly architecture: Architecture;
	readonly dossier: DossierClaims;
	readonly pack: Pack;
}

interface Into {
	readonly file: string | undefined;
	readonly frame: string | undefined;
	readonly agency: string | undefined;
	/** Whether the file itself may say whose it is. */
	readonly isWorkbook: boolean;
}

/** The agency whose inventory it is, by the words of the workbook itself. */
async function agencyIn(path: string, pack: Pack): Promise<Result<Agency | null>> {
	const bytes = await readBytes(path);
	if (!bytes.ok) return bytes;
	const workbook = await openWorkbook(bytes.value, basename(path));
	return workbook.ok
		? ok(guessAgency(workbook.value, pack))
		: fail(workbook.problem.code, `${path}: ${workbook.problem.message}`);
}

/** What the import goes into: a given file, or a new architecture of the agency that is given or that the workbook names. */
async function baseOf(path: string, { file: into, frame, agency, isWorkbook }: Into): Promise<Result<Base>> {
	if (into !== undefined) {
		const file = await readArchitecture(into);
		if (!file.ok) return file;
		const pack = await packOf(file.value.architecture.meta.pack);
		return pack.ok ? ok({ ...file.value, pack: pack.value }) : pack;
	}
	const pack = await packOf('vn-1425');
	if (!pack.ok) return pack;
	const named = pack.value.agencies.find(({ id }) => id === agency) ?? null;
	const found = agency === undefined && isWorkbook ? await agencyIn(path, pack.value) : ok(named);
	if (!found.ok) return found;
	const started = startArchitecture(pack.value, {
		frame: frame ?? found.value?.frame ?? 'province',
		agency: agency ?? found.value?.id ?? null,
		id: randomUUID(),
		name: ''
	});
	return started.ok ? ok({ architecture: started.value, dossier: noClaims, pack: pack.value }) : started;
}

const mappingOf = (path: string | undefined, guessed: unknown): Promise<Result<unknown>> =>
	path === undefined ? Promise.resolve(ok(guessed)) : readJson(path);

/** The commands applied in a document that only this process holds. */
function applied(base: Base, commands: readonly ImportCommand[]): Result<Architecture> {
	const document = new Y.Doc();
	seedDocument(document, base.architecture, 'seed');
	const live = new LiveDocument(document);
	const now = new Date().toISOString();
	const planned = planAll(live.current.architecture, commands, {
		pack: base.pack,
		newId: randomUUID,
		now
	});
	if (!planned.ok) return planned;
	live.apply(planned.value.edits, 'import');
	return ok(live.current.architecture);
}

/**
 * The mapping of a file that is there, by the heads of its columns wherever these stand now. A dry run writes the guess to one
 * that is not there yet, so that a person can change it.
 */
async function columnsOf(
	{ mapping, dryRun }: { readonly mapping: string | undefined; readonly dryRun: boolean },
	{ mapping: guess }: Analysis,
	terminal: Terminal
): Promise<Result<unknown>> {
	if (mapping === undefined) return ok(guess);
	if (dryRun && !(await isThere(mapping))) {
		const written = await writeWhole(mapping, `${JSON.stringify(guess, null, 2)}\n`);
		if (written.ok) terminal.say(`${mapping}: what each column is taken for`);
		return written.ok ? ok(guess) : written;
	}
	const given = await readJson(mapping);
	if (!given.ok) return given;
	const saved = mappingSchema.safeParse(given.value);
	// What is wrong with it is said by the plan, with the place.
	return ok(saved.success ? { ...guess, sheets: adoptSheets(guess.sheets, saved.data) } : given.value);
}

async function importWorkbook(
	path: string,
	options: {
		readonly out: string;
		readonly ledger: string | undefined;
		readonly mapping: string | undefined;
		readonly dryRun: boolean;
	},
	base: Base,
	terminal: Terminal
): Promise<Outcome> {
	const bytes = await readBytes(path);
	if (!bytes.ok) return bytes;
	const name = basename(path);
	const analysis = await analyse(bytes.value, name, base.pack);
	if (!analysis.ok) return fail(analysis.problem.code, `${path}: ${analysis.problem.message}`);
	const mapping = await columnsOf(options, analysis.value, terminal);
	if (!mapping.ok) return mapping;
	const planned = await plan(bytes.value, name, mapping.value, base.architecture, base.pack);
	if (!planned.ok) return fail(planned.problem.code, `${path}: ${planned.problem.message}`, planned.problem.place);
	const { counts } = planned.value;
	const said = `${counts.add} added, ${counts.update} updated, ${counts.same} same, ${counts.duplicate} duplicates, ${counts.refused} rows refused; ${planned.value.ledger.length} ledger entries`;
	if (options.dryRun) {
		terminal.say(`dry run: ${said}`);
		if (options.ledger === undefined) return ok(0);
	}
	const result = applied(base, commandsOf(planned.value));
	if (!result.ok) return result;
	if (options.ledger !== undefined) {
		const written = await writeWhole(options.ledger, `${JSON.stringify(planned.value.ledger, null, 2)}\n`);
		if (!written.ok) return written;
	}
	if (options.dryRun) return ok(0);
	const written = await writeWhole(options.out, writeCanonical(result.value, base.dossier));
	if (!written.ok) return written;
	terminal.say(`${options.out}: ${said}`);
	if (base.architecture.meta.agency === '') {
		terminal.warn(`${path} does not say whose inventory it is; the new file names no agency (set --agency)`);
	}
	return ok(0);
}

/** `khuevan import`: another format into a canonical file. The new file is written whole or not at all. */
export const importFile: RunCommand = async (args, terminal) => {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			from: { type: 'string' },
			out: { type: 'string' },
			into: { type: 'string' },
			frame: { type: 'string' },
			agency: { type: 'string' },
			pack: { type: 'string' },
			ledger: { type: 'string' },
			mapping: { type: 'string' },
			base: { type: 'string' },
			accept: { type: 'string' },
			'dry-run': { type: 'boolean', default: false }
		}
	});
	const [path, ...more] = positionals;
	if (path === undefined || more.length > 0 || values.from === undefined)
		return fail('usage', 'takes one file and --from');
	const from = oneOf(values.from, '--from', ['xlsx', 'csv', 'archimate', 'drawio', 'json', 'form03', 'form01']);
	if (!from.ok) return from;
	const isForm = from.value === 'form03' || from.value === 'form01';
	// An edited form only tells what it would change until somebody says what is accepted.
	const tellsOnly = isForm && values.accept === undefined;
	if (values.out === undefined && !values['dry-run'] && !tellsOnly) return fail('usage', 'needs --out, or --dry-run');
	if (values.out !== undefined && tellsOnly) return fail('usage', '--out goes with --accept: what is to be taken over');
	const out = values.out ?? '';
	if (from.value === 'json') {
		const file = await readArchitecture(path);
		if (!file.ok) return file;
		const written = values['dry-run']
			? ok(null)
			: await writeWhole(out, writeCanonical(file.value.architecture, file.value.dossier));
		return written.ok ? ok(0) : written;
	}
	if (from.value === 'archimate') {
		if (values.into !== undefined) return fail('usage', 'makes a file of its own from a model; takes no --into');
		const mapping = await mappingOf(values.mapping, undefined);
		if (!mapping.ok) return mapping;
		const { ledger, pack, frame, agency, 'dry-run': dryRun } = values;
		return importModel(path, { out, ledger, mapping: mapping.value, pack, frame, agency, dryRun }, terminal);
	}
	if (values.pack !== undefined) return fail('usage', '--pack goes with --from archimate');
	if (isForm) {
		if (values.into === undefined) return fail('usage', `--from ${from.value} takes --into, the file that it changes`);
		const accept = values.accept === undefined ? ok(undefined) : oneOf(values.accept, '--accept', ['clean', 'all']);
		if (!accept.ok) return accept;
		const into = await baseOf(path, { file: values.into, frame: undefined, agency: undefined, isWorkbook: false });
		if (!into.ok) return into;
		const { ledger, base, 'dry-run': dryRun } = values;
		return importForm(path, { out, ledger, base, accept: accept.value, dryRun }, into.value, terminal);
	}
	if (values.accept !== undefined || values.base !== undefined)
		return fail('usage', '--accept and --base go with --from form03 or form01');
	const isWorkbook = from.value !== 'drawio';
	const base = await baseOf(path, { file: values.into, frame: values.frame, agency: values.agency, isWorkbook });
	if (!base.ok) return base;
	const options = { out, ledger: values.ledger, mapping: values.mapping, dryRun: values['dry-run'] };
	return isWorkbook
		? importWorkbook(path, options, base.value, terminal)
		: importDrawio(path, options, base.value, { terminal, apply: (commands) => applied(base.value, commands) });
};
