import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { FrameId } from '$models/architecture/architecture';
import { noClaims, writeCanonical } from '$models/architecture/canonical';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Agency, Pack } from '$models/framework/pack';
import { builtInPack } from '$models/framework/packs';
import { importArchimate, type ImportOptions } from '$exporters/archimate/import';
import { readBytes, writeWhole } from './files';
import type { Outcome } from './command';
import { oneOf, packOf } from './options';
import type { Terminal } from './terminal';

export interface ArchimateOptions {
	readonly out: string;
	readonly ledger: string | undefined;
	/** What the person made of the mapping, as JSON. */
	readonly mapping: unknown;
	readonly pack: string | undefined;
	readonly frame: string | undefined;
	readonly agency: string | undefined;
	readonly dryRun: boolean;
}

const frames = ['ministry', 'province', 'organisation'] as const satisfies readonly FrameId[];

/** Whose the new architecture is: as asked, else what the file says. */
function headOf({ frame, agency }: ArchimateOptions, pack: Pack | undefined): Result<ImportOptions['head']> {
	const asked = frame === undefined ? ok(undefined) : oneOf(frame, '--frame', frames);
	if (!asked.ok) return asked;
	const named: Agency | undefined = pack?.agencies.find(({ id }) => id === agency);
	if (agency !== undefined && named === undefined) return fail('unknown-agency', `The pack knows no agency ${agency}`);
	const own = asked.value ?? named?.frame;
	return ok({
		...(own === undefined ? {} : { frame: own }),
		...(named === undefined ? {} : { agency: named.id, agencyName: named.ownerName })
	});
}

/** A model of ArchiMate, in either of its formats, into a canonical file of its own. */
export async function importModel(path: string, options: ArchimateOptions, terminal: Terminal): Promise<Outcome> {
	const pack = options.pack === undefined ? undefined : await packOf(options.pack);
	if (pack?.ok === false) return pack;
	const head = headOf(options, pack?.value);
	if (!head.ok) return head;
	const bytes = await readBytes(path);
	if (!bytes.ok) return bytes;
	const read = await importArchimate(bytes.value, basename(path), {
		pack: pack?.value,
		packOf: builtInPack,
		mapping: options.mapping,
		id: randomUUID(),
		head: head.value ?? {}
	});
	if (!read.ok) return fail(read.problem.code, read.problem.message, read.problem.place);
	const { architecture, ledger, counts, added } = read.value;
	const made = added.length === 0 ? '' : `, with empty ${added.map(({ type }) => type).join(', ')} for its frame`;
	const said = `${counts.elements} elements, ${counts.relationships} relationships, ${counts.views} views as ${architecture.meta.pack}${made}; ${ledger.length} ledger entries`;
	if (options.ledger !== undefined) {
		const written = await writeWhole(options.ledger, `${JSON.stringify(ledger, null, 2)}\n`);
		if (!written.ok) return written;
	}
	if (options.dryRun) {
		terminal.say(`dry run: ${said}`);
		return ok(0);
	}
	const written = await writeWhole(options.out, writeCanonical(architecture, noClaims));
	if (!written.ok) return written;
	terminal.say(`${options.out}: ${said}`);
	return ok(0);
}
