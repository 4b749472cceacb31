import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { editionLevels } from '$models/architecture/edition';
import { fail, ok, type Result } from '$models/architecture/result';
import { noDecisions } from '$models/conformance/certificate';
import type { Pack } from '$models/framework/pack';
import { kindOfLoss, lossCounts, lossKinds, toldCounts } from '$exporters/loss-kinds';
import { prepareFormat } from '$exporters/prepare';
import { exportFormats, isExportFormat, runExport, type ExportFormatId } from '$exporters/registry';
import { ENGINE } from '$collab/engine';
import { isFolder, readArchitecture, readJson, writeFiles, writeWhole } from './files';
import type { RunCommand } from './command';
import { asOfDate, oneOf, packOf } from './options';

/** What a line begins with that tells of nothing lost. */
const marks = { lost: '', unwritten: 'not written yet: ', 'left-out': 'left out: ' } as const;

/** The mapping that a person hands in, checked; undefined where there is none. */
async function mappingAt(path: string | undefined, format: ExportFormatId, pack: Pack): Promise<Result<unknown>> {
	if (path === undefined) return ok(undefined);
	if (format !== 'archimate') return fail('usage', '--mapping goes with --to archimate');
	const read = await readJson(path);
	if (!read.ok) return read;
	const { mappingFor } = await import('$exporters/archimate/mappings');
	const checked = mappingFor(pack, read.value);
	return checked.ok ? read : fail(checked.problem.code, `${path}: ${checked.problem.message}`, checked.problem.place);
}

/** `khuevan export`: a canonical file in another format; several files go into a folder. */
export const exportFile: RunCommand = async (args, terminal) => {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			to: { type: 'string' },
			out: { type: 'string' },
			edition: { type: 'string', default: 'internal' },
			'as-of': { type: 'string' },
			pack: { type: 'string' },
			mapping: { type: 'string' }
		}
	});
	const [path, ...more] = positionals;
	if (path === undefined || more.length > 0 || values.to === undefined || values.out === undefined) {
		return fail('usage', 'takes one file, --to and --out');
	}
	if (!isExportFormat(values.to))
		return fail('usage', `--to takes ${Object.keys(exportFormats).join(', ')}, not "${values.to}"`);
	const format = values.to;
	const level = oneOf(values.edition, '--edition', editionLevels);
	if (!level.ok) return level;
	const file = await readArchitecture(path);
	if (!file.ok) return file;
	const { architecture, dossier } = file.value;
	const pack = await packOf(values.pack ?? architecture.meta.pack);
	if (!pack.ok) return pack;
	const asOf = asOfDate(values['as-of'], dossier.cutoffDate);
	if (!asOf.ok) return asOf;

	const mapping = await mappingAt(values.mapping, format, pack.value);
	if (!mapping.ok) return mapping;

	const prepared = await prepareFormat(format, architecture, dossier, pack.value, {
		level: level.value,
		asOf: asOf.value,
		// No installation stands behind a file, so that nobody signs.
		certifier: { engine: ENGINE, decisions: noDecisions, auditHead: null, sign: null }
	});
	const input = mapping.value === undefined ? prepared : { ...prepared, mapping: mapping.value };
	const exported = await runExport(format, input, (done, step) => {
		terminal.progress(`${Math.round(done * 100)} %  ${step}`);
	});
	terminal.progress('');
	if (!exported.ok) return exported;
	const { files, losses } = exported.value;
	const [only, ...others] = files;
	if (only === undefined) return fail('nothing-to-export', `${path} holds nothing that ${format} can show`);
	const alone = others.length === 0;
	const target = alone && (await isFolder(values.out)) ? join(values.out, only.path) : values.out;
	const written = alone ? await writeWhole(target, only.bytes) : await writeFiles(target, files);
	if (!written.ok) return written;
	for (const kind of lossKinds)
		for (const { place, message, en, title } of losses.filter((loss) => kindOfLoss(loss) === kind))
			terminal.warn(`${marks[kind]}${title?.en ?? place}: ${en ?? message}`);
	if (losses.length > 0) terminal.warn(toldCounts(lossCounts(losses)));
	terminal.say(alone ? target : files.map(({ path: name }) => join(target, name)).join('\n'));
	return ok(0);
};
