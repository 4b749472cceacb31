/** `khuevan import --from drawio`: what a drawing is taken for is told first, and goes in as somebody confirmed it. */
import { basename } from 'node:path';
import { completed } from '$exporters/drawio/adopt-mapping';
import { analyseDrawio, planDrawio, type DrawioPlan } from '$exporters/drawio/import-drawio';
import { mappingSchema } from '$exporters/drawio/mapping';
import type { ImportCommand } from '$exporters/inventory/plan';
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { ObjectId, RelationId } from '$models/architecture/identifier';
import { writeCanonical } from '$models/architecture/canonical';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Pack } from '$models/framework/pack';
import type { Outcome } from './command';
import { isThere, readBytes, readJson, writeWhole } from './files';
import type { Terminal } from './terminal';

interface Options {
	readonly out: string;
	readonly ledger: string | undefined;
	readonly mapping: string | undefined;
	readonly dryRun: boolean;
}

interface Base {
	readonly architecture: Architecture;
	readonly dossier: DossierClaims;
	readonly pack: Pack;
}

interface With {
	readonly terminal: Terminal;
	readonly apply: (commands: readonly ImportCommand[]) => Result<Architecture>;
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const said = ({ counts, ledger }: DrawioPlan): string =>
	`${counts.diagrams} diagrams, ${counts.places} shapes placed, ${counts.objects} objects and ${counts.relations} relations added; ${ledger.length} ledger entries`;

/**
 * A dry run writes the guess to a mapping that is not there yet, so that a person can confirm it; without one, only
 * what is sure goes in.
 */
export async function importDrawio(
	path: string,
	{ out, ledger, mapping, dryRun }: Options,
	{ architecture, dossier, pack }: Base,
	{ terminal, apply }: With
): Promise<Outcome> {
	const bytes = await readBytes(path);
	if (!bytes.ok) return bytes;
	const name = basename(path);
	const analysis = analyseDrawio(bytes.value, name, architecture, pack);
	if (!analysis.ok) return fail(analysis.problem.code, `${path}: ${analysis.problem.message}`);
	const isGiven = mapping !== undefined && (await isThere(mapping));
	if (mapping !== undefined && !isGiven && !dryRun)
		return fail('cannot-read', `cannot read ${mapping}: no such file or folder`);
	if (mapping !== undefined && !isGiven) {
		const written = await writeWhole(mapping, pretty(analysis.value.mapping));
		if (!written.ok) return written;
		const { sure, proposed, new: fresh, aside } = analysis.value.counts;
		terminal.say(`${mapping}: ${sure} sure, ${proposed} to be confirmed, ${fresh} new, ${aside} left aside`);
	}
	const confirmed = isGiven ? await readJson(mapping) : ok(analysis.value.mapping);
	if (!confirmed.ok) return confirmed;
	const given = mappingSchema.safeParse(confirmed.value);
	// What is wrong with it is said by the plan, with the place.
	const whole = given.success
		? completed(analysis.value.mapping, given.data, {
				hasObject: (id) => architecture.objects.get(ObjectId(id))?.deletedAt === null,
				hasRelation: (id) => architecture.relations.get(RelationId(id))?.deletedAt === null
			})
		: confirmed.value;
	const planned = planDrawio(bytes.value, name, whole, architecture, pack);
	if (!planned.ok) return fail(planned.problem.code, `${path}: ${planned.problem.message}`, planned.problem.place);
	const result = apply(planned.value.commands);
	if (!result.ok) return result;
	if (ledger !== undefined) {
		const written = await writeWhole(ledger, pretty(planned.value.ledger));
		if (!written.ok) return written;
	}
	if (dryRun) {
		terminal.say(`dry run: ${said(planned.value)}`);
		return ok(0);
	}
	const written = await writeWhole(out, writeCanonical(result.value, dossier));
	if (!written.ok) return written;
	terminal.say(`${out}: ${said(planned.value)}`);
	return ok(0);
}
