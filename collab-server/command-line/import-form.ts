/** `khuevan import --from form03|form01`: what an edited form of ours would change; in goes only what somebody accepts. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { writeCanonical } from '$models/architecture/canonical';
import { fail, ok } from '$models/architecture/result';
import { editsFor } from '$models/compare/compare';
import { incomplete, merge } from '$models/compare/merge';
import { wholeChapters } from '$models/compare/passage';
import { changeId } from '$models/compare/change';
import { Draft } from '$models/architecture/draft';
import type { Pack } from '$models/framework/pack';
import { vietnamDay } from '$models/text/vietnam-day';
import { openForm } from '$exporters/read-back/open-form';
import { baseIn } from '$exporters/read-back/read-back';
import { baseOf, proposeForm } from '$exporters/read-back/proposal';
import type { Outcome } from './command';
import { readArchitecture, readBytes, writeWhole } from './files';
import type { Terminal } from './terminal';

interface Options {
	readonly out: string;
	readonly ledger: string | undefined;
	/** File of the state that the form was made from. */
	readonly base: string | undefined;
	/** `clean`: what nobody else changed. `all`: that and what others made something third. */
	readonly accept: 'clean' | 'all' | undefined;
	readonly dryRun: boolean;
}

interface Into {
	readonly architecture: Architecture;
	readonly dossier: DossierClaims;
	readonly pack: Pack;
}

/** Prints each proposal with its standing, and writes what is accepted. */
export async function importForm(
	path: string,
	{ out, ledger, base: baseFile, accept, dryRun }: Options,
	{ architecture, dossier, pack }: Into,
	terminal: Terminal
): Promise<Outcome> {
	const bytes = await readBytes(path);
	if (!bytes.ok) return bytes;
	const opened = await openForm(bytes.value, basename(path), pack);
	if (!opened.ok) return fail(opened.problem.code, `${path}: ${opened.problem.message}`);
	const { stamp } = opened.value;
	const given = baseFile === undefined ? null : await readArchitecture(baseFile);
	if (given?.ok === false) return given;
	const kept = given === null || stamp === null ? null : baseIn(given.value.architecture, pack, stamp);
	if (given !== null && kept === null) return fail('other-state', `${path} was not made from ${baseFile ?? ''}`);
	const clock = { instant: new Date().toISOString(), today: vietnamDay(new Date()) };
	const base = baseOf(architecture, pack, stamp, kept);
	const read = proposeForm(opened.value, { now: architecture, base, pack, newId: randomUUID, ...clock });
	if (!read.ok) return fail(read.problem.code, `${path}: ${read.problem.message}`);
	const merged = merge(architecture, read.value.changes, read.value.ground);
	if (read.value.ground === 'unknown') {
		terminal.warn(
			`${path} was made from another state, which is not known here (--base names its file); compared with the file as it is`
		);
	}
	for (const { change, now, state } of merged) {
		const said = [change.before, now, change.after].map((value) => JSON.stringify(value));
		terminal.say(`${state} ${changeId(change)}: was ${said[0] ?? ''}, is ${said[1] ?? ''}, proposed ${said[2] ?? ''}`);
	}
	for (const one of read.value.ledger) {
		terminal.say(`${one.kind} ${one.sheet} ${one.cell === '' ? one.column : one.cell}: ${one.reason.en}`);
	}
	if (ledger !== undefined) {
		const written = await writeWhole(ledger, `${JSON.stringify(read.value.ledger, null, 2)}\n`);
		if (!written.ok) return written;
	}
	const wanted = merged.filter(
		({ state }) => state === 'clean' || (accept === 'all' && (state === 'conflict' || state === 'unknown'))
	);
	const changes = accept === undefined ? [] : wanted.map(({ change }) => change);
	const [alone] = incomplete(architecture, changes);
	if (alone !== undefined)
		return fail('conflict', `${alone} cannot be taken without the record that it speaks of`, alone);
	const said = `${merged.length} changes proposed, ${changes.length} accepted; ${read.value.ledger.length} ledger entries`;
	if (dryRun || accept === undefined) {
		terminal.say(`dry run: ${said}`);
		return ok(0);
	}
	const draft = new Draft(architecture);
	draft.apply(editsFor(wholeChapters(architecture.chapters, changes)));
	const written = await writeWhole(out, writeCanonical(draft.architecture, dossier));
	if (!written.ok) return written;
	terminal.say(`${out}: ${said}`);
	return ok(0);
}
